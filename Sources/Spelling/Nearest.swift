/// The candidate a misspelt text probably means, or `nil` where none is near.
///
/// Near is what a third of the longer text's letters can explain as insertions, omissions, substitutions and
/// transpositions of neighbours (Damerau–Levenshtein distance, each place edited once). Upper and lower case are the
/// same. Of several equally near candidates the first is taken.
///
/// ```swift
/// nearest(to: "ownr", among: ["owner", "stage"])  // "owner"
/// nearest(to: "colour", among: ["owner", "stage"])  // nil
/// ```
public func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
  let typed = Array(text.lowercased().prefix(65))
  // Nobody misspells a name of 65 letters, and the table below grows with the square of the length.
  guard !typed.isEmpty, typed.count < 65 else { return nil }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let name = Array(candidate.lowercased())
    let limit = min(max(typed.count, name.count) / 3, best.map { $0.distance - 1 } ?? .max)
    guard abs(typed.count - name.count) <= limit else { continue }
    let distance = editDistance(typed, name)
    if distance <= limit { best = (candidate, distance) }
  }
  return best?.candidate
}

/// The number of edits between two texts, computed row by row with the two rows before at hand.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let isSame = left[row] == right[column]
      var distance = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, beforePrevious[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}

/// The name most like a misspelt one, or nil where none is close.
///
/// Compares without case by Damerau–Levenshtein distance (insertions, deletions, replacements, swaps of neighbours), and
/// accepts about one mistake in three letters. Of equally near names the first one counts.
func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let written = Array(name.lowercased().prefix(65))
  // Nobody misspells a name of 65 letters, and the table below grows with the square of the length.
  guard !written.isEmpty, written.count < 65 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    let limit = min((written.count + 1) / 3, (best?.distance ?? Int.max) - 1)
    guard limit >= 0, abs(letters.count - written.count) <= limit else { continue }
    let distance = editDistance(written, letters)
    if distance <= limit { best = (candidate, distance) }
  }
  return best?.name
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two words.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}

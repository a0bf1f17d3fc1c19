import SourceText

/// The partials that include one another, for a message.
struct InclusionChain: CustomStringConvertible {
  /// The names, the outermost first.
  let names: [String]

  /// `node > branch > node` where the last one is there before; otherwise the first and the last few names.
  var description: String {
    let shown = 3
    var chain = names
    if let last = names.last, let start = names.dropLast().lastIndex(of: last) { chain = Array(names[start...]) }
    let words = chain.map { Visible.quoted($0) }
    guard words.count > 2 * shown else { return words.joined(separator: " > ") }
    return (words.prefix(shown) + ["…"] + words.suffix(shown)).joined(separator: " > ")
  }
}

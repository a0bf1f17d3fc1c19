import Hashing

/// Lines of a report's file that are written anew each time, unless a person edited them.
struct GeneratedBlock: Equatable {
  /// The block's name.
  var id: String
  /// The digest of the lines as they were generated; nil where the marker has none.
  var seal: String?
  /// The lines between the markers, with their ends.
  var content: String
  /// Whether the marker says that a person edited the block.
  var isMarkedAsEdited = false

  /// Whether the lines are not those that were generated.
  var isEdited: Bool { seal != GeneratedBlock.seal(of: content) }

  /// The block with its own digest.
  var sealed: GeneratedBlock {
    GeneratedBlock(id: id, seal: GeneratedBlock.seal(of: content), content: content)
  }

  /// The lines with their markers.
  var text: String {
    let seal = seal.map { " \($0)" } ?? ""
    let remark =
      isMarkedAsEdited
      ? " edited by hand and kept; delete all from here to the end marker to have it written anew" : ""
    let ending = content.isEmpty || content.last?.isNewline == true ? "" : "\n"
    return "<!-- opsmind:begin \(id)\(seal)\(remark) -->\n\(content)\(ending)<!-- opsmind:end \(id) -->\n"
  }

  /// The first 16 digits of the SHA-256 of the lines, without blanks at their ends and whatever ends them: an editor that only
  /// changes those has edited nothing.
  static func seal(of content: String) -> String {
    var plain = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for index in plain.indices {
      while plain[index].last == " " || plain[index].last == "\t" { plain[index].removeLast() }
    }
    while plain.last?.isEmpty == true { plain.removeLast() }
    var digest = SHA256()
    digest.update(plain.joined(separator: "\n"))
    return String(digest.finish().prefix(16))
  }
}

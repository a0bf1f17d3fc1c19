/// What the comments of the default policy say about its keys.
///
/// A comment belongs to the key in the line below it. In the comment of a list or mapping, a line with a word and a text
/// further to the right is about a key of its entries.
struct PolicyComments {
  /// What is said about keys, by their paths: `hygiene.target`, `stages.sla`.
  private(set) var byPath: [String: String] = [:]

  /// Reads the text of a policy.
  init(_ text: String) {
    var comment: [Substring] = []
    var section = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let body = line.drop { $0 == " " }
      let indent = line.count - body.count
      if body.hasPrefix("#") {
        comment.append(body.dropFirst())
        continue
      }
      if indent <= 2, let key = body.prefixMatch(of: /([a-z_]+):/)?.output.1 {
        if indent == 0 { section = String(key) }
        add(comment, to: indent == 0 ? section : "\(section).\(key)")
      }
      comment = []
    }
  }

  private mutating func add(_ comment: [Substring], to path: String) {
    var sentences: [String] = []
    for line in comment {
      if let row = line.wholeMatch(of: /\ {3}([a-z_]+)\ {2,}(.+)/) {
        byPath["\(path).\(row.output.1)"] = String(row.output.2)
      } else {
        sentences.append(String(line.drop { $0 == " " }))
      }
    }
    if !sentences.isEmpty { byPath[path] = sentences.joined(separator: " ") }
  }
}

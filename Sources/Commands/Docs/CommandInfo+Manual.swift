import Arguments

extension CommandInfo {
  /// What a discussion says, by its parts.
  struct Discussion {
    /// Its paragraphs, without the examples and the exit status.
    var paragraphs: [String] = []
    /// The lines under EXAMPLES.
    var examples: [String] = []
    /// The meanings of exit statuses, by status; empty where the discussion has none.
    var statuses: [(status: String, meaning: String)] = []
  }

  /// The discussion by its parts: the paragraph under EXAMPLES, the one that begins with "Exit status:", and the others.
  var parts: Discussion {
    var parts = Discussion()
    for paragraph in discussion.split(separator: "\n\n") {
      let lines = paragraph.split(separator: "\n")
      if lines.first == "EXAMPLES:" {
        parts.examples += lines.dropFirst().map { String($0.trimmingPrefix { $0 == " " }) }
      } else if paragraph.hasPrefix("Exit status: ") {
        parts.statuses = CommandInfo.statuses(String(paragraph.dropFirst("Exit status: ".count)))
      } else {
        parts.paragraphs.append(lines.joined(separator: " "))
      }
    }
    return parts
  }

  /// `0 fine, 1 findings, 2 could not` by status; a part that begins with no number goes on with the one before.
  private static func statuses(_ text: String) -> [(status: String, meaning: String)] {
    let sentence = text.hasSuffix(".") ? String(text.dropLast()) : text
    var statuses: [(status: String, meaning: String)] = []
    for part in sentence.replacing("\n", with: " ").split(separator: ", ") {
      let words = part.split(separator: " ", maxSplits: 1)
      if words.count == 2, words[0].allSatisfy(\.isNumber) {
        statuses.append((String(words[0]), String(words[1])))
      } else if let last = statuses.indices.last {
        statuses[last].meaning += ", \(part)"
      }
    }
    return statuses
  }

  /// The name of the command's man page: `crm-owners-import`.
  var pageName: String { path.joined(separator: "-") }

  /// The subcommands that help texts list.
  var visibleSubcommands: [CommandInfo] { subcommands.filter { !$0.isHidden } }

  /// Every text that may name other commands.
  var texts: String { ([abstract, discussion] + arguments.map(\.abstract)).joined(separator: "\n") }
}

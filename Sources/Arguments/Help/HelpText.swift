/// The help text of a command.
struct HelpText {
  let command: CommandInfo
  var includeHidden = false

  /// The column in which descriptions begin.
  private static let labelWidth = 26

  /// The whole text, wrapped to a number of columns, or to the terminal when that is `nil`.
  func rendered(columns: Int? = nil) -> String {
    let columns = columns ?? Terminal.columns
    let sections = sections.filter { !$0.entries.isEmpty }.map { $0.rendered(columns: columns) }
    return overview(columns: columns)
      + (command.usage.isEmpty ? "" : "USAGE: \(command.usage.hangingIndent(by: 7))\n\n")
      + sections.joined(separator: "\n") + hint
  }

  private func overview(columns: Int) -> String {
    if command.abstract.isEmpty, command.discussion.isEmpty { return "" }
    let separator = command.discussion.isEmpty ? "" : command.abstract.isEmpty ? "\n" : "\n\n"
    let heading = command.abstract.isEmpty ? "OVERVIEW:" : "OVERVIEW: \(command.abstract)"
    return (heading + separator + command.discussion).wrapped(to: columns) + "\n\n"
  }

  private var hint: String {
    guard command.subcommands.contains(where: { !$0.isHidden }) else { return "" }
    let path = [command.path[0], "help"] + command.path.dropFirst()
    return "\n  See '\(path.joined(separator: " ")) <subcommand>' for detailed help."
  }

  private struct Section {
    var title: String
    var entries: [Entry] = []

    func rendered(columns: Int) -> String {
      "\(title.uppercased()):\n" + entries.map { $0.rendered(columns: columns) }.joined()
    }
  }

  private struct Entry {
    var label: String
    var abstract = ""
    var discussion = ""

    func rendered(columns: Int) -> String {
      let label = "  " + label
      var text = label
      if !abstract.isEmpty {
        let wrapped = abstract.wrapped(to: columns, indent: HelpText.labelWidth)
        text = label.count < HelpText.labelWidth ? label + wrapped.dropFirst(label.count) : label + "\n" + wrapped
      }
      if !discussion.isEmpty { text += "\n" + discussion.wrapped(to: columns, indent: 8) }
      return text + "\n"
    }
  }

  private var sections: [Section] {
    var positionals = Section(title: "Arguments")
    var options = Section(title: "Options")
    var titled: [Section] = []
    for entry in argumentEntries {
      if let title = entry.argument.section {
        if let index = titled.firstIndex(where: { $0.title == title }) {
          titled[index].entries.append(entry.entry)
        } else {
          titled.append(Section(title: title, entries: [entry.entry]))
        }
      } else if entry.argument.kind == .positional {
        positionals.entries.append(entry.entry)
      } else {
        options.entries.append(entry.entry)
      }
    }
    return [positionals] + titled + [options] + subcommandSections
  }

  private var argumentEntries: [(argument: ArgumentInfo, entry: Entry)] {
    var rest = command.arguments.filter {
      includeHidden ? $0.visibility != .private : !$0.isHidden
    }[...]
    var result: [(ArgumentInfo, Entry)] = []
    while let first = rest.popFirst() {
      var group = [first]
      while first.isComposite, let next = rest.first, next.isComposite, next.key == first.key {
        group.append(next)
        rest.removeFirst()
      }
      let label = group.map(\.listSynopsis).joined(separator: "/")
      result.append((first, Entry(label: label, abstract: Self.abstract(first), discussion: first.discussion)))
    }
    return result
  }

  private static func abstract(_ argument: ArgumentInfo) -> String {
    var notes: [String] = []
    if !argument.allValues.isEmpty { notes.append("values: \(argument.allValues.joined(separator: ", "))") }
    if let value = argument.defaultValue { notes.append("default: \(value)") }
    let note = notes.isEmpty ? "" : "(\(notes.joined(separator: "; ")))"
    return [argument.abstract, note].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var subcommandSections: [Section] {
    command.groups.map { group in
      let members = command.subcommands.filter { group.subcommands.contains($0.name) && !$0.isHidden }
      return Section(
        title: group.name.isEmpty ? "Subcommands" : "\(group.name) subcommands",
        entries: members.map { member in
          let names = ([member.name] + member.aliases).joined(separator: ", ")
          return Entry(label: names + (member.isDefault ? " (default)" : ""), abstract: member.abstract)
        })
    }
  }
}

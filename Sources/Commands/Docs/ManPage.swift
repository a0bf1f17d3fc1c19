import Arguments

/// A command's man page, in the macros of man(7).
struct ManPage {
  private let command: CommandInfo
  private let parts: CommandInfo.Discussion
  private let related: [String]

  /// The page of a command.
  /// - Parameter related: the names of the pages under SEE ALSO.
  init(_ command: CommandInfo, related: [String]) {
    self.command = command
    self.related = related
    parts = command.parts
  }

  /// The whole page. It has the day of the version, not of the clock: the same commands give the same bytes.
  var text: String {
    let name = command.pageName
    // The day stands as it is: mandoc reads it.
    var text = ".TH \(RoffText.argument(name.uppercased())) 1 \(OpsMindVersion.date) "
    text += "\(RoffText.argument("OpsMind \(OpsMindVersion.text)")) \(RoffText.argument("OpsMind Manual"))\n"
    // Neither hyphens nor stretched blanks in what may be typed.
    text += ".nh\n.ad l\n"
    text += section("NAME", "\(RoffText.plain(name)) \\- \(RoffText.prose(summary))\n")
    text += section("SYNOPSIS", synopsis)
    text += section(
      "DESCRIPTION", ([command.abstract] + parts.paragraphs).map(RoffText.prose).joined(separator: "\n.PP\n") + "\n")
    text += section("COMMANDS", command.visibleSubcommands.map(subcommand).joined())
    text += section("OPTIONS", options)
    text += section("EXAMPLES", examples)
    text += section("EXIT STATUS", statuses)
    return text + section("SEE ALSO", seeAlso)
  }

  private func section(_ title: String, _ body: String) -> String {
    body.isEmpty ? "" : ".SH \(RoffText.argument(title))\n\(body)"
  }

  /// The abstract as lists of pages show it: no sentence.
  private var summary: String {
    let text = command.abstract.hasSuffix(".") ? String(command.abstract.dropLast()) : command.abstract
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private var arguments: [ArgumentInfo] { command.arguments.filter { !$0.isHidden } }

  private var synopsis: String {
    var lines = [RoffText.bold(command.path.joined(separator: " "))]
    let own = arguments.filter { !$0.isBuiltIn }
    lines += (own.filter { $0.kind != .positional } + own.filter { $0.kind == .positional }).map { argument in
      let text = argument.preferredLabel + (argument.isRepeating ? #"\ ..."# : "")
      // Dots before the end of a line would end a sentence, and widen the blank behind it.
      return (argument.isOptional ? "[\(text)]" : text) + (argument.isRepeating ? #"\&"# : "")
    }
    if !command.visibleSubcommands.isEmpty { lines.append(RoffText.italic("subcommand")) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func subcommand(_ command: CommandInfo) -> String {
    let page = command.path == ["ops", "crm"] ? "crm" : command.pageName
    return ".TP\n\(RoffText.bold(page))(1)\n\(RoffText.prose(command.abstract))\n"
  }

  /// The arguments as the help text has them: positional ones, titled groups under their titles, then the others.
  private var options: String {
    let untitled = arguments.filter { $0.section == nil }
    var text = (untitled.filter { $0.kind == .positional } + untitled.filter { $0.kind != .positional }).map(item)
      .joined()
    var titles: [String] = []
    for title in arguments.compactMap(\.section) where !titles.contains(title) { titles.append(title) }
    for title in titles {
      let words = title.prefix(1) + title.dropFirst().lowercased()
      text += ".SS \(RoffText.argument(String(words)))\n"
      text += arguments.filter { $0.section == title }.map(item).joined()
    }
    return text
  }

  private func item(_ argument: ArgumentInfo) -> String {
    var sentences = [argument.abstract, argument.discussion].filter { !$0.isEmpty }
    if !argument.allValues.isEmpty { sentences.append("One of \(argument.allValues.joined(separator: ", ")).") }
    if let value = argument.defaultValue, !value.isEmpty { sentences.append("Default: \(value).") }
    if argument.isRepeating { sentences.append("May be repeated.") }
    return ".TP\n\(argument.fullLabel)\n\(RoffText.prose(sentences.joined(separator: " ")))\n"
  }

  private var examples: String {
    guard !parts.examples.isEmpty else { return "" }
    return ".EX\n\(parts.examples.map(RoffText.plain).joined(separator: "\n"))\n.EE\n"
  }

  private var statuses: String {
    var statuses = parts.statuses
    if statuses.isEmpty { statuses = [("0", "fine"), ("2", "could not do the work")] }
    // The parser refuses wrong usage for every command alike.
    if !statuses.contains(where: { $0.status == "64" }) { statuses.append(("64", "wrong usage")) }
    return statuses.map { ".TP\n\(RoffText.bold($0.status))\n\(RoffText.prose($0.meaning))\n" }.joined()
  }

  private var seeAlso: String {
    guard !related.isEmpty else { return "" }
    return related.map { "\(RoffText.bold($0))(1)" }.joined(separator: ",\n") + "\n"
  }
}

extension ArgumentInfo {
  /// The preferred name and the value on one line: `--format format`.
  fileprivate var preferredLabel: String { label([preferredName].compactMap { $0 }) }

  /// All names and the value: `-f, --format format`.
  fileprivate var fullLabel: String { label(names) }

  private func label(_ names: [String]) -> String {
    let value = valueName.isEmpty ? [] : [RoffText.italic(valueName)]
    let all = names.isEmpty ? [] : [names.map(RoffText.bold).joined(separator: ", ")]
    return (all + value).joined(separator: #"\ "#)
  }
}

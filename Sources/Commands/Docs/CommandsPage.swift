import Arguments
import Reporting

/// The page about the commands, made from their declarations.
enum CommandsPage {
  /// The page.
  static var markdown: String {
    // `ops crm` and `ops report` are the same trees as `crm` and `report`.
    let ops = commands(below: CommandInfo(Ops.self)).filter { command in
      !["crm", "report"].contains { command.path.starts(with: ["ops", $0]) }
    }
    let all = commands(below: CommandInfo(CRM.self)) + commands(below: CommandInfo(Report.self)) + ops
    var text = """
      # Commands

      Every command has `--help`. `ops crm …` and `ops report …` are the same as `crm …` and `report …`. Exit status: 0 fine, 1 findings, 2 could not do the
      work, 64 wrong usage.

      `crm --generate-completion-script SHELL` and the same of `report` and `ops` print the completions for bash, zsh or fish, which
      `make install` installs. They know commands, options and files, and ask the project for stages, owners and deals.

      | command | |
      |---------|-|

      """
    for command in all {
      text += "| [\(command.title)](#\(command.anchor)) | \(MarkdownText.cell(command.abstract)) |\n"
    }
    return text + all.map(section).joined()
  }

  /// A command and those below it that do something by themselves, depth first.
  private static func commands(below command: CommandInfo) -> [CommandInfo] {
    let visible = command.subcommands.filter { !$0.isHidden }
    return visible.isEmpty ? [command] : visible.flatMap(commands)
  }

  private static func section(_ command: CommandInfo) -> String {
    var text = "\n## \(command.title)\n\n\(command.abstract)\n"
    for paragraph in command.discussion.split(separator: "\n\n") {
      text += "\n\(self.paragraph(String(paragraph)))\n"
    }
    text += "\n```\n\(command.usage)\n```\n"
    let arguments = command.arguments.filter { !$0.isHidden && !$0.isBuiltIn }
    guard !arguments.isEmpty else { return text }
    text += "\n| argument | |\n|----------|-|\n"
    for argument in arguments { text += "| `\(argument.synopsis)` | \(meaning(of: argument)) |\n" }
    return text
  }

  /// A paragraph of a discussion; examples become a block of code.
  private static func paragraph(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    guard lines.first == "EXAMPLES:" else { return text.map(escaped).joined() }
    let commands = lines.dropFirst().map { $0.trimmingPrefix { $0 == " " } }
    return "```sh\n\(commands.joined(separator: "\n"))\n```"
  }

  private static func meaning(of argument: ArgumentInfo) -> String {
    var parts = [MarkdownText.cell(argument.abstract)]
    if !argument.allValues.isEmpty {
      parts.append("One of \(argument.allValues.map { "`\($0)`" }.joined(separator: ", ")).")
    }
    if let value = argument.defaultValue, !value.isEmpty { parts.append("Default: `\(value)`.") }
    if argument.isRepeating { parts.append("May be repeated.") }
    return parts.joined(separator: " ")
  }

  private static func escaped(_ character: Character) -> String {
    switch character {
    case "<": "&lt;"
    case ">": "&gt;"
    case "*": "\\*"
    default: String(character)
    }
  }
}

extension CommandInfo {
  /// The command as it is typed.
  fileprivate var title: String { path.joined(separator: " ") }

  /// What its heading is called in a link.
  fileprivate var anchor: String { path.joined(separator: "-") }
}

extension ArgumentInfo {
  /// Its names and value: `-f, --format <format>`. A bar is escaped, because the text stands in a table.
  fileprivate var synopsis: String {
    let value = valueName.isEmpty ? [] : ["<\(valueName.replacing("|", with: "\\|"))>"]
    let all = names.isEmpty ? [] : [names.joined(separator: ", ")]
    return (all + value).joined(separator: " ")
  }
}

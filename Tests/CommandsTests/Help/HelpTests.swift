import Arguments
import Testing

@testable import Commands

struct `Help of every command` {
  /// The paths of all commands, `ops crm` and `ops report` apart, which are `crm` and `report` again.
  static let paths: [[String]] = [CommandInfo(CRM.self), CommandInfo(Report.self), CommandInfo(Ops.self)]
    .flatMap(all).map(\.path)

  /// The command of a program's name.
  static func root(_ program: String?) -> any ParsableCommand.Type {
    switch program {
    case "crm": CRM.self
    case "report": Report.self
    default: Ops.self
    }
  }

  private static func all(_ command: CommandInfo) -> [CommandInfo] {
    [command]
      + command.subcommands.filter { command.name != "ops" || !["crm", "report"].contains($0.name) }.flatMap(all)
  }

  @Test(arguments: paths) func `says what it does and takes`(path: [String]) throws {
    let sandbox = try Sandbox()
    try expectSnapshot("help-\(path.joined(separator: "-"))", sandbox.run((path + ["--help"]).joined(separator: " ")))
  }

  @Test(arguments: paths) func `has an abstract and examples`(path: [String]) throws {
    let command = try #require(Self.command(path))
    #expect(command.abstract.hasSuffix("."))
    #expect(!HelpExample.lines(of: command).isEmpty)
  }

  @Test(arguments: paths) func `has a sentence for every argument`(path: [String]) throws {
    for argument in try #require(Self.command(path)).arguments {
      #expect(argument.abstract.hasSuffix("."), "\(argument.names)")
    }
  }

  static func command(_ path: [String]) -> CommandInfo? {
    path.dropFirst().reduce(Optional(CommandInfo(root(path.first)))) { command, name in
      command?.subcommands.first { $0.name == name }
    }
  }
}

/// A line under EXAMPLES in a help text.
enum HelpExample {
  /// The lines of a command's help.
  static func lines(of command: CommandInfo) -> [String] {
    let lines = command.discussion.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(of: "EXAMPLES:") else { return [] }
    return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
  }

  /// All examples of all commands.
  static var all: [String] {
    var seen: Set<String> = []
    return `Help of every command`.paths.compactMap(`Help of every command`.command).flatMap(lines)
      .filter { seen.insert($0).inserted }
  }
}

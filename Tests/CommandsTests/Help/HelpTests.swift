import Arguments
import Testing

@testable import Commands

struct `Help of every command` {
  /// The paths of all commands, `ops crm` apart, which is `crm` again.
  static let paths: [[String]] = [CommandInfo(CRM.self), CommandInfo(Ops.self)].flatMap(all).map(\.path)

  private static func all(_ command: CommandInfo) -> [CommandInfo] {
    [command] + command.subcommands.filter { command.name != "ops" || $0.name != "crm" }.flatMap(all)
  }

  @Test(arguments: paths) func `says what it does and takes`(path: [String]) throws {
    let sandbox = try Sandbox()
    let line = (path.dropFirst() + ["--help"]).joined(separator: " ")
    try expectSnapshot("help-\(path.joined(separator: "-"))", path[0] == "crm" ? sandbox.crm(line) : sandbox.ops(line))
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
    let root = path[0] == "crm" ? CommandInfo(CRM.self) : CommandInfo(Ops.self)
    return path.dropFirst().reduce(Optional(root)) { command, name in command?.subcommands.first { $0.name == name } }
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

import Arguments
import Testing

struct CommandInfoTests {
  private let root = CommandInfo(Ops.self)

  private func command(_ path: String...) throws -> CommandInfo {
    try path.reduce(root) { parent, name in try #require(parent.subcommands.first { $0.name == name }) }
  }

  private func argument(_ name: String, of path: String...) throws -> ArgumentInfo {
    let command = try path.reduce(root) { parent, name in try #require(parent.subcommands.first { $0.name == name }) }
    return try #require(command.arguments.first { $0.preferredName == name || $0.valueName == name })
  }

  @Test func `the tree has every command with its path`() {
    func paths(_ command: CommandInfo) -> [String] {
      [command.path.joined(separator: " ")] + command.subcommands.flatMap(paths)
    }
    #expect(paths(root) == ["ops", "ops crm", "ops crm lint", "ops crm list", "ops doctor", "ops convert"])
  }

  @Test func `a command has its texts`() throws {
    let lint = try command("crm", "lint")
    #expect(lint.abstract == "Report problems in the pipeline.")
    #expect(lint.discussion.hasSuffix("EXAMPLES:\n  ops crm lint deals.csv\n  ops crm lint deals.csv --format json"))
    #expect(lint.usage.hasPrefix("ops crm lint [--project <project>]"))
    #expect(root.version == "1.2.3")
  }

  @Test func `a command has its aliases and visibility`() throws {
    #expect(try command("crm").aliases == ["sales"])
    #expect(try command("doctor").isHidden)
    #expect(root.groups.map(\.name) == ["", "Data"])
    #expect(root.groups.map(\.subcommands) == [["crm", "doctor"], ["convert"]])
  }

  @Test func `the arguments stand in the order of their declaration, with the built-in flags last`() throws {
    let names = try command("crm", "lint").arguments.map { $0.preferredName ?? $0.valueName }
    #expect(
      names == [
        "--project", "--verbose", "file", "--format", "--owner", "--limit", "--colour", "--no-colour", "--seed",
        "--version", "--help",
      ])
  }

  @Test func `an option has its names, values and default`() throws {
    let format = try argument("--format", of: "crm", "lint")
    #expect(format.kind == .option)
    #expect(format.names == ["-f", "--format"])
    #expect(format.valueName == "format")
    #expect(format.abstract == "How to print findings.")
    #expect(format.defaultValue == "text")
    #expect(format.allValues == ["text", "json"])
    #expect(format.isOptional)
    #expect(!format.isRepeating)
    guard case .list(["text", "json"]) = format.completion.kind else {
      Issue.record("the completion is not the list of values")
      return
    }
  }

  @Test func `a positional argument has its completion`() throws {
    let file = try argument("file", of: "crm", "lint")
    #expect(file.kind == .positional)
    #expect(!file.isOptional)
    guard case .file(extensions: ["csv"]) = file.completion.kind else {
      Issue.record("the completion is not that of CSV files")
      return
    }
  }

  @Test func `an array is repeating, a counter too`() throws {
    #expect(try argument("--owner", of: "crm", "lint").isRepeating)
    #expect(try argument("--verbose", of: "crm", "lint").isRepeating)
  }

  @Test func `a group's arguments have its title`() throws {
    #expect(try argument("--project", of: "crm", "lint").section == "Project options")
    #expect(try argument("--format", of: "crm", "lint").section == nil)
  }

  @Test func `a hidden argument is listed as hidden`() throws {
    #expect(try argument("--seed", of: "crm", "lint").isHidden)
  }

  @Test func `the help flag is built in`() throws {
    #expect(try argument("--help", of: "crm").isBuiltIn)
  }
}

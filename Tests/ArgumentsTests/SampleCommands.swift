import Arguments

enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

enum Stage: String, ExpressibleByArgument, CaseIterable {
  case lead, qualified, proposal, negotiation, closedWon = "closed-won", closedLost = "closed-lost"
}

enum Detail: EnumerableFlag {
  case brief, full
}

struct ProjectOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The project folder.", completion: .directory) var project: String?
  @Flag(name: .shortAndLong, help: "Say more; may be repeated.") var verbose: Int
}

/// The root of the sample commands.
struct Ops: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the company.",
    version: "1.2.3",
    subcommands: [CRM.self, Doctor.self],
    groupedSubcommands: [CommandGroup(name: "Data", subcommands: [Convert.self])])

  @OptionGroup var project: ProjectOptions
}

struct CRM: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crm", abstract: "Look after the pipeline.", subcommands: [Lint.self, List.self], aliases: ["sales"])
}

struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report problems in the pipeline.",
    discussion: """
      Reads the deals of a file and prints what is wrong with them.

      EXAMPLES:
        ops crm lint deals.csv
        ops crm lint deals.csv --format json
      """)

  @OptionGroup(title: "Project options") var project: ProjectOptions
  @Argument(help: "The file to read.", completion: .file(extensions: ["csv"])) var file: String
  @Option(name: .shortAndLong, help: "How to print findings.") var format = Format.text
  @Option(help: "Only deals of this owner; may be repeated.") var owner: [String] = []
  @Option(help: ArgumentHelp("The most findings.", valueName: "count")) var limit: Int?
  @Flag(inversion: .prefixedNo, help: "Print in colour.") var colour = true
  @Option(help: .hidden) var seed = 1

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must not be negative.") }
  }
}

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List deals.")
  @Option(help: "Only deals in this stage.") var stage: Stage
  @Flag(help: "How much to print.") var detail = Detail.brief
}

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Check the installation.", shouldDisplay: false)
}

struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Convert a file.")
  @Flag(name: .short, help: "Overwrite.") var force = false
  @Option(name: [.short, .customLong("ausgabe-größe")], help: "Rows to write.") var rows = 10
  @Option(parsing: .unconditional, help: "A pattern.") var pattern = ""
  @Argument(help: "The files.") var files: [String] = []
}

/// What printing a failed parse would show, with its status.
func failure(_ arguments: String..., root: any ParsableCommand.Type = Ops.self) -> String {
  failure(arguments, root: root)
}

func failure(_ arguments: [String], root: any ParsableCommand.Type = Ops.self) -> String {
  do {
    let command = try root.parseAsRoot(arguments)
    return "parsed \(type(of: command))"
  } catch {
    return root.fullMessage(for: error, columns: 80) + "\n[\(root.exitCode(for: error).rawValue)]"
  }
}

/// The message of a failed parse alone.
func message(_ arguments: [String], root: any ParsableCommand.Type = Ops.self) -> String {
  do {
    return "parsed \(type(of: try root.parseAsRoot(arguments)))"
  } catch {
    return root.message(for: error)
  }
}

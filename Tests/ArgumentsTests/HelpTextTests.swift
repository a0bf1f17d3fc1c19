import Arguments
import Testing

struct HelpTextTests {
  @Test func `the help of a root lists its subcommands by group`() {
    #expect(
      Ops.helpMessage(columns: 80) == """
        OVERVIEW: Run the company.

        USAGE: ops [--project <project>] [--verbose ...] <subcommand>

        OPTIONS:
          -p, --project <project> The project folder.
          -v, --verbose           Say more; may be repeated.
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          crm, sales              Look after the pipeline.

        DATA SUBCOMMANDS:
          convert                 Convert a file.

          See 'ops help <subcommand>' for detailed help.
        """)
  }

  @Test func `the help of a subcommand has its path, its discussion as written and its titled groups`() {
    #expect(
      Ops.helpMessage(for: Lint.self, columns: 80) == """
        OVERVIEW: Report problems in the pipeline.

        Reads the deals of a file and prints what is wrong with them.

        EXAMPLES:
          ops crm lint deals.csv
          ops crm lint deals.csv --format json

        USAGE: ops crm lint [--project <project>] [--verbose ...] <file> [--format <format>] [--owner <owner> ...] \
        [--limit <count>] [--colour] [--no-colour]

        ARGUMENTS:
          <file>                  The file to read.

        PROJECT OPTIONS:
          -p, --project <project> The project folder.
          -v, --verbose           Say more; may be repeated.

        OPTIONS:
          -f, --format <format>   How to print findings. (values: text, json; default:
                                  text)
          --owner <owner>         Only deals of this owner; may be repeated.
          --limit <count>         The most findings.
          --colour/--no-colour    Print in colour. (default: --colour)
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test func `the cases of an enumeration share one entry`() {
    #expect(
      Ops.helpMessage(for: List.self, columns: 120) == """
        OVERVIEW: List deals.

        USAGE: ops crm list --stage <stage> [--brief] [--full]

        OPTIONS:
          --stage <stage>         Only deals in this stage. (values: lead, qualified, proposal, negotiation, closed-won,
                                  closed-lost)
          --brief/--full          How much to print. (default: --brief)
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test func `a group of subcommands says how to get their help`() {
    #expect(
      Ops.helpMessage(for: CRM.self, columns: 80).hasSuffix(
        """
        SUBCOMMANDS:
          lint                    Report problems in the pipeline.
          list                    List deals.

          See 'ops help crm <subcommand>' for detailed help.
        """))
  }

  @Test(arguments: [
    ["crm", "lint", "--help"], ["crm", "lint", "-h"], ["help", "crm", "lint"], ["sales", "lint", "f", "--help"],
    ["crm", "lint", "--format", "foo", "--help"], ["-v", "crm", "lint", "-vh"],
  ])
  func `every request for help is answered with status 0`(arguments: [String]) {
    #expect(failure(arguments) == Ops.helpMessage(for: Lint.self, columns: 80) + "\n[0]")
  }

  @Test func `help before a subcommand is the parent's`() {
    #expect(failure("--help", "crm") == Ops.helpMessage(columns: 80) + "\n[0]")
  }

  @Test func `a command without a function of its own prints its help`() throws {
    var command = try Ops.parseAsRoot(["crm"])
    do {
      try command.run()
      Issue.record("no help was asked for")
    } catch {
      #expect(Ops.fullMessage(for: error, columns: 80) == Ops.helpMessage(for: CRM.self, columns: 80))
    }
  }

  @Test(arguments: [["--version"], ["crm", "--version"], ["crm", "lint", "--version"]])
  func `the version is printed with status 0`(arguments: [String]) {
    #expect(failure(arguments) == "1.2.3\n[0]")
  }

  @Test func `hidden arguments are listed by help-hidden alone`() {
    #expect(!Ops.helpMessage(for: Lint.self, columns: 80).contains("--seed"))
    #expect(failure("crm", "lint", "--help-hidden").contains("  --seed <seed>           (default: 1)\n"))
  }

  @Test func `a label too wide for its column has its description below`() {
    #expect(
      Wide.helpMessage(columns: 50) == """
        USAGE: wide [--a-rather-long-name <a-rather-long-name>]

        OPTIONS:
          --a-rather-long-name <a-rather-long-name>
                                  A description that needs
                                  two lines.
                Said at greater length, and wrapped to the
                width.
          -h, --help              Show help information.

        """)
  }

  @Test func `a custom usage is indented below its first line`() {
    #expect(failure("--x", root: CustomUsage.self).contains("Usage: tool a\n       tool b\n  See 'tool -?' for"))
  }

  @Test func `a command of more than twelve options does not spell them out`() {
    let text = Many.helpMessage(columns: 80)
    #expect(text.hasPrefix("USAGE: many [<options>] <file>\n"))
  }

  @Test func `a default subcommand is marked`() {
    #expect(WithDefault.helpMessage(columns: 80).contains("  doctor (default)"))
  }

  struct Wide: ParsableCommand {
    @Option(
      help: ArgumentHelp(
        "A description that needs two lines.", discussion: "Said at greater length, and wrapped to the width."))
    var aRatherLongName: String?
  }

  struct CustomUsage: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tool", usage: "tool a\ntool b", helpNames: .customShort("?"))
  }

  struct Six: ParsableArguments {
    @Flag var a = false
    @Flag var b = false
    @Flag var c = false
    @Flag var d = false
    @Flag var e = false
    @Flag var f = false
  }

  struct Many: ParsableCommand {
    @OptionGroup var six: Six
    @Argument var file: String
    @Option var g: Int?
    @Option var h: Int?
    @Option var i: Int?
    @Option var j: Int?
    @Option var k: Int?
    @Option var l: Int?
  }

  struct WithDefault: ParsableCommand {
    static let configuration = CommandConfiguration(
      subcommands: [Visible.self, Convert.self], defaultSubcommand: Visible.self)

    struct Visible: ParsableCommand {
      static let configuration = CommandConfiguration(commandName: "doctor")
    }
  }
}

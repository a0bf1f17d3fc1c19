import Arguments
import Testing

struct ErrorMessageTests {
  @Test(arguments: [
    ("crm lint --ownr x", "Unknown option '--ownr'. Did you mean '--owner'?"),
    ("crm lint f --zzz", "Unknown option '--zzz'"),
    ("crm lint f -z", "Unknown option '-z'"),
    ("crm lint f -vz", "Unknown option '-z'"),
    ("crm lint f --sed 1", "Unknown option '--sed'"),
    ("crm lint f --hlep", "Unknown option '--hlep'. Did you mean '--help'?"),
    ("crm lint f g", "Unexpected argument 'g'"),
    ("crm lint f g h", "2 unexpected arguments: 'g', 'h'"),
    ("crmm lint --format json", "Unexpected argument 'crmm'. Did you mean 'crm'?"),
    ("slaes", "Unexpected argument 'slaes'. Did you mean 'sales'?"),
    ("crm lnit f", "Unexpected argument 'lnit'. Did you mean 'lint'?"),
    ("help crm lnit", "Unexpected argument 'lnit'. Did you mean 'lint'?"),
    ("help zzzzzz", "Unexpected argument 'zzzzzz'"),
    ("docto", "Unexpected argument 'docto'"),
    ("crm lint", "Missing expected argument '<file>'"),
    ("crm list", "Missing expected argument '--stage <stage>'"),
    ("crm lint f --format", "Missing value for '--format <format>'"),
    ("crm lint f -f", "Missing value for '-f <format>'"),
    ("crm lint f --limit --colour", "Missing value for '--limit <count>'"),
    ("crm lint f --limit -- 3", "Missing value for '--limit <count>'"),
    ("crm lint f --colour=yes", "The option '--colour' does not take any value, but 'yes' was specified."),
    ("crm lint f --limit x", "The value 'x' is invalid for '--limit <count>'"),
    (
      "crm lint f --format foo",
      "The value 'foo' is invalid for '--format <format>'. Please provide one of 'text' and 'json'."
    ),
    (
      "crm lint f -f txt",
      "The value 'txt' is invalid for '-f <format>'. Did you mean 'text'? Please provide one of 'text' and 'json'."
    ),
    (
      "crm list --stage led",
      """
      The value 'led' is invalid for '--stage <stage>'. Did you mean 'lead'? Please provide one of the following:
        - lead
        - qualified
        - proposal
        - negotiation
        - closed-won
        - closed-lost
      """
    ),
    (
      "crm list --stage lead --full --brief",
      "Value to be set with flag '--brief' had already been set with flag '--full'"
    ),
    ("crm lint f --limit -3", "--limit must not be negative."),
    ("--=x", "Invalid option: --=x"),
    ("-=x", "Invalid option: -=x"),
    ("convert --ausgabe-grösse 3", "Unknown option '--ausgabe-grösse'. Did you mean '--ausgabe-größe'?"),
  ])
  func `a wrong argument is named, with its remedy where one is near`(line: String, expected: String) {
    #expect(message(line.split(separator: " ").map(String.init)) == expected)
  }

  @Test(arguments: [
    (Mode.Required.self as any ParsableCommand.Type, [], "Missing one of: '--brief', '--full'"),
    (Mode.Inverted.self, [], "Missing one of: '--ssl', '--no-ssl'"),
    (Mode.Several.self, [], "Missing expected argument '<names> ...'"),
    (Mode.Transformed.self, ["--day", "x"], "The value 'x' is invalid for '--day <day>': a day is 1 to 31"),
    (
      Mode.Logging.self, ["--level", "x"],
      "The value 'x' is invalid for '--level <level>'. Please provide one of 'low', 'mid' or 'high'."
    ),
  ])
  func `a wrong value is named in every kind of property`(
    command: any ParsableCommand.Type, arguments: [String], expected: String
  ) {
    #expect(message(arguments, root: command) == expected)
  }

  @Test func `an error shows the help of the argument, the usage with the whole path, and status 64`() {
    #expect(
      failure("crm", "list", "--stage") == """
        Error: Missing value for '--stage <stage>'
        Help:  --stage <stage>  Only deals in this stage.
        Usage: ops crm list --stage <stage> [--brief] [--full]
          See 'ops crm list --help' for more information.
        [64]
        """)
  }

  @Test func `an unknown option shows the usage of the command it was given to`() {
    #expect(
      failure("crm", "--format", "json") == """
        Error: Unknown option '--format'
        Usage: ops crm <subcommand>
          See 'ops crm --help' for more information.
        [64]
        """)
  }

  @Test func `the path begins at the root that was asked to parse`() {
    #expect(failure("list", root: CRM.self).contains("Usage: crm list --stage <stage>"))
  }

  @Test func `an error of a running command can show that command's usage`() throws {
    let command = try Ops.parseAsRoot(["crm", "list", "--stage", "lead"])
    #expect(
      Ops.fullMessage(for: ValidationError("no such deal"), thrownBy: command) == """
        Error: no such deal
        Usage: ops crm list --stage <stage> [--brief] [--full]
          See 'ops crm list --help' for more information.
        """)
  }

  @Test func `a help flag taken as a value asks for no help`() {
    #expect(
      message(["convert", "--pattern", "--help", "-r", "x"]) == "The value 'x' is invalid for '-r <ausgabe-größe>'"
    )
  }

  @Test func `validation fails with the usage of the command`() {
    #expect(
      failure("crm", "lint", "f", "--limit=-1").hasPrefix(
        "Error: --limit must not be negative.\nUsage: ops crm lint [--project <project>] [--verbose ...] <file>"))
  }

  @Test func `no arguments at all where some are needed show the whole help`() {
    #expect(
      failure([], root: Mode.Several.self) == """
        Error: Missing expected argument '<names> ...'
        Help:  <names>  Whom to greet.

        USAGE: several <names> ...

        ARGUMENTS:
          <names>                 Whom to greet.

        OPTIONS:
          -h, --help              Show help information.

        [64]
        """)
  }

  @Test func `an exit code as error has no text`() {
    #expect(Ops.fullMessage(for: ExitCode(2)) == "")
    #expect(Ops.exitCode(for: ExitCode(2)) == ExitCode(2))
  }

  @Test func `any other error is its description, and status 1`() {
    #expect(Ops.fullMessage(for: Broken()) == "Error: the disk is full")
    #expect(Ops.exitCode(for: Broken()) == .failure)
  }

  @Test func `a clean exit is its text, and status 0`() {
    #expect(Ops.fullMessage(for: CleanExit.message("Done.")) == "Done.")
    #expect(Ops.exitCode(for: CleanExit.message("Done.")) == .success)
  }

  private struct Broken: Error, CustomStringConvertible {
    var description: String { "the disk is full" }
  }
}

/// Commands that need a value.
enum Mode {
  struct Required: ParsableCommand {
    @Flag var detail: Detail
  }

  struct Inverted: ParsableCommand {
    @Flag(inversion: .prefixedNo) var ssl: Bool
  }

  struct Several: ParsableCommand {
    @Argument(help: "Whom to greet.") var names: [String]
  }

  struct Transformed: ParsableCommand {
    @Option(transform: Mode.day) var day: Int?
  }

  struct Logging: ParsableCommand {
    enum Level: String, ExpressibleByArgument, CaseIterable { case low, mid, high }
    @Option var level = Level.low
  }

  static func day(_ text: String) throws -> Int {
    guard let day = Int(text), (1...31).contains(day) else { throw ValidationError("a day is 1 to 31") }
    return day
  }
}

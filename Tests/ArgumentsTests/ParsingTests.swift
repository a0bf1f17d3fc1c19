import Arguments
import Testing

struct ParsingTests {
  private func lint(_ arguments: String...) throws -> Lint {
    try #require(try Ops.parseAsRoot(["crm", "lint"] + arguments) as? Lint)
  }

  private func convert(_ arguments: String...) throws -> Convert {
    try #require(try Ops.parseAsRoot(["convert"] + arguments) as? Convert)
  }

  @Test func `what is not given has its default`() throws {
    let command = try lint("deals.csv")
    #expect(command.file == "deals.csv")
    #expect(command.format == .text)
    #expect(command.owner == [])
    #expect(command.limit == nil)
    #expect(command.colour)
  }

  @Test(arguments: [["--format", "json"], ["--format=json"], ["-f", "json"], ["-f=json"], ["-vf", "json"]])
  func `a value may follow its option in several ways`(arguments: [String]) throws {
    let command = try Lint.parse(["deals.csv"] + arguments)
    #expect(command.format == .json)
  }

  @Test func `of a repeated option the last value counts`() throws {
    #expect(try lint("f", "--limit", "1", "--limit", "2").limit == 2)
  }

  @Test func `a repeated option of an array collects its values`() throws {
    #expect(try lint("--owner", "Kari", "f", "--owner=Ola").owner == ["Kari", "Ola"])
  }

  @Test func `the first value given replaces the default of an array`() throws {
    #expect(try Lists.parse(["--tags", "b"]).tags == ["b"])
  }

  @Test func `a flag that counts counts in clusters too`() throws {
    #expect(try lint("f", "-vvv", "--verbose").project.verbose == 4)
  }

  @Test func `the last of a pair of flags counts`() throws {
    #expect(try lint("f", "--colour", "--no-colour").colour == false)
  }

  @Test(arguments: [
    ["-p", "acme", "crm", "lint", "f"], ["crm", "-p", "acme", "lint", "f"], ["crm", "lint", "f", "-p", "acme"],
  ])
  func `an option group of a parent reaches the subcommand from anywhere`(arguments: [String]) throws {
    #expect(try #require(try Ops.parseAsRoot(arguments) as? Lint).project.project == "acme")
  }

  @Test func `an alias names the command`() throws {
    #expect(try Ops.parseAsRoot(["sales", "lint", "f"]) is Lint)
  }

  @Test func `an empty argument is a value`() throws {
    #expect(try lint("").file == "")
    #expect(try lint("f", "--owner", "").owner == [""])
    #expect(try lint("f", "--owner=").owner == [""])
  }

  @Test func `a lone dash is a value`() throws {
    #expect(try lint("-").file == "-")
  }

  @Test func `everything behind the terminator is a value`() throws {
    #expect(try convert("a", "--", "-f", "--rows", "--", "--help").files == ["a", "-f", "--rows", "--", "--help"])
    #expect(try convert("a", "--", "-f").force == false)
  }

  @Test func `a terminator with nothing behind it changes nothing`() throws {
    #expect(try convert("a", "--").files == ["a"])
  }

  @Test func `a name behind the terminator is no subcommand`() {
    #expect(message(["--", "crm"]).hasPrefix("Unexpected argument 'crm'"))
  }

  @Test(arguments: [("-3", -3), ("5", 5)])
  func `a negative number is a value`(text: String, value: Int) throws {
    #expect(try convert("-r", text).rows == value)
  }

  @Test func `a negative number may be positional`() throws {
    #expect(try convert("-1.5", "-2e3").files == ["-1.5", "-2e3"])
  }

  @Test func `a digit can be a short name`() throws {
    #expect(try Digit.parse(["-1"]).one)
  }

  @Test func `an unconditional option takes a value that looks like an option`() throws {
    #expect(try convert("--pattern", "--force", "-f").pattern == "--force")
    #expect(try convert("--pattern", "-fr", "a").files == ["a"])
  }

  @Test func `a value behind an equal sign may begin with a dash`() throws {
    #expect(try lint("f", "--owner=-x").owner == ["-x"])
  }

  @Test func `a value may contain an equal sign`() throws {
    #expect(try lint("f", "--owner=a=b").owner == ["a=b"])
  }

  @Test func `names outside ASCII are names`() throws {
    #expect(try convert("--ausgabe-größe", "3").rows == 3)
    #expect(try Unicode.parse(["-ü"]).übung)
  }

  @Test func `a joined value follows its letter`() throws {
    #expect(try Joined.parse(["-Dname=x", "-vDy"]).define == ["name=x", "y"])
    #expect(try Joined.parse(["-vD", "y"]).define == ["y"])
    #expect(message(["-D"], root: Joined.self) == "Missing value for '-D <D>'")
  }

  @Test func `an option takes all values up to the next option`() throws {
    let command = try Lists.parse(["--numbers", "1", "2", "--tags", "x", "3"])
    #expect(command.numbers == [1, 2])
    #expect(command.rest == ["3"])
  }

  @Test func `an option takes all that remains`() throws {
    #expect(try Lists.parse(["--all", "1", "--tags", "-x", "--"]).all == ["1", "--tags", "-x", "--"])
  }

  @Test func `a command passes through what is not its own`() throws {
    let command = try PassThrough.parse(["-v", "tool", "-v", "--help", "--", "-ab"])
    #expect(command.verbose)
    #expect(command.arguments == ["tool", "-v", "--help", "--", "-ab"])
  }

  @Test func `arguments behind the terminator can have a property of their own`() throws {
    let command = try Terminated.parse(["a", "--", "b", "-c"])
    #expect(command.own == ["a"])
    #expect(command.others == ["b", "-c"])
  }

  @Test func `an enumeration is set by the flag of its case`() throws {
    let command = try #require(try Ops.parseAsRoot(["crm", "list", "--stage", "lead", "--full"]) as? List)
    #expect(command.detail == .full)
  }

  @Test func `a default subcommand is run when none is named`() throws {
    #expect(try HelpTextTests.WithDefault.parseAsRoot([]) is HelpTextTests.WithDefault.Visible)
  }

  @Test func `a transform makes the value`() throws {
    #expect(try Mode.Transformed.parse(["--day", "7"]).day == 7)
  }

  @Test func `a copy of a command is changed alone`() throws {
    let original = try lint("f")
    var copy = original
    copy.file = "g"
    #expect(original.file == "f")
  }

  @Test func `arguments that are no command can be parsed`() throws {
    #expect(try ProjectOptions.parse(["-p", "acme"]).project == "acme")
  }

  @Test func `an option group is validated with its command`() {
    #expect(message(["--from", "3", "--to", "1"], root: Ranged.self) == "--from must not be after --to.")
  }

  struct Lists: ParsableCommand {
    @Option var tags = ["a"]
    @Option(parsing: .upToNextOption) var numbers: [Int] = []
    @Option(parsing: .remaining) var all: [String] = []
    @Argument var rest: [String] = []
  }

  struct Digit: ParsableCommand {
    @Flag(name: .customShort("1")) var one = false
  }

  struct Unicode: ParsableCommand {
    @Flag(name: .shortAndLong) var übung = false
  }

  struct Joined: ParsableCommand {
    @Flag(name: .short) var verbose = false
    @Option(name: .customShort("D", allowingJoined: true)) var define: [String] = []
  }

  struct PassThrough: ParsableCommand {
    @Flag(name: .short) var verbose = false
    @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
  }

  struct Terminated: ParsableCommand {
    @Argument var own: [String] = []
    @Argument(parsing: .postTerminator) var others: [String] = []
  }

  struct Range: ParsableArguments {
    @Option var from = 0
    @Option var to = 9
    func validate() throws {
      if from > to { throw ValidationError("--from must not be after --to.") }
    }
  }

  struct Ranged: ParsableCommand {
    @OptionGroup var range: Range
  }
}

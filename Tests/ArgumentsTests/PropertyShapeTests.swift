import Arguments
import Testing

/// Every way of declaring a property.
struct PropertyShapeTests {
  @Test func `what has a default or is optional may be left out`() throws {
    let command = try LeftOut.parse([])
    #expect(command.argument == nil)
    #expect(command.option == nil)
    #expect(command.written == nil)
    #expect(command.transformed == nil)
    #expect(command.inverted == nil)
    #expect(command.detail == nil)
    #expect(command.days == [1])
    #expect(command.count == 1)
  }

  @Test func `what may be left out may be given`() throws {
    let command = try LeftOut.parse([
      "a", "--option", "2.5", "--written", "w", "--transformed", "3", "--no-inverted", "--full", "--days", "4",
      "--days",
      "5", "--count", "2", "--is-on", "false",
    ])
    #expect(command.argument == "a")
    #expect(command.option == 2.5)
    #expect(command.written == "w")
    #expect(command.transformed == 3)
    #expect(command.inverted == false)
    #expect(command.detail == .full)
    #expect(command.days == [4, 5])
    #expect(command.count == 2)
    #expect(command.isOn == false)
  }

  @Test func `flags of an array of cases keep their order`() throws {
    #expect(try Cases.parse(["--full", "--brief", "--full"]).details == [.full, .brief, .full])
  }

  @Test func `the first of exclusive flags can be made to count`() throws {
    #expect(try FirstCase.parse(["--full", "--brief"]).detail == .full)
  }

  @Test func `the flags of a case can have their own names and help`() throws {
    #expect(try Named.parse(["-l"]).colour == .light)
    #expect(
      Named.helpMessage(columns: 80) == """
        USAGE: named [--dark] [--light]

        OPTIONS:
          --dark                  On a dark terminal. (default: --dark)
          -l, --light             On a light terminal.
          -h, --help              Show help information.

        """)
  }

  @Test func `a pair of flags can enable and disable`() throws {
    #expect(try Enabling.parse(["--disable-cache"]).cache == false)
    #expect(Enabling.helpMessage(columns: 80).contains("  --enable-cache/--disable-cache\n"))
  }

  @Test func `required arrays and transforms take their values`() throws {
    let command = try Required.parse(["--names", "a", "--day", "3", "1", "2"])
    #expect(command.names == ["a"])
    #expect(command.day == 3)
    #expect(command.numbers == [1, 2])
  }

  @Test func `the group title of the outer group counts`() {
    #expect(Nested.helpMessage(columns: 80).contains("OUTER:\n  --deep <deep>           (default: 0)\n"))
  }

  @Test(arguments: [
    ("dueDate", "due-date"), ("useHTTPS", "use-https"), ("HTTPServer", "http-server"), ("issue27", "issue27"),
    ("x", "x"),
  ])
  func `a property's name becomes words with hyphens`(property: String, expected: String) {
    struct Names: ParsableCommand {
      @Flag var dueDate = false
      @Flag var useHTTPS = false
      @Flag var HTTPServer = false
      @Flag var issue27 = false
      @Flag var x = false
    }
    let names = ["dueDate", "useHTTPS", "HTTPServer", "issue27", "x"]
    let arguments = CommandInfo(Names.self).arguments
    #expect(names.firstIndex(of: property).map { arguments[$0].preferredName } == "--\(expected)")
  }

  struct LeftOut: ParsableCommand {
    @Argument var argument: String?
    @Option var option: Double?
    @Option var written: String? = nil
    @Option(transform: Mode.day) var transformed: Int? = nil
    @Flag(inversion: .prefixedNo) var inverted: Bool?
    @Flag var detail: Detail?
    @Option(transform: Mode.day) var days = [1]
    @Option(transform: Mode.day) var count = 1
    @Option var isOn = true
  }

  struct Cases: ParsableCommand {
    @Flag var details: [Detail] = []
  }

  struct FirstCase: ParsableCommand {
    @Flag(exclusivity: .chooseFirst) var detail = Detail.brief
  }

  struct Named: ParsableCommand {
    enum Colour: EnumerableFlag {
      case dark, light

      static func name(for value: Self) -> NameSpecification { value == .light ? .shortAndLong : .long }
      static func help(for value: Self) -> ArgumentHelp? {
        value == .light ? "On a light terminal." : "On a dark terminal."
      }
    }

    @Flag var colour = Colour.dark
  }

  struct Enabling: ParsableCommand {
    @Flag(inversion: .prefixedEnableDisable) var cache: Bool
  }

  struct Required: ParsableCommand {
    @Option var names: [String]
    @Option(transform: Mode.day) var day: Int
    @Argument(transform: Mode.day) var numbers: [Int]
  }

  struct Deep: ParsableArguments {
    @Option var deep = 0
  }

  struct Middle: ParsableArguments {
    @OptionGroup(title: "Inner") var deep: Deep
  }

  struct Nested: ParsableCommand {
    @OptionGroup(title: "Outer") var middle: Middle
  }
}

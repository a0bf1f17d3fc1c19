/// A command of a program: a name, arguments, and what it does.
///
/// ```swift
/// struct Lint: ParsableCommand {
///   static let configuration = CommandConfiguration(abstract: "Report problems in the pipeline.")
///   @Option(name: .shortAndLong, help: "How to print findings.") var format = Format.text
///   func run() throws { … }
/// }
/// ```
///
/// Declarations are spelt as for [swift-argument-parser](https://github.com/apple/swift-argument-parser), so that this
/// module can be exchanged for it. It answers differently where that helps the person at the keyboard: a misspelt
/// subcommand or value is answered with the one that was probably meant, an unknown option is reported before a missing
/// argument, `help` refuses a subcommand that does not exist, and asking for help counts more than a mistake.
public protocol ParsableCommand: ParsableArguments {
  /// The command's name, description and subcommands.
  static var configuration: CommandConfiguration { get }

  /// The name by which the command is called.
  static var _commandName: String { get }

  /// Does what the command is for; prints its help by default.
  mutating func run() throws
}

extension ParsableCommand {
  /// A configuration without any text.
  public static var configuration: CommandConfiguration { CommandConfiguration() }

  /// The configured name, or the type's in lower case with hyphens between its words.
  public static var _commandName: String {
    configuration.commandName ?? String(describing: Self.self).kebabCased
  }

  /// Asks for the help text.
  public mutating func run() throws {
    throw CleanExit.helpRequest(self)
  }

  /// Reads the command that arguments name, which may be a subcommand; from those of the process when they are `nil`.
  ///
  /// - Throws: An error to be given to this type's `message(for:)`, `fullMessage(for:)` and `exitCode(for:)`; requests
  ///   for help or the version come as errors too, with exit code 0.
  public static func parseAsRoot(_ arguments: [String]? = nil) throws -> any ParsableCommand {
    var parser = CommandParser(root: self, arguments: arguments ?? Array(CommandLine.arguments.dropFirst()))
    return try parser.parse()
  }

  /// The help text of a subcommand with its whole path, wrapped to a number of columns, or to the terminal when that
  /// is `nil`.
  public static func helpMessage(
    for subcommand: any ParsableCommand.Type, includeHidden: Bool = false, columns: Int? = nil
  ) -> String {
    let stack = CommandTree.path(to: subcommand, from: self)
    return HelpText(command: CommandInfo(stack: stack, depth: 1), includeHidden: includeHidden).rendered(
      columns: columns)
  }

  /// The text of an error that running a command has thrown, as it is printed; where it has a usage line, that is the
  /// command's, with its whole path from this root.
  ///
  /// swift-argument-parser has no such function: there, the usage of the root is shown.
  public static func fullMessage(
    for error: any Error, thrownBy command: any ParsableCommand, columns: Int? = nil
  ) -> String {
    let stack = CommandTree.path(to: type(of: command), from: self)
    return MessageInfo(error: error, root: self, stack: stack, columns: columns).fullText
  }

  /// Runs the command that arguments name, and ends the process when it fails.
  public static func main(_ arguments: [String]?) {
    var stack: [any ParsableCommand.Type] = [self]
    do {
      var command = try parseAsRoot(arguments)
      stack = CommandTree.path(to: type(of: command), from: self)
      try command.run()
    } catch {
      exit(with: MessageInfo(error: error, root: self, stack: stack))
    }
  }

  /// Runs the command that the arguments of the process name, and ends the process when it fails.
  public static func main() {
    main(nil)
  }
}

/// A type whose properties are read from command-line arguments.
public protocol ParsableArguments: SendableMetatype {
  /// Makes an instance with the defaults of its properties.
  init()

  /// Checks the properties after parsing; a `ValidationError` is shown with the usage line.
  mutating func validate() throws
}

extension ParsableArguments {
  /// Accepts whatever was parsed.
  public mutating func validate() throws {}

  /// Reads an instance from arguments, or from those of the process when they are `nil`.
  ///
  /// - Throws: An error to be given to `message(for:)`, `fullMessage(for:)` and `exitCode(for:)`; requests for help or
  ///   the version come as errors too, with exit code 0, and so does the help of a subcommand that was named instead.
  public static func parse(_ arguments: [String]? = nil) throws -> Self {
    let command = try asCommand.parseAsRoot(arguments)
    if let wrapped = command as? WrappedCommand<Self> { return wrapped.options }
    guard let result = command as? Self else {
      throw CleanExit.helpRequest(type(of: command))
    }
    return result
  }

  /// The text of an error, without the usage line.
  public static func message(for error: any Error) -> String {
    MessageInfo(error: error, root: asCommand).message
  }

  /// The text of an error as it is printed: with "Error: " before it and the usage line below it where the arguments
  /// are to blame.
  public static func fullMessage(for error: any Error) -> String {
    fullMessage(for: error, columns: nil)
  }

  /// The text of an error as it is printed, wrapped to a number of columns.
  public static func fullMessage(for error: any Error, columns: Int?) -> String {
    MessageInfo(error: error, root: asCommand, columns: columns).fullText
  }

  /// The status the process should end with after an error: 0 for requests for help, 64 for wrong arguments, the
  /// error's own for `ExitCode`, 1 for any other.
  public static func exitCode(for error: any Error) -> ExitCode {
    MessageInfo(error: error, root: asCommand).exitCode
  }

  /// The help text, wrapped to a number of columns, or to the terminal when that is `nil`.
  public static func helpMessage(includeHidden: Bool = false, columns: Int? = nil) -> String {
    HelpText(command: CommandInfo(stack: [asCommand], depth: 1), includeHidden: includeHidden).rendered(
      columns: columns)
  }

  /// The type itself, or a command around it when it is none.
  static var asCommand: any ParsableCommand.Type {
    self as? any ParsableCommand.Type ?? WrappedCommand<Self>.self
  }
}

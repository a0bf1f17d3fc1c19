/// An error that ends the process with a text on the standard output and exit code 0.
public struct CleanExit: Error, CustomStringConvertible {
  enum Request {
    case help((any ParsableCommand.Type)?)
    case message(String)
  }

  let request: Request

  /// Prints the help text of a command, or of the root when it is `nil`.
  public static func helpRequest(_ type: (any ParsableCommand.Type)? = nil) -> CleanExit {
    CleanExit(request: .help(type))
  }

  /// Prints the help text of a command.
  public static func helpRequest(_ command: any ParsableCommand) -> CleanExit {
    helpRequest(type(of: command))
  }

  /// Prints a text.
  public static func message(_ text: String) -> CleanExit {
    CleanExit(request: .message(text))
  }

  /// The text, or `--help`.
  public var description: String {
    switch request {
    case .help: "--help"
    case .message(let text): text
    }
  }
}

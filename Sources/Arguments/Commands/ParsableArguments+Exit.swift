import Glibc

extension ParsableArguments {
  /// Ends the process: prints the error as `fullMessage(for:)` has it, requests for help to the standard output and
  /// all others to the standard error, with the status of `exitCode(for:)`.
  public static func exit(withError error: (any Error)? = nil) -> Never {
    guard let error else { Glibc.exit(ExitCode.success.rawValue) }
    exit(with: MessageInfo(error: error, root: asCommand))
  }

  /// Reads an instance from arguments, or ends the process with the error's message and status.
  public static func parseOrExit(_ arguments: [String]? = nil) -> Self {
    do {
      return try parse(arguments)
    } catch {
      exit(withError: error)
    }
  }

  static func exit(with message: MessageInfo) -> Never {
    if !message.fullText.isEmpty {
      Terminal.write(message.fullText + "\n", to: message.exitCode.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
    }
    Glibc.exit(message.exitCode.rawValue)
  }
}

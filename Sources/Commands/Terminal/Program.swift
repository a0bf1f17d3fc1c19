public import Arguments
import Importing
import Mustache
import SQLite
import Store
import Workbook
import YAML

/// Runs a command from its words to its exit status: the one place where errors become text.
public enum Program {
  /// Parses and runs a command.
  /// - Parameter arguments: the words behind the command's name.
  /// - Returns: 0 fine, 1 findings, 2 could not, 64 wrong usage.
  public static func run(_ root: any ParsableCommand.Type, arguments: [String]) -> Int32 {
    CompletionShell.$userShell.withValue(Invocation.current.environment["SHELL"]) {
      status(of: root, arguments: arguments)
    }
  }

  private static func status(of root: any ParsableCommand.Type, arguments: [String]) -> Int32 {
    let console = Invocation.current.console
    do {
      var command = try root.parseAsRoot(arguments)
      do {
        try command.run()
        try console.flush()
        return 0
      } catch {
        return conclude(error, root, command: command)
      }
    } catch {
      return conclude(error, root, command: nil)
    }
  }

  private static func conclude(
    _ error: any Error, _ root: any ParsableCommand.Type, command: (any ParsableCommand)?
  ) -> Int32 {
    let console = Invocation.current.console
    // What a process ended by SIGPIPE returns; nobody is left to tell.
    if case ConsoleError.closed = error { return 128 + 13 }
    if let exit = error as? ExitCode {
      try? console.flush()
      return exit.rawValue
    }
    if let text = FailureText.text(of: error) {
      try? console.flush()
      console.note("error: \(text)")
      return 2
    }
    let status = root.exitCode(for: error).rawValue
    guard status != ExitCode.failure.rawValue else {
      // An error nobody has put into words is still no finding.
      console.note("error: \(error)")
      return 2
    }
    let message =
      command.map { root.fullMessage(for: error, thrownBy: $0, columns: console.width) }
      ?? root.fullMessage(for: error, columns: console.width)
    if status == 0 {
      // A completion that nothing fits has no line at all.
      try? console.write(message.isEmpty || message.hasSuffix("\n") ? message : message + "\n")
      try? console.flush()
    } else {
      console.note(message)
    }
    return status
  }
}

/// Puts errors of the layers below into words: what happened, where, and what mends it.
enum FailureText {
  /// The text of an error that means the work could not be done; nil for wrong usage.
  static func text(of error: any Error) -> String? {
    switch error {
    case let failure as Failure: failure.description
    case let error as SQLiteError: databaseText(of: error)
    case let error as MigrationError: error.description
    case let error as RowDecodingError: error.description
    case let errors as YAMLErrors: errors.description
    case let error as MustacheError: error.description
    case let error as WorkbookError: error.description
    case let error as ByteSourceError: error.description
    case let error as CSVFileError: error.description
    case let error as CSVWriterError: error.description
    case let error as DealFileError: fileText(of: error)
    // A row's problem ends the work only where it is one of the profile: the rows' own go to the rejects.
    case let problem as RowProblem: problem.reason
    case ConsoleError.failed(let reason): "cannot write: \(reason)"
    default: nil
    }
  }

  private static func databaseText(of error: SQLiteError) -> String {
    let remedy: String? =
      if error.isFull {
        "free space on the disk; the database is as it was before"
      } else if error.isReadOnly {
        "make the folder and the database writable for you, or copy the project elsewhere"
      } else if error.isNotADatabase || error.isCorrupt {
        "ops doctor"
      } else {
        nil
      }
    // The statement helps who maintains the program, and nobody else.
    let text = error.description
    let sentence = text.firstRange(of: " SQL: ").map { String(text[..<$0.lowerBound]) } ?? text
    return Failure(sentence, remedy: remedy).description
  }

  private static func fileText(of error: DealFileError) -> String {
    switch error {
    case .unknownColumns(let name, let columns):
      Failure(
        "\(name): no profile fits its columns: \(list(columns))",
        remedy:
          "--profile NAME (crm profiles lists them), or a mapping file: crm profiles hubspot > mapping.yaml shows how"
      ).description
    case .foreignProfile(let name, let profile, let columns):
      Failure(
        "\(name): the profile \(profile) knows none of its columns: \(list(columns))",
        remedy:
          "leave --profile out to have the profile found, or write a mapping file: crm profiles \(profile) > mapping.yaml"
      ).description
    }
  }

  private static func list(_ columns: [String]) -> String {
    let shown = columns.prefix(12).map { "'\(DisplayText.line($0, limit: 40))'" }.joined(separator: ", ")
    return columns.count > 12 ? "\(shown) and \(columns.count - 12) more" : shown
  }
}

/// What is printed for an error, and the status the process ends with.
struct MessageInfo {
  /// The text without "Error:" and usage line.
  let message: String
  /// The text as it is printed.
  let fullText: String
  let exitCode: ExitCode

  private init(text: String) {
    message = text
    fullText = text
    exitCode = .success
  }

  private init(failure text: String, code: ExitCode) {
    message = text
    fullText = text.isEmpty ? "" : "Error: \(text)"
    exitCode = code
  }

  private init(usage message: String, help: String = "", stack: [any ParsableCommand.Type]) {
    self.message = message
    let heading = message.isEmpty ? "" : "Error: \(message)\n"
    fullText = heading + (help.isEmpty ? "" : "Help:  \(help)\n") + Self.usage(stack)
    exitCode = .validationFailure
  }

  private init(emptyInput message: String, help: String, stack: [any ParsableCommand.Type], columns: Int?) {
    self.message = message
    let details = help.isEmpty ? "" : "Help:  \(help)\n"
    fullText =
      "Error: \(message)\n\(details)\n"
      + HelpText(command: CommandInfo(stack: stack, depth: 1)).rendered(columns: columns)
    exitCode = .validationFailure
  }

  /// - Parameters:
  ///   - error: An error of the parser, or one thrown by a command.
  ///   - root: The command the arguments were parsed with.
  ///   - stack: The commands from the root to the one that has thrown the error, where it is known.
  ///   - columns: The width of help texts, or `nil` for that of the terminal.
  init(
    error: any Error, root: any ParsableCommand.Type, stack: [any ParsableCommand.Type]? = nil, columns: Int? = nil
  ) {
    let stack = (error as? CommandError)?.stack ?? stack ?? [root]
    guard let parsing = error as? CommandError else {
      self.init(thrown: error, root: root, stack: stack, columns: columns)
      return
    }
    switch parsing.error {
    case .helpRequested(let includeHidden):
      let info = CommandInfo(stack: stack, depth: 1)
      self.init(text: HelpText(command: info, includeHidden: includeHidden).rendered(columns: columns))
    case .versionRequested:
      self.init(text: stack.map { $0.configuration.version }.last { !$0.isEmpty } ?? "")
    case .completionScriptRequested(let name):
      if let shell = CompletionShell.requested(name) {
        self.init(text: root.completionScript(for: shell))
      } else {
        self.init(usage: ParserError.unsupportedShell(name).message, stack: [root])
      }
    case .completionWords(let words):
      self.init(text: words.joined(separator: "\n"))
    case .validation(let error):
      self.init(thrown: error, root: root, stack: stack, columns: columns)
    default:
      let (message, help) = (parsing.error.message, parsing.error.help)
      if parsing.isInputEmpty {
        self.init(emptyInput: message, help: help, stack: stack, columns: columns)
      } else {
        self.init(usage: message, help: help, stack: stack)
      }
    }
  }

  private init(
    thrown error: any Error, root: any ParsableCommand.Type, stack: [any ParsableCommand.Type], columns: Int?
  ) {
    switch error {
    case let error as ValidationError:
      self.init(usage: error.message, stack: stack)
    case let error as CleanExit:
      switch error.request {
      case .help(let command):
        let path = command.map { CommandTree.path(to: $0, from: root) } ?? stack
        self.init(text: HelpText(command: CommandInfo(stack: path, depth: 1)).rendered(columns: columns))
      case .message(let text):
        self.init(text: text)
      }
    case let code as ExitCode:
      self.init(failure: "", code: code)
    default:
      self.init(failure: String(describing: error), code: .failure)
    }
  }

  private static func usage(_ stack: [any ParsableCommand.Type]) -> String {
    let info = CommandInfo(stack: stack, depth: 0)
    var lines = info.usage.isEmpty ? [] : ["Usage: \(info.usage.hangingIndent(by: 7))"]
    if let name = CommandInfo.helpNames(of: stack).preferred {
      lines.append("  See '\(info.path.joined(separator: " ")) \(name.synopsis)' for more information.")
    }
    return lines.joined(separator: "\n")
  }
}

import Spelling

extension ParserError {
  /// The text of the error; empty for requests, which are no errors.
  var message: String {
    switch self {
    case .helpRequested, .versionRequested, .completionScriptRequested, .completionWords: ""
    case .invalidOption(let option): "Invalid option: \(option)"
    case .unknownOption(let name, let suggestion):
      "Unknown option '\(name.synopsis)'" + Self.hint(suggestion)
    case .unexpectedArguments(let values, let suggestion):
      Self.unexpected(values) + Self.hint(suggestion)
    case .missingValue(let name, let argument):
      "Missing value for '\(Self.synopsis(name, argument))'"
    case .unexpectedValue(let name, let value):
      "The option '\(name.synopsis)' does not take any value, but '\(value)' was specified."
    case .missingArgument(let arguments):
      Self.missing(arguments.map(\.requiredSynopsis))
    case .invalidValue(let value, let name, let argument, let reason):
      "The value '\(value)' is invalid for '\(Self.synopsis(name, argument))'"
        + (reason.map { ": \($0)" } ?? Self.choices(near: value, of: argument.allValues))
    case .exclusiveFlags(let name, let previous):
      "Value to be set with flag '\(name)' had already been set with flag '\(previous)'"
    case .validation(let error): String(describing: error)
    case .unsupportedShell(let shell): Self.unsupported(shell)
    }
  }

  /// What the help text says about the argument in question; empty where there is none or it says nothing.
  var help: String {
    switch self {
    case .missingValue(let name, let argument): Self.help(argument, Self.synopsis(name, argument))
    case .invalidValue(_, let name, let argument, _): Self.help(argument, Self.synopsis(name, argument))
    case .missingArgument(let arguments):
      arguments.first.map { Self.help($0, $0.bareSynopsis) } ?? ""
    default: ""
    }
  }

  private static func help(_ argument: ArgumentInfo, _ synopsis: String) -> String {
    argument.abstract.isEmpty ? "" : "\(synopsis)  \(argument.abstract)"
  }

  /// The argument with the name that was typed.
  private static func synopsis(_ name: Name?, _ argument: ArgumentInfo) -> String {
    name.map { "\($0.synopsis) <\(argument.valueName)>" } ?? argument.bareSynopsis
  }

  private static func hint(_ suggestion: String?) -> String {
    suggestion.map { ". Did you mean '\($0)'?" } ?? ""
  }

  private static func unexpected(_ values: [String]) -> String {
    let list = values.map { "'\($0)'" }.joined(separator: ", ")
    return values.count == 1 ? "Unexpected argument \(list)" : "\(values.count) unexpected arguments: \(list)"
  }

  private static func missing(_ arguments: [String]) -> String {
    let list = arguments.map { "'\($0)'" }.joined(separator: ", ")
    return arguments.count == 1 ? "Missing expected argument \(list)" : "Missing one of: \(list)"
  }

  private static func unsupported(_ shell: String?) -> String {
    let reason =
      shell.map { "Can't generate completion scripts for '\($0)'." } ?? "Can't autodetect a supported shell."
    let shells = CompletionShell.allCases.map(\.rawValue).joined(separator: " ")
    return "\(reason)\nPlease use --generate-completion-script=<shell> with one of:\n    \(shells)"
  }

  private static func choices(near value: String, of values: [String]) -> String {
    guard !values.isEmpty else { return "" }
    let hint = nearest(to: value, among: values).map { " Did you mean '\($0)'?" } ?? ""
    guard values.count < 6 else {
      return ".\(hint) Please provide one of the following:\n" + values.map { "  - \($0)" }.joined(separator: "\n")
    }
    let quoted = values.map { "'\($0)'" }
    let list =
      quoted.count <= 2
      ? quoted.joined(separator: " and ")
      : quoted.dropLast().joined(separator: ", ") + " or \(quoted[quoted.count - 1])"
    return ".\(hint) Please provide one of \(list)."
  }
}

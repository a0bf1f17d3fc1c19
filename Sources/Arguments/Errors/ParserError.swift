/// What the parser has found wrong with the arguments, or found asked for.
enum ParserError: Error {
  case helpRequested(includeHidden: Bool)
  case versionRequested
  /// A completion script is asked for; without a name for the user's shell.
  case completionScriptRequested(shell: String?)
  /// What a completion script has asked for.
  case completionWords([String])
  case invalidOption(String)
  case unknownOption(Name, suggestion: String?)
  case unexpectedArguments([String], suggestion: String?)
  case missingValue(Name, ArgumentInfo)
  case unexpectedValue(Name, value: String)
  /// The arguments of which one would give the property its value.
  case missingArgument([ArgumentInfo])
  case invalidValue(String, Name?, ArgumentInfo, reason: String?)
  case exclusiveFlags(String, previous: String)
  case validation(any Error)
  /// There are no completion scripts for a shell, or none for the user's.
  case unsupportedShell(String?)
}

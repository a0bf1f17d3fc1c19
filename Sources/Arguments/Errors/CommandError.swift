/// An error of the parser with the commands it had descended to.
struct CommandError: Error {
  let stack: [any ParsableCommand.Type]
  let error: ParserError
  /// Whether there were no arguments at all, in which case the whole help text is shown.
  var isInputEmpty = false
}

/// Why a command could not do its work (exit status 2): what happened, and what mends it.
struct Failure: Error, Equatable, CustomStringConvertible {
  /// What happened and where, as a sentence without a full stop.
  var message: String
  /// The command or action that mends it.
  var remedy: String?

  /// A failure with its remedy.
  init(_ message: String, remedy: String? = nil) {
    self.message = message
    self.remedy = remedy
  }

  /// Both lines, as a terminal shows them.
  var description: String {
    remedy.map { "\(message)\n  try: \($0)" } ?? message
  }
}

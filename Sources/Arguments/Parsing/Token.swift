/// A piece of the command line: an argument, or one letter of a cluster of short flags.
struct Token {
  enum Content {
    case value(String)
    case option(Name, attached: String?)
    case terminator
  }

  /// The index of the argument.
  let position: Int
  /// The index of the letter within a cluster such as `-vx`, or `nil` where the argument is no cluster.
  var letter: Int?
  var content: Content
  /// Whether the argument stands behind the terminator `--`.
  var isBehindTerminator = false

  var value: String? {
    if case .value(let value) = content { value } else { nil }
  }
}

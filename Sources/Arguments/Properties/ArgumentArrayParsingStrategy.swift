/// How an array of positional arguments finds its values.
public enum ArgumentArrayParsingStrategy: Hashable, Sendable {
  /// All arguments that are neither options nor their values.
  case remaining

  /// The first argument that is no known option and all that follow it, the terminator `--` included.
  case captureForPassthrough

  /// Only the arguments behind the terminator `--`.
  case postTerminator
}

/// How an option with one value finds it.
public enum SingleValueParsingStrategy: Hashable, Sendable {
  /// The next argument, which must not look like an option.
  case next

  /// The next argument, whatever it looks like.
  case unconditional

  /// The next argument that does not look like an option.
  case scanningForValue
}

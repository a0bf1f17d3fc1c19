/// How an option with an array of values finds them.
public enum ArrayParsingStrategy: Hashable, Sendable {
  /// One value each time the option is given; it must not look like an option.
  case singleValue

  /// One value each time the option is given, whatever it looks like.
  case unconditionalSingleValue

  /// All arguments up to the next that looks like an option.
  case upToNextOption

  /// All arguments that remain, whatever they look like.
  case remaining
}

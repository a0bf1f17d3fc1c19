/// What happens when several flags that set the same property are given.
public enum FlagExclusivity: Hashable, Sendable {
  /// Two different ones are an error.
  case exclusive

  /// The first one counts.
  case chooseFirst

  /// The last one counts.
  case chooseLast
}

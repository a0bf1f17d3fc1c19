/// A value as SQLite stores it.
public enum SQLValue: Sendable, Equatable, Hashable {
  /// No value.
  case null
  /// A signed 64-bit integer.
  case integer(Int64)
  /// A 64-bit floating-point number.
  case real(Double)
  /// Text; may contain any character, NUL included.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

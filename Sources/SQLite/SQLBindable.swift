/// A type whose values can be bound to a parameter of a statement.
///
/// A type with a raw value needs only the declaration:
///
///     extension StageID: SQLBindable, SQLDecodable {}
public protocol SQLBindable {
  /// The value as SQLite stores it.
  var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
  /// The value itself.
  public var sqlValue: SQLValue { self }
}

extension Int64: SQLBindable {
  /// An integer.
  public var sqlValue: SQLValue { .integer(self) }
}

extension Int: SQLBindable {
  /// An integer.
  public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Bool: SQLBindable {
  /// 1 for true, 0 for false: SQLite has no boolean type.
  public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension Double: SQLBindable {
  /// A real number. SQLite stores not-a-number as NULL.
  public var sqlValue: SQLValue { .real(self) }
}

extension String: SQLBindable {
  /// Text in UTF-8.
  public var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLBindable {
  /// A blob.
  public var sqlValue: SQLValue { .blob(self) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  /// The wrapped value, or NULL.
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension SQLBindable where Self: RawRepresentable, RawValue: SQLBindable {
  /// The raw value.
  public var sqlValue: SQLValue { rawValue.sqlValue }
}

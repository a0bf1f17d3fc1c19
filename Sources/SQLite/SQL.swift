/// The text of one statement together with the values bound to its parameters.
///
/// Written as a string literal, it binds what is interpolated and never pastes it:
///
///     try db.execute("UPDATE deal SET owner = \(owner) WHERE number = \(number)")
///     try db.fetchAll(Deal.self, "SELECT * FROM deal WHERE stage IN (\(values: stages)) ORDER BY \(raw: column)")
///
/// The first becomes `UPDATE deal SET owner = ? WHERE number = ?`; quotes, semicolons and NUL in a value stay data.
public struct SQL: Sendable, Equatable {
  /// The text, with `?` where a value is bound.
  public private(set) var text: String
  /// The values, in the order of the parameters.
  public private(set) var values: [SQLValue]

  /// Makes a statement from trusted text and the values of its `?` parameters.
  public init(text: String, values: [SQLValue] = []) {
    self.text = text
    self.values = values
  }
}

extension SQL: ExpressibleByStringInterpolation {
  /// A statement without values.
  public init(stringLiteral text: String) {
    self.init(text: text)
  }

  /// A statement with the interpolated values bound.
  public init(stringInterpolation: Interpolation) {
    self.init(text: stringInterpolation.text, values: stringInterpolation.values)
  }

  /// Collects the parts of an interpolated statement.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var values: [SQLValue] = []

    /// Reserves room for the text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      values.reserveCapacity(interpolationCount)
    }

    /// Adds text of the statement.
    public mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// Binds a value.
    public mutating func appendInterpolation(_ value: some SQLBindable) {
      text += "?"
      values.append(value.sqlValue)
    }

    /// Binds a value or NULL. A declaration of its own, or the compiler would warn of an optional in a string.
    public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
      text += "?"
      values.append(value.sqlValue)
    }

    /// Inserts part of a statement with its own bound values.
    public mutating func appendInterpolation(_ part: SQL) {
      text += part.text
      values += part.values
    }

    /// Binds each value of a list, as `?, ?, ?`. An empty list leaves nothing: SQLite accepts `IN ()`.
    public mutating func appendInterpolation(values list: some Sequence<some SQLBindable>) {
      var separator = ""
      for value in list {
        text += separator + "?"
        values.append(value.sqlValue)
        separator = ", "
      }
    }

    /// Pastes text unchanged. Only for text of the program itself, such as the name of a column; never for input.
    public mutating func appendInterpolation(raw trusted: String) {
      text += trusted
    }
  }
}

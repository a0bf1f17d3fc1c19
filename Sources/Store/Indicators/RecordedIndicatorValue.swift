public import Domain
public import SQLite

/// A value of an indicator as it is recorded.
public struct RecordedIndicatorValue: RowDecodable, Sendable, Equatable {
  /// The indicator's id.
  public let indicator: String
  /// The day and the value.
  public let point: IndicatorPoint
  /// What was said about it.
  public let note: String?
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who recorded it.
  public let actor: String
  /// When it was corrected or taken back; nil where it holds.
  public let supersededAt: Instant?

  /// The columns that are read, in their order.
  static let columns: SQL = "indicator, on_day, value, currency, note, recorded_at, actor, superseded_at"

  /// Reads the columns in their order.
  /// - Throws: `RowDecodingError` for a value that is no number, and for a currency that is not known.
  public init(row: borrowing Row) throws {
    indicator = row.string(0)
    let code = row.optionalString(3)
    let currency = code.flatMap { Currency($0) }
    guard code == nil || currency != nil else { throw row.refusal(3, by: "Currency") }
    guard let value = IndicatorValue(stored: row.string(2), currency: currency) else {
      throw row.refusal(2, by: "IndicatorValue")
    }
    point = IndicatorPoint(day: row.day(1) ?? .first, value: value)
    note = row.optionalString(4)
    recordedAt = Instant(milliseconds: row.int64(5))
    actor = row.string(6)
    supersededAt = row.optionalInt64(7).map { Instant(milliseconds: $0) }
  }
}

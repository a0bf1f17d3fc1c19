public import Domain
public import SQLite

/// Reads and writes the values of indicators over one connection.
public struct IndicatorStore {
  /// What recording a value did.
  public enum Outcome: String, CaseIterable, Sendable {
    /// There was none for the day.
    case new
    /// It replaced another one for the day, which is kept.
    case corrected
    /// It was there already.
    case unchanged
  }

  private let db: Connection
  private let asOf: Instant?

  /// A store over a connection whose schema is current.
  /// - Parameter asOf: what had been recorded until then is read; nil for all there is.
  public init(_ connection: Connection, asOf: Instant? = nil) {
    db = connection
    self.asOf = asOf
  }

  /// The values of every indicator by its id, the earliest day first.
  public func points() throws -> [String: [IndicatorPoint]] {
    var points: [String: [IndicatorPoint]] = [:]
    for value in try values(where: DealStore.holds(asOf)) { points[value.indicator, default: []].append(value.point) }
    return points
  }

  /// The values of an indicator that hold, the earliest day first.
  public func values(of indicator: String) throws -> [RecordedIndicatorValue] {
    try values(where: "\(DealStore.holds(asOf)) AND indicator = \(indicator)")
  }

  /// The value of an indicator for a day; nil where there is none.
  public func value(of indicator: String, on day: Day) throws -> RecordedIndicatorValue? {
    try values(where: "\(DealStore.holds(asOf)) AND indicator = \(indicator) AND on_day = \(Int(day.ordinal))").first
  }

  /// Every value of an indicator that was ever recorded, also those that were corrected, day by day in the order of recording.
  public func versions(of indicator: String) throws -> [RecordedIndicatorValue] {
    try values(where: "indicator = \(indicator) AND recorded_at <= \(asOf?.milliseconds ?? .max)")
  }

  /// What recording a value would do. A value without a note leaves the note that is there.
  public func outcome(of point: IndicatorPoint, note: String?, for indicator: String) throws -> Outcome {
    guard let stored = try value(of: indicator, on: point.day) else { return .new }
    return stored.point == point && (note == nil || note == stored.note) ? .unchanged : .corrected
  }

  /// Records a value for a day; one that was there is kept as a former version. Inside a transaction.
  /// - Returns: what that did.
  @discardableResult
  public func record(
    _ point: IndicatorPoint, note: String?, for indicator: String, recordedAt: Instant, actor: String
  ) throws -> Outcome {
    let outcome = try outcome(of: point, note: note, for: indicator)
    guard outcome != .unchanged else { return outcome }
    let note = try note ?? value(of: indicator, on: point.day)?.note
    try remove(indicator, on: point.day, recordedAt: recordedAt)
    try db.execute(
      """
      INSERT INTO indicator_value (indicator, on_day, value, currency, note, recorded_at, actor)
      VALUES (\(indicator), \(Int(point.day.ordinal)), \(point.value.text), \(point.value.currency?.code), \(note),
        \(recordedAt.milliseconds), \(actor))
      """)
    return outcome
  }

  /// Takes back the value of a day, which is kept as a former version.
  /// - Returns: whether there was one.
  @discardableResult
  public func remove(_ indicator: String, on day: Day, recordedAt: Instant) throws -> Bool {
    try db.execute(
      """
      UPDATE indicator_value SET superseded_at = \(recordedAt.milliseconds)
      WHERE indicator = \(indicator) AND on_day = \(Int(day.ordinal)) AND superseded_at IS NULL
      """) > 0
  }

  private func values(where condition: SQL) throws -> [RecordedIndicatorValue] {
    try db.fetchAll(
      RecordedIndicatorValue.self,
      """
      SELECT \(RecordedIndicatorValue.columns) FROM indicator_value WHERE \(condition) ORDER BY indicator, on_day, id
      """)
  }
}

public import Domain
public import SQLite

/// Gives out the times under which changes are recorded.
///
/// Each transaction gets a time of its own, later than all before it, also when the machine's clock went back or two
/// processes write within one millisecond. So "what was recorded until then" has one answer for every moment, and a recording time
/// names one transaction.
public enum RecordingClock {
  /// The time of the transaction that is open: the machine's, or a millisecond after the last one given.
  ///
  /// To be asked once, inside the transaction that records under it.
  public static func next(in db: Connection, machine: Instant) throws -> Instant {
    let given = try db.fetchOne(
      Int64.self,
      """
      INSERT INTO recording_clock (id, last_at) VALUES (1, \(machine.milliseconds))
      ON CONFLICT (id) DO UPDATE SET last_at = max(last_at + 1, excluded.last_at) RETURNING last_at
      """)
    return given.map { Instant(milliseconds: $0) } ?? machine
  }

  /// The last time that was given; nil before the first.
  public static func latest(in db: Connection) throws -> Instant? {
    try db.fetchOne(Int64.self, "SELECT last_at FROM recording_clock").map { Instant(milliseconds: $0) }
  }
}

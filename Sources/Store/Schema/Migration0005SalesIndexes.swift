import SQLite

extension Migration {
  /// What was recorded between two moments, and the calls of some days, found without reading all that is stored.
  static let m0005SalesIndexes = Migration(
    name: "0005-sales-indexes",
    sql: """
      \(DealIndexes.createByRecording)
      CREATE INDEX deal_history_by_recording ON deal_history (recorded_at, number);
      CREATE INDEX deal_history_by_end ON deal_history (superseded_at, number);
      CREATE INDEX touchpoint_call ON touchpoint (on_day, deal) WHERE kind = 'call';
      """)
}

public import Domain
public import SQLite

/// The columns that a forecast reads: a few of many, because it reads all deals.
enum ForecastColumns {
  /// The columns from `number` on, in the order in which `Deal.init(forecastRow:)` reads them.
  static let list = """
    number, stage, owner, offer_amount, currency, closed_date, actual_amount, expected_close_date, probability, \
    forecast_category
    """
  /// How many columns there are.
  static let count = 10
  /// The columns that name a deal.
  static let names = "own_id, title, company, name"
}

extension Deal {
  /// A deal with only what a forecast reads, from a row that begins with `ForecastColumns.list`.
  init(forecastRow row: borrowing Row) {
    self.init()
    stage = row.optionalString(1)
    owner = row.optionalString(2)
    offerAmount = row.optionalInt64(3)
    currency = row.withUTF8(4) { text in text.flatMap { Currency(utf8: $0.span) } }
    closedDate = row.day(5)
    actualAmount = row.optionalInt64(6)
    expectedCloseDate = row.day(7)
    probability = row.optionalInt(8).map { Percentage(basisPoints: $0) }
    forecastCategory = row.optionalString(9).flatMap { ForecastCategory(rawValue: $0) }
  }
}

extension DealStore {
  /// Hands over every deal with only the fields that a forecast reads, in no order.
  public func forEachForecastDeal(_ body: (Deal) throws -> Void) throws {
    try db.forEach("SELECT \(raw: ForecastColumns.list) FROM \(deals)") { row in try body(Deal(forecastRow: row)) }
  }

  /// Hands over every deal as it was recorded at each of some moments, with the moment's place among them; only the fields that a
  /// forecast reads, in no order.
  ///
  /// All versions are read once, however many moments there are.
  public static func forEachForecastDeal(
    in db: Connection, at moments: [Instant], _ body: (Deal, Int) throws -> Void
  ) throws {
    guard let first = moments.min(), let last = moments.max() else { return }
    try db.forEach(
      """
      SELECT \(raw: ForecastColumns.list), recorded_at, \(Int64.max) FROM deal
      WHERE +recorded_at <= \(last.milliseconds)
      UNION ALL
      SELECT \(raw: ForecastColumns.list), recorded_at, superseded_at FROM deal_history
      WHERE +recorded_at <= \(last.milliseconds) AND superseded_at > \(first.milliseconds)
      """
    ) { row in
      let begin = Instant(milliseconds: row.int64(ForecastColumns.count))
      let end = Instant(milliseconds: row.int64(ForecastColumns.count + 1))
      var deal: Deal?
      for (place, moment) in moments.enumerated() where begin <= moment && moment < end {
        let held = deal ?? Deal(forecastRow: row)
        deal = held
        try body(held, place)
      }
    }
  }

  /// The first moment at which somebody recorded a deal, by hand or by an import that ran then; recordings that an import dated back
  /// do not count. Nil where no deal was ever recorded.
  public static func firstWitnessedRecording(in db: Connection) throws -> Instant? {
    guard let firstImport = try db.fetchOne(Int64?.self, "SELECT min(recorded_at) FROM import").flatMap({ $0 }) else {
      return try firstRecording(in: db)
    }
    let byHand = try ["deal", "deal_history"].compactMap { table in
      try db.fetchOne(
        Int64?.self,
        "SELECT min(recorded_at) FROM \(raw: table) WHERE import IS NULL AND recorded_at < \(firstImport)"
      ).flatMap { $0 }
    }
    return Instant(milliseconds: min(firstImport, byHand.min() ?? .max))
  }

  /// The first moment under which a deal is recorded; nil where none ever was.
  public static func firstRecording(in db: Connection) throws -> Instant? {
    try ["deal", "deal_history"].compactMap { table in
      try db.fetchOne(Int64?.self, "SELECT min(recorded_at) FROM \(raw: table)").flatMap { $0 }
    }.min().map { Instant(milliseconds: $0) }
  }
}

import Domain
import SQLite

/// The columns of a deal in the order in which they are read and written.
enum DealColumns {
  /// Names, comma-separated, from `number` to `is_forgotten`.
  static let list = names.joined(separator: ", ")

  /// How many columns there are.
  static let count = names.count

  private static let names =
    ["number", "own_id", "external_source"]
    + DealField.allCases.filter { $0 != .id }.map(\.rawValue)
    + ["custom_fields", "logged_touchpoints", "close_date_pushes", "is_forgotten"]

  /// The columns that say how a version came to be: when, by whom, why, and by which import.
  static let provenance = "recorded_at, actor, reason, import"
}

extension Deal {
  /// A deal from a row that begins with `DealColumns.list`.
  init(row: borrowing Row) throws {
    self.init()
    id = row.optionalString(1) ?? "D-\(row.int64(0))"
    externalSource = row.optionalString(2)
    externalID = row.optionalString(3)
    title = row.optionalString(4)
    name = row.optionalString(5)
    company = row.optionalString(6)
    email = row.optionalString(7)
    stage = row.optionalString(8)
    owner = row.optionalString(9)
    lastContactDate = row.day(10)
    source = row.optionalString(11)
    firstContactDate = row.day(12)
    touchpointCount = row.optionalInt(13)
    callDate = row.day(14)
    callNotes = row.optionalString(15)
    bantScore = row.optionalInt(16)
    qualified = row.optionalInt64(17).map { $0 != 0 }
    offerAmount = row.optionalInt64(18)
    currency = row.withUTF8(19) { text in text.flatMap { Currency(utf8: $0.span) } }
    offerSentDate = row.day(20)
    followUpDate = row.day(21)
    closedDate = row.day(22)
    actualAmount = row.optionalInt64(23)
    paymentTerms = row.optionalString(24)
    kickoffDate = row.day(25)
    kickoffHeldDate = row.day(26)
    nextStep = row.optionalString(27)
    nextStepDate = row.day(28)
    lostReason = row.optionalString(29)
    lostNote = row.optionalString(30)
    reactivationDate = row.day(31)
    nurturingNote = row.optionalString(32)
    expectedCloseDate = row.day(33)
    probability = row.optionalInt(34).map { Percentage(basisPoints: $0) }
    forecastCategory = row.optionalString(35).flatMap { ForecastCategory(rawValue: $0) }
    stageEnteredAt = row.instant(36)
    createdAt = row.instant(37)
    archivedDate = row.day(38)
    if let json = row.optionalString(39) { customFields = try CustomFieldJSON.decode(json) }
    loggedTouchpoints = row.int(40)
    closeDatePushes = row.int(41)
    isForgotten = row.bool(42)
  }

  /// Binds the deal to the parameters from 1 on in the order of `DealColumns.list`.
  func bind(to statement: Statement, number: Int64, ownID: String?) throws {
    try statement.bind(number, at: 1)
    try statement.bind(ownID, at: 2)
    try statement.bind(externalSource, at: 3)
    try statement.bind(externalID, at: 4)
    try statement.bind(title, at: 5)
    try statement.bind(name, at: 6)
    try statement.bind(company, at: 7)
    try statement.bind(email, at: 8)
    try statement.bind(stage, at: 9)
    try statement.bind(owner, at: 10)
    try statement.bind(lastContactDate, at: 11)
    try statement.bind(source, at: 12)
    try statement.bind(firstContactDate, at: 13)
    try statement.bind(touchpointCount, at: 14)
    try statement.bind(callDate, at: 15)
    try statement.bind(callNotes, at: 16)
    try statement.bind(bantScore, at: 17)
    try statement.bind(qualified.map { $0 ? 1 : 0 }, at: 18)
    try statement.bind(offerAmount, at: 19)
    try statement.bind(currency?.code, at: 20)
    try statement.bind(offerSentDate, at: 21)
    try statement.bind(followUpDate, at: 22)
    try statement.bind(closedDate, at: 23)
    try statement.bind(actualAmount, at: 24)
    try statement.bind(paymentTerms, at: 25)
    try statement.bind(kickoffDate, at: 26)
    try statement.bind(kickoffHeldDate, at: 27)
    try statement.bind(nextStep, at: 28)
    try statement.bind(nextStepDate, at: 29)
    try statement.bind(lostReason, at: 30)
    try statement.bind(lostNote, at: 31)
    try statement.bind(reactivationDate, at: 32)
    try statement.bind(nurturingNote, at: 33)
    try statement.bind(expectedCloseDate, at: 34)
    try statement.bind(probability?.basisPoints, at: 35)
    try statement.bind(forecastCategory?.rawValue, at: 36)
    try statement.bind(stageEnteredAt?.milliseconds, at: 37)
    try statement.bind(createdAt?.milliseconds, at: 38)
    try statement.bind(archivedDate, at: 39)
    try statement.bind(CustomFieldJSON.encode(customFields), at: 40)
    try statement.bind(loggedTouchpoints, at: 41)
    try statement.bind(closeDatePushes, at: 42)
    try statement.bind(isForgotten, at: 43)
  }
}

extension Statement {
  /// Binds a day as the number of days since 1970-01-01, or NULL.
  func bind(_ day: Day?, at index: Int) throws(SQLiteError) {
    try bind(day.map { Int64($0.ordinal) }, at: index)
  }
}

extension Row {
  /// The day in a column that counts days since 1970-01-01.
  borrowing func day(_ column: Int) -> Day? {
    optionalInt(column).flatMap { Day(ordinal: $0) }
  }

  /// The moment in a column that counts milliseconds since 1970 UTC.
  borrowing func instant(_ column: Int) -> Instant? {
    optionalInt64(column).map { Instant(milliseconds: $0) }
  }
}

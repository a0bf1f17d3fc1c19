public import Domain
import SQLite

extension DealStore {
  /// Hands over every deal whose person was not forgotten, with the fields alone by which deals are compared and chosen.
  /// - Parameter includesArchived: whether deals that were put away count.
  public func forEachComparableDeal(includesArchived: Bool, _ body: (Deal, Int64) throws -> Void) throws {
    let condition: SQL = includesArchived ? "is_forgotten = 0" : "is_forgotten = 0 AND archived_date IS NULL"
    try db.forEach(
      """
      SELECT number, title, name, company, email, stage, owner, offer_amount, actual_amount, currency, created_at,
        first_contact_date
      FROM \(deals) WHERE \(condition) ORDER BY number
      """
    ) { row in
      var deal = Deal()
      deal.title = row.optionalString(1)
      deal.name = row.optionalString(2)
      deal.company = row.optionalString(3)
      deal.email = row.optionalString(4)
      deal.stage = row.optionalString(5)
      deal.owner = row.optionalString(6)
      deal.offerAmount = row.optionalInt64(7)
      deal.actualAmount = row.optionalInt64(8)
      deal.currency = row.withUTF8(9) { text in text.flatMap { Currency(utf8: $0.span) } }
      deal.createdAt = row.instant(10)
      deal.firstContactDate = row.day(11)
      try body(deal, row.int64(0))
    }
  }

  /// The deal of a number; nil when there is none.
  public func deal(numbered number: Int64) throws -> Deal? {
    try recorded("number = \(number)").first?.deal
  }
}

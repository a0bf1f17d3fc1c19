import Testing

@testable import Domain

struct `Fields of a deal` {
  private let options = ReadingOptions(calendar: .utc)

  private static let samples: [DealField.Kind: [String]] = [
    .text: ["Website", "ø 🚀", "=1+1"], .day: ["2026-02-20", "0001-01-01"],
    .instant: ["2026-02-20T14:30:00Z", "2026-02-20T14:30:00.005Z"],
    .amount: ["12.50", "-3.00", "0.00"], .integer: ["0", "4"], .yesNo: ["yes", "no"],
    .percentage: ["20", "12.5"],
    .currency: ["EUR", "NOK"], .forecastCategory: ["best_case", "omitted"],
  ]

  private func read(_ text: String, as field: DealField, into deal: inout Deal) throws(FieldReadingError) {
    try deal.read(text.utf8.span, as: field, options: options)
  }

  @Test(arguments: DealField.allCases) func `are written as they are read, and cleared`(field: DealField) throws {
    var deal = Deal()
    #expect(!deal.has(field))
    for sample in try #require(Self.samples[field.kind]) {
      try read(sample, as: field, into: &deal)
      #expect(deal.written(field) == sample)
      #expect(deal.has(field))
      #expect(DealField.allCases.filter { deal.has($0) } == [field])
    }
    deal.clear(field)
    #expect(deal == Deal())
  }

  @Test(arguments: [
    (DealField.closedDate, "03/04/2026", FieldReadingError.ambiguousDate), (.closedDate, "soon", .notADate),
    (.createdAt, "1/2/26", .ambiguousDate),
    (.offerAmount, "1,5", .notANumber), (.offerAmount, "1.234", .tooManyDecimals(2)),
    (.actualAmount, "99999999999999999999", .tooLarge),
    (.bantScore, "3.5", .notAWholeNumber), (.bantScore, "four", .notAWholeNumber),
    (.touchpointCount, "9999999999", .tooLarge), (.touchpointCount, "5 Std", .notAWholeNumber),
    (.touchpointCount, "-3", .notAWholeNumber), (.offerAmount, "1.500", .ambiguousAmount),
    (.offerAmount, "12 Mio", .notANumber), (.offerAmount, "3 bn", .notANumber),
    (.qualified, "maybe", .notYesOrNo), (.probability, "12,5", .notAPercentage),
    (.probability, "-9223372036854775808", .notAPercentage),
    (.currency, "EURO", .unknownCurrency), (.forecastCategory, "sure", .unknownForecastCategory),
  ])
  func `refuse what they cannot hold`(field: DealField, text: String, error: FieldReadingError) {
    var deal = Deal()
    #expect(throws: error) { try read(text, as: field, into: &deal) }
    #expect(deal == Deal())
    #expect(!error.reason.isEmpty)
  }

  @Test(arguments: [("Best Case", "best_case"), ("COMMIT", "commit"), ("best-case", "best_case")])
  func `take categories in any spelling`(text: String, category: String) throws {
    var deal = Deal()
    try read(text, as: .forecastCategory, into: &deal)
    #expect(deal.written(.forecastCategory) == category)
  }

  @Test(arguments: [
    ("Yes", true), ("TRUE", true), ("1", true), ("ja", true), ("No", false), ("false", false), ("nei", false),
  ]) func `take yes and no in several words`(text: String, value: Bool) throws {
    var deal = Deal()
    try read(text, as: .qualified, into: &deal)
    #expect(deal.qualified == value)
  }

  @Test func `take whole numbers as spreadsheets write them`() throws {
    var deal = Deal()
    try read("3.0", as: .touchpointCount, into: &deal)
    #expect(deal.touchpointCount == 3)
  }

  @Test func `have an order, names and kinds`() {
    #expect(DealField.allCases.count == 37)
    #expect(DealField.allCases.map(\.rawValue).first == "id")
    #expect(DealField.allCases.map(\.rawValue).last == "archived_date")
  }
}

struct `A deal changed by a row` {
  private func deal(_ build: (inout Deal) -> Void) -> Deal {
    var deal = Deal()
    build(&deal)
    return deal
  }

  @Test func `keeps what the row does not say`() throws {
    let old = deal { ($0.id, $0.title, $0.bantScore, $0.closedDate) = ("D-1", "Website", 3, .first) }
    let row = deal { ($0.id, $0.owner, $0.bantScore) = ("d-1", "anna", 4) }
    let merged = try #require(old.merged(with: row))
    #expect(
      merged
        == deal { ($0.id, $0.title, $0.bantScore, $0.closedDate, $0.owner) = ("D-1", "Website", 4, .first, "anna") })
    #expect(
      old.changes(to: merged) == [
        FieldChange(field: "owner", old: nil, new: "anna"), FieldChange(field: "bant_score", old: "3", new: "4"),
      ])
  }

  @Test func `is itself when the row says nothing, or the same`() {
    let old = deal {
      ($0.id, $0.offerAmount, $0.currency, $0.customFields) = (
        "D-1", 1250, Currency("EUR"), [CustomField(name: "Region", value: "N")]
      )
    }
    #expect(old.merged(with: Deal()) == old)
    #expect(old.merged(with: old) == old)
    #expect(old.changes(to: old).isEmpty)
  }

  @Test func `has amounts of its currency`() throws {
    let yen = deal { ($0.offerAmount, $0.currency) = (500, Currency("JPY")) }
    let row = deal { $0.actualAmount = 12_300 }
    #expect(yen.merged(with: row)?.actualAmount == 123)
    #expect(yen.merged(with: deal { $0.actualAmount = 12_345 }) == nil)
    #expect(yen.merged(with: deal { $0.currency = Currency("EUR") })?.offerAmount == 50_000)
  }

  @Test func `has one custom field for a header in any case`() throws {
    let old = deal { $0.customFields = [CustomField(name: "Region", value: "N")] }
    let merged = try #require(
      old.merged(
        with: deal {
          $0.customFields = [CustomField(name: "REGION", value: "S"), CustomField(name: "Size", value: "L")]
        }))
    #expect(merged.customFields == [CustomField(name: "Region", value: "S"), CustomField(name: "Size", value: "L")])
    #expect(merged.custom("region") == "S")
    #expect(
      old.changes(to: merged) == [
        FieldChange(field: "Region", old: "N", new: "S"), FieldChange(field: "Size", old: nil, new: "L"),
      ])
    #expect(
      merged.changes(to: Deal()) == [
        FieldChange(field: "Region", old: "S", new: nil), FieldChange(field: "Size", old: "L", new: nil),
      ])
  }
}

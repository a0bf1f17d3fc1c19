import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Workbook

@Suite
struct `Values of cells` {
  @Test(
    arguments: [
      (Cell.absent, SheetValue.empty, nil),
      (.text("=1"), .text("=1"), nil),
      (.integer(-1_234_567), .number(-1_234_567, .integer), "#,##0"),
      (.money(1_250_001, Currency("EUR")), .number(12_500.01, .money(Currency("EUR"))), "#,##0.00 \"EUR\""),
      (.money(1500, Currency("JPY")), .number(1500, .money(Currency("JPY"))), "#,##0 \"JPY\""),
      (.money(1500, Currency("BHD")), .number(1.5, .money(Currency("BHD"))), "#,##0.000 \"BHD\""),
      (.money(-5, nil), .number(-0.05, .money(nil)), "#,##0.00"),
      (.percent(Percentage(20), decimals: 0), .number(0.2, .percent(decimals: 0)), "0%"),
      (.percent(Percentage(basisPoints: 1234), decimals: 1), .number(0.1234, .percent(decimals: 1)), "0.0%"),
      (.percent(Percentage(basisPoints: 9996), decimals: 1), .number(0.9996, .percent(decimals: 2)), "0.00%"),
      (.percent(Percentage(basisPoints: 9994), decimals: 1), .number(0.9994, .percent(decimals: 1)), "0.0%"),
      (.percent(Percentage(100), decimals: 1), .number(1, .percent(decimals: 1)), "0.0%"),
      (
        .number(Decimal(string: "4.25") ?? 0, unit: "h", decimals: 1), .number(4.25, .number(unit: "h", decimals: 1)),
        "#,##0.0 \"h\""
      ),
      (.number(Decimal.nan, unit: nil, decimals: 1), .empty, nil),
      (.number(1, unit: "a \"unit\"", decimals: 0), .tooLong("1 a \"unit\""), nil),
      (.day(Day("2026-02-01") ?? .first), .number(46_054, .day), "yyyy-mm-dd"),
      (.day(Day("1900-03-01") ?? .first), .number(61, .day), "yyyy-mm-dd"),
      (.day(Day("1900-02-28") ?? .first), .tooLong("1900-02-28"), nil),
      (.moment(Instant(milliseconds: 1_771_574_400_000)), .number(46_073 + 8.0 / 24, .moment), "yyyy-mm-dd hh:mm"),
      (.duration(.hours(36)), .number(1.5, .duration), "[h]:mm"),
      (.duration(.hours(-36)), .tooLong("-1d 12h"), nil),
      (.light(.red), .text("red"), nil),
      (.delta(Delta(.integer(3))), .number(3, .change(.integer, isBetter: nil)), "+#,##0;\"−\"#,##0;#,##0"),
      (
        .delta(Delta(.points(Percentage(basisPoints: -150), decimals: 1), .moreIsBetter)),
        .number(-1.5, .change(.points(decimals: 1), isBetter: false)), "+0.0 \"pts\";\"−\"0.0 \"pts\";0.0 \"pts\""
      ),
      (
        .delta(Delta(.percent(Percentage(basisPoints: 150), decimals: 1), .lessIsBetter)),
        .number(0.015, .change(.percent(decimals: 1), isBetter: false)), "+0.0%;\"−\"0.0%;0.0%"
      ),
    ] as [(Cell, SheetValue, String?)])
  func `are numbers with a format`(cell: Cell, value: SheetValue, format: String?) {
    #expect(SheetValue(cell, CellText(.english, calendar: .utc)) == value)
    if case .number(_, let form) = value { #expect(form.numberFormat(.english) == format) }
  }

  @Test func `follow the language`() {
    let words = CellText(.german, calendar: .utc)
    #expect(SheetValue(.light(.yellow), words) == .text("gelb"))
    #expect(ValueForm.day.numberFormat(.german) == "dd.mm.yyyy")
    #expect(ValueForm.moment.numberFormat(.german) == "dd.mm.yyyy hh:mm")
    #expect(ValueForm.points(decimals: 0).numberFormat(.german) == "0 \"Pkt.\"")
  }

  @Test(arguments: [
    Cell.integer(.max), .integer(.min), .money(.max, Currency("EUR")), .money(.min, nil),
    .money(1_000_000_000_000_001, Currency("EUR")),
    .number(Decimal(string: "1e16") ?? 0, unit: nil, decimals: 0), .delta(Delta(.money(.min, nil))),
    .percent(Percentage(basisPoints: .max), decimals: 1),
  ])
  func `that a number cannot hold exactly are texts`(cell: Cell) {
    let words = CellText(.english, calendar: .utc)
    #expect(SheetValue(cell, words) == .tooLong(words.text(cell)))
  }

  @Test func `of money keep every cent in the digits of a file`() throws {
    var random = SplitMix64(seed: 11)
    let words = CellText(.english, calendar: .utc)
    let edges: [Int64] = [
      0, 1, -1, 99, 100_000_000_000_001, 999_999_999_999_999, -999_999_999_999_999, 1_000_000_000_000_000,
    ]
    let amounts =
      edges
      + (0..<5000).map { _ in
        Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random)
          >> Int64.random(in: 0...40, using: &random)
      }
    for amount in amounts {
      guard case .number(let number, _) = SheetValue(.money(amount, Currency("EUR")), words) else {
        Issue.record("\(amount) is no number")
        continue
      }
      let text = String(format: "%.16G", number)
      let decimal = try #require(Decimal(string: text))
      var (cents, rounded) = (decimal * 100, Decimal())
      NSDecimalRound(&rounded, &cents, 0, .plain)
      #expect(rounded == Decimal(amount), "\(amount) became \(text)")
    }
  }
}

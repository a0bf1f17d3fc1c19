import Domain
import Foundation
import Reporting
import Testing

@testable import Workbook

@Suite
struct `Totals` {
  private static let euro = Currency("EUR")

  /// The formulas of the last row of a column of cells; `nil` in between is a total that is given.
  private func formula(_ cells: [Cell], total: Cell) -> String? {
    var totals = ColumnTotals(columns: 1, firstRow: 4)
    for (index, cell) in cells.enumerated() { totals.add(.init([cell]), at: index) }
    return totals.formula(for: total, column: 0)
  }

  @Test(
    arguments: [
      ([.integer(1), .integer(2)], .integer(3), "=SUM(A5:A6)"),
      ([.integer(1), .absent, .integer(2)], .integer(3), "=SUM(A5:A7)"),
      ([.integer(1), .integer(2)], .integer(4), nil),
      ([], .integer(0), nil),
      ([.absent], .integer(0), nil),
      ([.money(10, euro), .money(20, euro)], .money(30, euro), "=SUM(A5:A6)"),
      ([.money(10, euro), .money(20, Currency("NOK"))], .money(30, euro), nil),
      ([.money(10, euro), .text("20")], .money(10, euro), nil),
      (
        [.percent(Percentage(40), decimals: 1), .percent(Percentage(60), decimals: 0)],
        .percent(Percentage(100), decimals: 1), "=SUM(A5:A6)"
      ),
      ([.percent(Percentage(40), decimals: 1)], .percent(Percentage(40), decimals: 1), nil),
      ([.duration(.hours(1)), .duration(.minutes(30))], .duration(.minutes(90)), "=SUM(A5:A6)"),
      (
        [
          .number(Decimal(string: "0.1") ?? 0, unit: "h", decimals: 1),
          .number(Decimal(string: "0.2") ?? 0, unit: "h", decimals: 1),
        ], .number(Decimal(string: "0.3") ?? 0, unit: "h", decimals: 1), "=SUM(A5:A6)"
      ),
      ([.number(1, unit: "h", decimals: 1)], .number(1, unit: "d", decimals: 1), nil),
      (
        [.delta(Delta(.integer(2), .moreIsBetter)), .delta(Delta(.integer(-5), .moreIsBetter))],
        .delta(Delta(.integer(-3), .moreIsBetter)), "=SUM(A5:A6)"
      ),
      ([.delta(Delta(.integer(2)))], .integer(2), nil),
      ([.money(.max, euro), .money(.max, euro)], .money(-2, euro), nil),
      ([.money(999_999_999_999_999, euro), .money(-999_999_999_999_998, euro)], .money(1, euro), nil),
    ] as [([Cell], Cell, String?)])
  func `are formulas where they are the sum of what is above`(cells: [Cell], total: Cell, expected: String?) {
    #expect(formula(cells, total: total) == expected)
  }

  @Test func `of parts and of the whole are told apart`() {
    var totals = ColumnTotals(columns: 2, firstRow: 4)
    totals.add(.init([.text("a"), .integer(1)]), at: 0)
    totals.add(.init([.text("b"), .integer(2)]), at: 1)
    #expect(totals.formula(for: .integer(3), column: 1) == "=SUM(B5:B6)")
    totals.endRun()
    totals.add(.init([.text("c"), .integer(4)]), at: 3)
    #expect(totals.formula(for: .integer(4), column: 1) == "=SUM(B8)")
    totals.endRun()
    #expect(totals.formula(for: .integer(7), column: 1) == "=SUM(B5:B6,B8)")
    #expect(totals.formula(for: .integer(4), column: 1) == nil)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func `name columns by letters`(column: Int, name: String) {
    #expect(CellName.column(column) == name)
  }
}

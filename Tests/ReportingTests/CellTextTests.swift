import Domain
import Foundation
import Testing

@testable import Reporting

@Suite
struct `Cells as text` {
  @Test(arguments: [
    (Cell.absent, "–", "–"),
    (.text("a | b"), "a | b", "a | b"),
    (.integer(-1_234_567), "−1,234,567", "−1.234.567"),
    (.number(Decimal(string: "4.25") ?? 0, unit: "h", decimals: 1), "4.2 h", "4,2 h"),
    (.number(1000, unit: nil, decimals: 2), "1,000.00", "1.000,00"),
    (.money(1_250_000, Currency("EUR")), "12,500.00 EUR", "12.500,00 EUR"),
    (.money(-5, Currency("NOK")), "−0.05 NOK", "−0,05 NOK"),
    (.money(1500, Currency("JPY")), "1,500 JPY", "1.500 JPY"),
    (.money(1500, nil), "15.00", "15,00"),
    (.percent(Percentage(basisPoints: 9996), decimals: 1), "99.9 %", "99,9 %"),
    (.day(Day("2026-02-01") ?? .first), "2026-02-01", "01.02.2026"),
    (.moment(Instant(milliseconds: 1_771_574_400_000)), "2026-02-20 08:00", "20.02.2026 08:00"),
    (.duration(.hours(76)), "3d 4h", "3 T 4 Std."),
    (.light(.yellow), "🟡 yellow", "🟡 gelb"),
    (.delta(Delta(.integer(3))), "▲ +3", "▲ +3"),
    (.delta(Delta(.money(-120_000, Currency("EUR")))), "▼ −1,200.00 EUR", "▼ −1.200,00 EUR"),
    (.delta(Delta(.points(Percentage(basisPoints: -150), decimals: 1))), "▼ −1.5 pts", "▼ −1,5 Pkt."),
    (.delta(Delta(.integer(0))), "= 0", "= 0"),
  ])
  func `numbers, dates and currency follow the language`(cell: Cell, english: String, german: String) {
    #expect(CellText(.english, calendar: .utc).text(cell) == english)
    #expect(CellText(.german, calendar: .utc).text(cell) == german)
  }

  @Test
  func `a change is for the better where its meaning says so`() {
    #expect(Delta(.integer(2), .moreIsBetter).isBetter == true)
    #expect(Delta(.integer(2), .lessIsBetter).isBetter == false)
    #expect(Delta(.integer(0), .lessIsBetter).isBetter == nil)
    #expect(Delta(.integer(2)).isBetter == nil)
  }
}

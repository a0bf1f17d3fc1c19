import Domain
import Testing

@Suite
struct `Months` {
  @Test(arguments: [
    ("2026-02", "2026-02-01", "2026-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-12", "2025-12-01", "2025-12-31"),
  ])
  func `a month has its first and last day`(text: String, first: String, last: String) throws {
    let month = try #require(Month(text))
    #expect(month.firstDay.description == first && month.lastDay.description == last && month.description == text)
  }

  @Test
  func `months are counted across years`() throws {
    let month = try #require(Month("2025-11"))
    #expect(month.advanced(by: 3).description == "2026-02")
    #expect(month.advanced(by: -11).description == "2024-12")
    #expect(month.months(to: month.advanced(by: 3)) == 3)
    #expect(month < month.advanced(by: 1))
    #expect(Month(year: 9999, number: 12)?.advanced(by: 5).description == "9999-12")
  }

  @Test(arguments: ["2026-13", "2026-00", "2026-2", "2026-02-01", "26-02", ""])
  func `other texts are no month`(text: String) {
    #expect(Month(text) == nil)
  }
}

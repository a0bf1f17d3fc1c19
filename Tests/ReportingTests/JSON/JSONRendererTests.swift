import Domain
import Foundation
import Testing

@testable import Reporting

@Suite
struct `A report as JSON` {
  /// The value of a report's only fact, as written.
  private static func written(_ cell: Cell) throws -> String {
    let document = ReportDocument(
      id: "x", language: .english, title: "T", subtitle: "", calendar: .utc, basis: [Fact("f", "F", cell)], sections: []
    )
    let json = try JSONRenderer(document).render().split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    return try #require(json.firstMatch(of: /"value": (.*),"note": null/)).output.1.description
  }

  @Test(arguments: [
    (Cell.absent, "null"),
    (.text("a\u{1B}\"b"), #"{"type": "text","value": "a\u001b\"b"}"#),
    (.integer(-5), #"{"type": "integer","value": -5}"#),
    (.number(Decimal(string: "4.25") ?? 0, unit: "h", decimals: 1), #"{"type": "number","value": "4.25","unit": "h"}"#),
    (.money(12_500, Currency("EUR")), #"{"type": "money","amount": "125.00","currency": "EUR"}"#),
    (.money(-5, nil), #"{"type": "money","amount": "-0.05","currency": null}"#),
    (.percent(Percentage(basisPoints: -1250), decimals: 0), #"{"type": "percent","value": "-12.5"}"#),
    (.day(Day("2026-02-01") ?? .first), #"{"type": "day","value": "2026-02-01"}"#),
    (.moment(Instant(milliseconds: 1_771_574_400_000)), #"{"type": "moment","value": "2026-02-20T08:00:00Z"}"#),
    (.duration(.minutes(90)), #"{"type": "duration","seconds": 5400}"#),
    (.duration(.milliseconds(1500)), #"{"type": "duration","seconds": 1.500}"#),
    (.light(.yellow), #"{"type": "light","value": "yellow"}"#),
    (
      .delta(Delta(.money(-100, Currency("EUR")), .lessIsBetter)),
      #"{"type": "delta","by": {"type": "money","amount": "-1.00","currency": "EUR"},"better": true}"#
    ),
    (
      .delta(Delta(.points(Percentage(basisPoints: 150), decimals: 1))),
      #"{"type": "delta","by": {"type": "points","value": "1.5"},"better": null}"#
    ),
  ])
  func `has typed cells, exact and not formatted`(cell: Cell, json: String) throws {
    #expect(try Self.written(cell) == json)
  }

  @Test(arguments: HostileReport.texts)
  func `is JSON whatever the texts`(text: String) throws {
    let json = try JSONRenderer(HostileReport.document(text)).render(written: ["three": text])
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(value?["version"] as? Int == 1)
    #expect(value?["title"] as? String == text)
    let sections = value?["sections"] as? [[String: Any]]
    #expect(sections?.count == 5)
    #expect(sections?[2]["text"] as? String == text)
    #expect(sections?[3]["text"] is NSNull)
  }
}

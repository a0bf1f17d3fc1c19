import Domain
import Foundation
import Testing

@testable import Reporting

@Suite
struct `A chart as SVG` {
  /// Series that are hard to draw, by name.
  private static let series: [(name: String, places: [String], values: [[Cell]])] = [
    ("one point", ["a"], [[.integer(5)]]),
    ("zeros", ["a", "b"], [[.integer(0), .integer(0)]]),
    ("negative", ["a", "b", "c"], [[.integer(-5), .integer(3), .integer(-9)]]),
    (
      "gaps", ["a", "b", "c", "d"],
      [[.integer(1), .absent, .integer(3), .absent], [.absent, .absent, .absent, .integer(2)]]
    ),
    ("sixty", (1...60).map { "2026-02-\($0)" }, [(1...60).map { .integer($0 * $0) }]),
    (
      "long names", [String(repeating: "Name ", count: 400), "日本語のとても長い名前です日本語のとても長い名前です"],
      [[.money(123_456_789_012, Currency("EUR")), .money(-99, Currency("EUR"))]]
    ),
    ("extremes", ["a", "b"], [[.integer(.max), .integer(.min)]]),
    (
      "decimals", ["a", "b"],
      [[.number(Decimal(string: "0.001") ?? 0, unit: "h", decimals: 3), .number(2, unit: "h", decimals: 3)]]
    ),
    ("eight series", ["a", "b"], (1...8).map { [.integer($0), .integer($0 + 1)] }),
    ("no figures", ["a"], [[.text("many")]]), ("nothing", [], [[]]), ("no series", ["a"], []),
  ]

  private static func chart(
    _ kind: Chart.Kind, _ places: [String], _ values: [[Cell]], target: Chart.Target? = nil
  ) -> Chart {
    let columns =
      [ReportTable.Column("place", "Place")] + values.indices.map { .init("s\($0)", "Series \($0)", .trailing) }
    let rows = places.indices.map { index in ReportTable.Row([.text(places[index])] + values.map { $0[index] }) }
    let table = ReportTable("t", "T", columns: columns, rows: rows, emptyText: "none")
    return Chart("c", "Title", summary: "Message", kind: kind, data: table, target: target)
  }

  private static func svg(_ chart: Chart, _ frame: ChartFrame) -> String {
    SVGChart(chart, CellText(.english, calendar: .utc)).svg(frame)
  }

  @Test(arguments: [Chart.Kind.funnel, .bars, .line], ChartFrame.allCases)
  func `stays within its frame whatever it draws`(kind: Chart.Kind, frame: ChartFrame) throws {
    for (name, places, values) in Self.series {
      for target in [nil, Chart.Target(4, "A target with quite a long name that does not fit on a phone")] {
        let svg = Self.svg(Self.chart(kind, places, values, target: target), frame)
        guard !svg.isEmpty else {
          #expect(["no figures", "nothing", "no series"].contains(name))
          continue
        }
        let markup = try Markup(svg)
        let height = try #require(markup.tags.first?.attributes["height"].flatMap { Int($0) })
        for tag in markup.tags.dropFirst() {
          let numbers = { (keys: [String]) in keys.compactMap { tag.attributes[$0].flatMap { Double($0) } } }
          let across = numbers(["x", "x1", "x2", "cx"])
          let down = numbers(["y", "y1", "y2", "cy"])
          #expect(across.allSatisfy { (0...Double(frame.width)).contains($0) }, "\(name): \(tag)")
          #expect(down.allSatisfy { (0...Double(height)).contains($0) }, "\(name): \(tag)")
          if let x = numbers(["x"]).first, let width = numbers(["width"]).first {
            #expect(x + width <= Double(frame.width), "\(name): \(tag)")
          }
          for path in tag.attributes["d"].map({ [$0] }) ?? [] {
            #expect(path.wholeMatch(of: /[MLZ0-9. ]+/) != nil, "\(name): \(path)")
          }
        }
      }
    }
  }

  @Test func `says its title, message and numbers without being seen`() throws {
    let svg = Self.svg(Self.chart(.bars, ["a", "b"], [[.integer(5), .integer(12)]]), .wide)
    let tag = try #require(try Markup(svg).tags.first)
    #expect(tag.attributes["role"] == "img")
    #expect(tag.attributes["aria-labelledby"] == "chart-c-wide-title chart-c-wide-desc")
    #expect(
      svg.contains("<title id=\"chart-c-wide-title\">Title</title>\n<desc id=\"chart-c-wide-desc\">Message</desc>"))
    #expect(svg.contains(">5</text>"))
    #expect(svg.contains(">12</text>"))
  }

  @Test func `of lines leaves a gap where a value is absent`() {
    let svg = Self.svg(
      Self.chart(.line, ["a", "b", "c", "d", "e"], [[.integer(1), .integer(2), .absent, .integer(3), .integer(4)]]),
      .wide)
    let path = svg.firstMatch(of: /<path class="line s1" d="([^"]*)"/)?.output.1
    #expect(path?.filter { $0 == "M" }.count == 2)
  }

  @Test func `of bars draws lengths in proportion`() {
    let svg = Self.svg(Self.chart(.bars, ["a", "b"], [[.money(10_000, nil), .money(40_000, nil)]]), .narrow)
    let widths = svg.matches(of: /<rect class="bar s1".*? width="([0-9]+)"/).compactMap { Int($0.output.1) }
    #expect(widths.count == 2)
    #expect(abs(widths[0] * 4 - widths[1]) <= 3)
  }

  @Test(arguments: [
    (Cell.money(12_345, Currency("EUR")), "EUR" as String?, "123.45"),
    (.money(1_234_567, Currency("EUR")), "EUR", "12,346"),
    (.money(1_234_567_890, Currency("EUR")), "million EUR", "12.3"), (.integer(52_000_000_000), "billion", "52.0"),
    (.percent(Percentage(basisPoints: 9180), decimals: 1), "%", "91.8"), (.integer(7), nil, "7"),
  ])
  func `writes figures short and says their unit once`(cell: Cell, unit: String?, text: String) {
    let data = ChartData(Self.chart(.bars, ["a"], [[cell]]), CellText(.english, calendar: .utc))
    #expect(data.unit.name == unit)
    #expect(data.values.map(data.unit.text) == [text])
  }

  @Test func `draws only figures of one unit`() {
    let cells: [Cell] = [
      .money(100, Currency("EUR")), .money(100, Currency("USD")), .integer(1), .money(300, Currency("EUR")),
    ]
    let data = ChartData(Self.chart(.bars, ["a", "b", "c", "d"], [cells]), CellText(.english, calendar: .utc))
    #expect(data.series.first?.values == [1, nil, nil, 3])
  }
}

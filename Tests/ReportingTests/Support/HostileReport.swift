import Domain
import Foundation

@testable import Reporting

/// A report in which every text is the same, to see that no place lets it do harm.
enum HostileReport {
  /// Texts that broke somebody's page or terminal once.
  static let texts = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>", "\" onload=\"x' y='", "</title></style><!-- ]]> -->",
    "{{ name }} {{{ raw }}}", "\u{202E}desrever\u{202C} \u{2066}x", "a\u{0}b\u{1B}[31mred\u{7}\u{9B}2J",
    "two\r\nlines\nthree\r",
    String(repeating: "long", count: 2500), "&amp; & &#0;", "", "日本語のとても長い名前です日本語のとても長い名前です", "👩‍👩‍👧‍👦 e\u{301}\u{301}",
  ]

  /// The report of a text.
  static func document(_ text: String) -> ReportDocument {
    let table = ReportTable(
      text, text,
      columns: [.init(text, text), .init("b", text, .trailing), .init("c", text, .centre), .init("d", text)],
      rows: [.init([.text(text), .integer(-3), .number(1, unit: text, decimals: 0), .absent], isTotal: true)],
      emptyText: text, note: text)
    var empty = table
    empty.rows = []
    func chart(_ kind: Chart.Kind, _ id: String) -> ReportBlock {
      .chart(Chart(id, text, summary: text, kind: kind, data: table, target: .init(2, text)))
    }
    return ReportDocument(
      id: text, language: .english, title: text, subtitle: text, calendar: .utc,
      basis: [Fact(text, text, .text(text), note: text)],
      sections: [
        ReportSection(
          "one", text,
          [
            .text(text), .list([text]), .facts([Fact(text, text, .text(text), note: text)]), .table(table),
          ]), ReportSection("two", text, [chart(.bars, "x"), chart(.funnel, "y"), chart(.line, "z")]),
        ReportSection("three", text, prompt: text), ReportSection("four", text, prompt: text),
        ReportSection("five", "empty", [.table(renamed(empty, "e"))]),
      ])
  }

  private static func renamed(_ table: ReportTable, _ id: String) -> ReportTable {
    var table = table
    table.id = id
    return table
  }
}

import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Workbook

@Suite(.enabled(if: WrittenWorkbook.hasReader))
struct `A report of hostile texts` {
  private static let texts = [
    "", " ", "=1+1", "'", "\"", "&P&N&\"Arial\"&72", "<x>&amp;]]>", "\u{0}\u{8}\u{1B}[2J", "\u{FFFE}\u{FFFF}",
    "_x0041_", "a\r\nb\tc",
    "‮rtl שלום", "👩‍👩‍👧‍👦", "|{{x}}|", String(repeating: "long ", count: 8000), String(repeating: "x", count: 300), "[0]",
    "%n%s", "2026",
  ]

  /// A report whose every text is drawn from the hostile ones.
  static func document(_ seed: UInt64) -> ReportDocument {
    var random = SplitMix64(seed: seed)
    func text() -> String { texts.randomElement(using: &random) ?? "" }
    func cell() -> Cell {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: .absent
      case 1: .integer(Int.random(in: .min ... .max, using: &random))
      case 2: .money(Int64.random(in: .min ... .max, using: &random), Currency("EUR"))
      case 3: .number(Decimal(Int.random(in: -9999...9999, using: &random)) / 7, unit: text(), decimals: 3)
      case 4: .day(Day(ordinal: Int.random(in: -719_162...2_932_896, using: &random)) ?? .first)
      case 5:
        .moment(Instant(milliseconds: Int64.random(in: -62_000_000_000_000...250_000_000_000_000, using: &random)))
      case 6:
        .duration(
          TimeSpan(milliseconds: Int64.random(in: -1_000_000_000_000_000...1_000_000_000_000_000, using: &random)))
      case 7:
        .delta(
          Delta(.number(Decimal(Int.random(in: -9...9, using: &random)), unit: text(), decimals: 0), .lessIsBetter))
      case 8: .light(.yellow)
      default: .text(text())
      }
    }
    func table() -> ReportTable {
      let columns = (0..<Int.random(in: 1...5, using: &random)).map { ReportTable.Column("c\($0)", text()) }
      let rows = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        // A row may have fewer or more cells than there are columns.
        ReportTable.Row(
          (0..<Int.random(in: 1...6, using: &random)).map { _ in cell() }, isTotal: Bool.random(using: &random))
      }
      return ReportTable(text(), text(), columns: columns, rows: rows, emptyText: text(), note: text())
    }
    let kinds = [Chart.Kind.funnel, .bars, .line]
    var blocks: [ReportBlock] = [
      .text(text()), .list([text(), text()]), .facts([Fact("a", text(), cell(), note: text())]),
    ]
    for _ in 0..<3 {
      blocks.append(.table(table()))
      let kind = kinds.randomElement(using: &random) ?? .line
      let target = Chart.Target(Decimal(Int.random(in: -5...5, using: &random)), text())
      blocks.append(.chart(Chart("c", text(), summary: text(), kind: kind, data: table(), target: target)))
    }
    return ReportDocument(
      id: "hostile", language: .german, title: text(), subtitle: text(), calendar: .utc,
      basis: [Fact("b", text(), cell())],
      sections: [ReportSection("s", text(), blocks), ReportSection("p", text(), prompt: text())])
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func `is a workbook that others open`(seed: UInt64) throws {
    try WrittenWorkbook.withFile(of: Self.document(seed)) { path in
      // openpyxl reads every part that it knows; the rest must be XML at least.
      #expect(try !WrittenWorkbook.values(of: path).isEmpty)
      let check = """
        import sys, zipfile
        from lxml import etree
        archive = zipfile.ZipFile(sys.argv[1])
        for name in archive.namelist(): etree.fromstring(archive.read(name), etree.XMLParser(huge_tree=True))
        """
      let (status, text) = try ExternalProgram.run(WrittenWorkbook.python, ["-c", check, path])
      #expect(status == 0, "\(text)")
    }
  }
}

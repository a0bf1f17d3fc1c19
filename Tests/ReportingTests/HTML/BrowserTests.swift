import Domain
import Testing

@testable import Reporting

@Suite(.enabled(if: Browser.path != nil, "make setup-browser installs Chromium"))
struct `A report in a browser` {
  @Test func `holds on a phone and on a desk, and requests nothing`() throws {
    let hostile = HostileReport.texts.joined(separator: " ")
    let pages =
      Language.allCases.map {
        HTMLRenderer(AgencyReport.document($0)).render(written: AgencyReport.written($0))
      } + [HTMLRenderer(HostileReport.document(hostile)).render(written: ["three": hostile])]
    let looks = try Browser.looks(of: pages, widths: [360, 1280])
    #expect(looks.map(\.width) == [360, 1280, 360, 1280, 360, 1280])
    for look in looks {
      #expect(look.scrollWidth <= look.width)
      #expect(look.outside == [])
      #expect(look.requests == [])
      #expect(look.intruders == 0)
      #expect(Set(look.charts) == [look.width == 360 ? "narrow" : "wide"])
      #expect(look.charts.count == 3)
    }
  }

  @Test(arguments: Language.allCases)
  func `fits on A4 paper`(language: Language) throws {
    let page = HTMLRenderer(AgencyReport.document(language)).render(written: AgencyReport.written(language))
    let (words, sheets) = try Browser.printed(page)
    #expect((2...4).contains(sheets))
    #expect(words.contains { $0.text == (language == .english ? "Mitigation" : "Gegenmaßnahme") })
    #expect(words.allSatisfy(isWithinMargins))
  }

  @Test func `lays a table of many columns across the sheet`() throws {
    let columns = (1...14).map { ReportTable.Column("c\($0)", "Column \($0)", $0 % 3 == 0 ? .trailing : .leading) }
    let cells = columns.map { column -> Cell in
      column.alignment == .trailing ? .money(12_345_678, Currency("EUR")) : .text("some words of text")
    }
    let document = document(
      ReportTable("wide", "Wide", columns: columns, rows: [.init(cells)], emptyText: "none"))
    let (words, sheets) = try Browser.printed(HTMLRenderer(document).render())
    #expect(words.filter { $0.text == "123,456.78\u{A0}EUR" || $0.text == "123,456.78" }.count == 4)
    #expect(words.allSatisfy(isWithinMargins))
    #expect(words.last?.sheet == sheets)
    #expect(words.last.map { $0.sheetWidth > 800 } == true)
  }

  @Test func `repeats the head of a table on each sheet`() throws {
    let rows = (1...200).map { ReportTable.Row([.text("Deal \($0)"), .integer($0)]) }
    let table = ReportTable(
      "deals", "Deals", columns: [.init("name", "Headword"), .init("value", "Value", .trailing)], rows: rows,
      emptyText: "none")
    let document = document(table)
    let (words, sheets) = try Browser.printed(HTMLRenderer(document).render())
    #expect(sheets > 3)
    #expect(words.filter { $0.text == "Headword" }.map(\.sheet) == Array(1...sheets))
  }

  private func document(_ table: ReportTable) -> ReportDocument {
    ReportDocument(
      id: "x", language: .english, title: "Long", subtitle: "", calendar: .utc, basis: [],
      sections: [ReportSection("table", table.title, [.table(table)])])
  }

  /// Margins are 16 mm, which are 45 points.
  private func isWithinMargins(_ word: Browser.Word) -> Bool {
    word.left >= 44 && word.right <= word.sheetWidth - 44
  }
}

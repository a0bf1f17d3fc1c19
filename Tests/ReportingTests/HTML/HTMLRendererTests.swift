import Domain
import Foundation
import Testing

@testable import Reporting

@Suite
struct `A report as HTML` {
  @Test(arguments: HostileReport.texts)
  func `shows every text as it is, and lets none of them act`(text: String) throws {
    let page = HTMLRenderer(HostileReport.document(text)).render(written: ["three": text])
    let markup = try Markup(page)
    let known: Set<String> = [
      "html", "head", "meta", "title", "link", "style", "body", "header", "h1", "h2", "p", "dl", "div", "dt", "dd",
      "nav",
      "ol", "li", "a", "main", "section", "ul", "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "br",
      "figure", "figcaption", "svg", "desc", "rect", "line", "path", "circle", "text", "details", "summary", "strong",
    ]
    #expect(markup.tags.allSatisfy { known.contains($0.name) })
    let attributes = Set(markup.tags.flatMap(\.attributes.keys))
    #expect(attributes.allSatisfy { !$0.hasPrefix("on") && $0 != "style" && $0 != "src" })
    #expect(!page.unicodeScalars.contains { Excerpt.isSteering($0) && $0 != "\n" })
  }

  @Test(arguments: Language.allCases)
  func `is well formed, each id once, and links lead to ids`(language: Language) throws {
    let markup = try Markup(
      HTMLRenderer(AgencyReport.document(language)).render(written: AgencyReport.written(language)))
    let ids = markup.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let targets = markup.values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(targets.count == 8)
    #expect(Set(targets).isSubset(of: ids))
    let labels = markup.values(of: "aria-labelledby").flatMap { $0.split(separator: " ").map(String.init) }
    #expect(Set(labels).isSubset(of: ids))
    #expect(markup.tags.first == .init(name: "html", attributes: ["lang": language.rawValue]))
  }

  @Test func `requests nothing`() throws {
    let page = HTMLRenderer(AgencyReport.document(.english)).render(written: AgencyReport.written(.english))
    let markup = try Markup(page)
    #expect(markup.values(of: "href").filter { !$0.hasPrefix("#") } == ["data:,", "https://example.com/notes"])
    #expect(markup.values(of: "src").isEmpty)
    #expect(!page.contains("url("))
    #expect(!page.contains("@import"))
    #expect(markup.tags.contains { $0.attributes["http-equiv"] == "Content-Security-Policy" })
  }

  @Test func `asks for what a person has not written`() {
    let document = ReportDocument(
      id: "weekly", language: .german, title: "T", subtitle: "", calendar: .utc, basis: [],
      sections: [ReportSection("learnings", "Gelernt", prompt: "was war <neu>?")])
    let prompt = "<p class=\"prompt\"><strong>Noch zu schreiben:</strong> was war &lt;neu&gt;?</p>"
    #expect(HTMLRenderer(document).render().contains(prompt))
    #expect(HTMLRenderer(document).render(written: ["learnings": " \n\t"]).contains(prompt))
    let written = HTMLRenderer(document).render(written: ["learnings": "Viel."])
    #expect(!written.contains("class=\"prompt\""))
    #expect(written.contains("<p>Viel.</p>"))
  }

  @Test(arguments: [4, 5])
  func `lists its sections from five on`(count: Int) {
    let sections = (1...count).map { ReportSection("s\($0)", "S\($0)", [.text("t")]) }
    let document = ReportDocument(
      id: "x", language: .english, title: "T", subtitle: "", calendar: .utc, basis: [], sections: sections)
    #expect(HTMLRenderer(document).render().contains("<nav") == (count == 5))
  }

  @Test(arguments: [
    (Cell.absent, "<span class=\"absent\">–</span>"),
    (.text("a < b\nc"), "a &lt; b<br>c"),
    (.money(1_250_000, Currency("EUR")), "12,500.00\u{A0}EUR"),
    (.light(.red), "<span class=\"light red\">red</span>"),
    (
      .delta(Delta(.integer(-2), .lessIsBetter)),
      "<span class=\"delta better\"><span aria-hidden=\"true\">▼\u{A0}</span>−2<span class=\"spoken\"> (better)</span></span>"
    ),
    (
      .delta(Delta(.integer(-2), .moreIsBetter)),
      "<span class=\"delta worse\"><span aria-hidden=\"true\">▼\u{A0}</span>−2<span class=\"spoken\"> (worse)</span></span>"
    ),
    (.delta(Delta(.integer(0))), "<span class=\"delta same\"><span aria-hidden=\"true\">=\u{A0}</span>0</span>"),
  ])
  func `says what a cell means without relying on colour`(cell: Cell, html: String) {
    #expect(HTMLCell(CellText(.english, calendar: .utc)).html(cell) == html)
  }

  @Test func `keeps all rows of a long table`() throws {
    let rows = (0..<10_000).map {
      ReportTable.Row([.text("deal \($0)"), .integer($0), .money(Int64($0), nil), .light(.green)])
    }
    let table = ReportTable(
      "deals", "Deals",
      columns: [.init("a", "A"), .init("b", "B", .trailing), .init("c", "C", .trailing), .init("d", "D")],
      rows: rows, emptyText: "none")
    let document = ReportDocument(
      id: "x", language: .english, title: "T", subtitle: "", calendar: .utc, basis: [],
      sections: [ReportSection("deals", "Deals", [.table(table)])])
    #expect(HTMLRenderer(document).render().split(separator: "<tr>").count == 10_002)
  }
}

import Domain
import TerminalText
import Testing

@testable import Reporting

@Suite
struct `A report on a terminal` {
  @Test(arguments: HostileReport.texts, [24, 57, 120])
  func `fits the width and never steers the terminal`(text: String, width: Int) {
    let document = HostileReport.document(text)
    let lines = TerminalRenderer(document, width: width, usesColour: false).render(written: ["three": text])
    for line in lines.split(separator: "\n") { #expect(TextColumns.count(String(line)) <= width, "\(line)") }
    #expect(!lines.unicodeScalars.contains { Excerpt.isSteering($0) && $0 != "\n" })
  }

  @Test(arguments: Language.allCases)
  func `has the same text with colour as without`(language: Language) {
    let document = AgencyReport.document(language)
    let plain = TerminalRenderer(document, width: 100, usesColour: false).render()
    let coloured = TerminalRenderer(document, width: 100, usesColour: true).render()
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    #expect(coloured.contains("\u{1B}[31m●"))
    #expect(coloured.contains("\u{1B}[32m▲"))
  }

  @Test func `has no blanks at the ends of lines`() {
    let lines = TerminalRenderer(AgencyReport.document(.english), width: 100, usesColour: false).render()
    #expect(!lines.contains(" \n"))
  }

  @Test func `wraps columns of texts and leaves figures whole`() {
    let table = ReportTable(
      "t", "T", columns: [.init("a", "What"), .init("b", "Amount", .trailing)],
      rows: [
        .init([.text("a text that is rather long"), .money(123_456, nil)]),
        .init([.absent, .integer(1)], isTotal: true),
      ],
      emptyText: "none")
    let lines = TerminalTable(
      table, CellText(.english, calendar: .utc), width: 24, style: TerminalStyling(usesColour: false)
    ).lines
    #expect(
      lines == ["What              Amount", "a text that is  1,234.56", "rather long", "–                      1"])
  }

  @Test func `becomes paragraphs where columns do not fit`() {
    let table = ReportTable(
      "t", "T", columns: [.init("a", "Deal"), .init("b", "Amount", .trailing), .init("c", "State")],
      rows: [.init([.text("D-1"), .money(123_456_789, Currency("EUR")), .text("won")])], emptyText: "none")
    let lines = TerminalTable(
      table, CellText(.english, calendar: .utc), width: 24, style: TerminalStyling(usesColour: false)
    ).lines
    #expect(lines == ["D-1", "  Amount  1,234,567.89", "          EUR", "  State   won"])
  }

  @Test(arguments: [
    ("a bc def", 3, ["a", "bc", "def"]), ("abcdefg", 3, ["abc", "def", "g"]), ("ab abcdef", 4, ["ab", "abcd", "ef"]),
    ("日本語", 4, ["日本", "語"]), ("", 3, [""]), ("fits", 4, ["fits"]),
  ])
  func `breaks lines at blanks`(text: String, columns: Int, lines: [String]) {
    #expect(TextColumns.wrapped(text, to: columns) == lines)
  }
}

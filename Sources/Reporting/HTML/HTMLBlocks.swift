/// Writes what a section shows.
struct HTMLBlocks {
  private let cell: HTMLCell
  private let table: HTMLTable
  private let chart: HTMLChart

  /// Writes blocks in a language.
  init(_ text: CellText) {
    cell = HTMLCell(text)
    table = HTMLTable(cell)
    chart = HTMLChart(text, table: table)
  }

  /// The blocks of a section. A table or chart that is named as the section does not show its name again.
  func write(_ section: ReportSection, to html: inout String) {
    for block in section.blocks {
      switch block {
      case .text(let text): html += "<p>\(HTMLText.lines(text))</p>\n"
      case .facts(let facts):
        html += "<dl class=\"facts\">\n"
        write(facts, to: &html)
      case .list(let items):
        html += "<ul>\n\(items.map { "<li>\(HTMLText.lines($0))</li>\n" }.joined())</ul>\n"
      case .table(let value):
        table.write(
          value, id: "table-\(HTMLText.identifier(value.id))", isTitled: value.title != section.title, to: &html)
      case .chart(let value): chart.write(value, isTitled: value.title != section.title, to: &html)
      }
    }
  }

  /// What the report stands on, in small print; its name is only read out.
  func writeBasis(_ facts: [Fact], name: String, to html: inout String) {
    html += "<dl class=\"basis\" aria-label=\"\(HTMLText.escaped(name))\">\n"
    write(facts, to: &html)
  }

  /// Values with names, to the end of their list.
  private func write(_ facts: [Fact], to html: inout String) {
    for fact in facts {
      html += "<div><dt>\(HTMLText.lines(fact.label))</dt><dd>\(cell.html(fact.value))</dd>"
      if let note = fact.note { html += "<dd class=\"note\">\(HTMLText.lines(note))</dd>" }
      html += "</div>\n"
    }
    html += "</dl>\n"
  }
}

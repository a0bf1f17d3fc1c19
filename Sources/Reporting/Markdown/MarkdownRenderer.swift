import Domain
import TerminalText

/// Writes the parts of a report as Markdown that reads well raw and on a forge (GitHub Flavored Markdown).
public struct MarkdownRenderer {
  private let text: CellText

  /// Writes as the document's language does.
  public init(_ document: ReportDocument) {
    text = CellText(document.language, calendar: document.calendar)
  }

  /// What a section shows, without its heading; ends without a line end.
  public func text(_ section: ReportSection) -> String {
    section.blocks.map { block($0, in: section) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func block(_ block: ReportBlock, in section: ReportSection) -> String {
    switch block {
    case .text(let paragraph): MarkdownText.block(paragraph)
    case .facts(let facts): facts.map(fact).joined(separator: "\n")
    case .list(let items): items.map { "- " + MarkdownText.block($0, indent: 2) }.joined(separator: "\n")
    // A heading says no more when it says it twice.
    case .table(let table) where table.title == section.title: self.table(table)
    case .table(let table): titled(table)
    case .chart(let chart): "**\(MarkdownText.inline(chart.title)).** \(MarkdownText.inline(chart.summary))"
    }
  }

  /// A value with its name, as an item of a list.
  public func fact(_ fact: Fact) -> String {
    let note = fact.note.map { " (\(MarkdownText.inline($0)))" } ?? ""
    return "- **\(MarkdownText.inline(fact.label)):** \(MarkdownText.cell(text.text(fact.value)))\(note)"
  }

  private func titled(_ table: ReportTable) -> String {
    "**\(MarkdownText.inline(table.title))**\n\n" + self.table(table)
  }

  /// A table with its columns filled up to one width; what it says of itself where it has no row.
  public func table(_ table: ReportTable) -> String {
    guard !table.rows.isEmpty else { return "_\(MarkdownText.inline(table.emptyText))_" }
    let rows = table.rows.map { row in
      row.cells.map { cell in
        let text = MarkdownText.cell(self.text.text(cell))
        return row.isTotal && cell != .absent ? "**\(text)**" : text
      }
    }
    let titles = table.columns.map { MarkdownText.cell($0.title) }
    let widths = titles.indices.map { column in
      // A long text must not push the others apart.
      rows.reduce(max(3, TextColumns.count(titles[column]))) {
        max($0, min(MarkdownRenderer.padLimit, TextColumns.count($1[column])))
      }
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        TextColumns.padded(
          cells[column], to: widths[column], alignRight: table.columns[column].alignment == .trailing)
      }
      return "| \(padded.joined(separator: " | ")) |"
    }
    let rule = zip(table.columns, widths).map { column, width in
      switch column.alignment {
      case .leading: String(repeating: "-", count: width)
      case .trailing: String(repeating: "-", count: width - 1) + ":"
      case .centre: ":" + String(repeating: "-", count: width - 2) + ":"
      }
    }
    let note = table.note.map { "\n\n\(MarkdownText.block($0))" } ?? ""
    return ([line(titles), "| \(rule.joined(separator: " | ")) |"] + rows.map(line)).joined(separator: "\n") + note
  }

  private static let padLimit = 36
}

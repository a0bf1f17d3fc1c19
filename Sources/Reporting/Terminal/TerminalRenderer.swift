import Domain
import TerminalText

/// Renders a report for a terminal: as wide as it is, in colour where it has some, and never with a control character of the data.
public struct TerminalRenderer: Sendable {
  /// The report.
  public let document: ReportDocument
  /// The columns of the terminal; nil where lines may have any length.
  public let width: Int?
  /// Whether the terminal shows colour.
  public let usesColour: Bool

  /// No terminal is narrower; a width that makes no sense must not make columns of one letter.
  private static let narrowest = 24

  /// Renders a report for a terminal.
  public init(_ document: ReportDocument, width: Int?, usesColour: Bool) {
    self.document = document
    self.width = width.map { max(TerminalRenderer.narrowest, $0) }
    self.usesColour = usesColour
  }

  /// The lines of the report, each ended.
  /// - Parameter written: What people wrote, by the id of its section. Where there is nothing, the section's prompt stands.
  public func render(written: [String: String] = [:]) -> String {
    var lines = paragraph(document.title, [.bold]) + paragraph(document.subtitle, [.dim])
    for section in document.sections {
      lines += [""] + paragraph(section.title, [.bold, .cyan])
      switch section.author {
      case .report: lines += self.lines(of: section)
      case .person(let prompt): lines += human(written[section.id] ?? "", prompt)
      }
    }
    if !document.basis.isEmpty {
      lines += [""] + paragraph(ReportWords(document.language).basis, [.dim]) + self.lines(of: document.basis)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var text: CellText { CellText(document.language, calendar: document.calendar) }
  private var style: TerminalStyling { TerminalStyling(usesColour: usesColour) }

  /// The blocks of a section with an empty line between. What is named as the section does not show its name again.
  private func lines(of section: ReportSection) -> [String] {
    var lines: [String] = []
    for (index, block) in section.blocks.enumerated() {
      if index > 0 { lines.append("") }
      switch block {
      case .text(let text): lines += paragraph(text)
      case .facts(let facts): lines += self.lines(of: facts)
      case .list(let items): lines += items.flatMap { bullet($0) }
      case .table(let table):
        if table.title != section.title { lines += paragraph(table.title, [.bold]) }
        lines +=
          table.rows.isEmpty
          ? paragraph(table.emptyText, [.dim]) : TerminalTable(table, text, width: width, style: style).lines
        if let note = table.note { lines += paragraph(note, [.dim]) }
      case .chart(let chart):
        if chart.title != section.title { lines += paragraph(chart.title, [.bold]) }
        let drawn = TerminalChart(chart, text, width: width, style: style).lines
        lines += drawn.isEmpty ? paragraph(chart.data.emptyText, [.dim]) : drawn + paragraph(chart.summary, [.dim])
      }
    }
    return lines
  }

  /// Names, values and notes in three columns.
  private func lines(of facts: [Fact]) -> [String] {
    let limit = width.map { $0 / 2 } ?? .max
    let names = facts.map { TextColumns.cut(TerminalCell.harmless($0.label), to: limit) }
    let cells = facts.map { TerminalCell($0.value, text) }
    let nameWidth = names.map(TextColumns.count).max() ?? 0
    let valueWidth = cells.map { TextColumns.count($0.text) }.max() ?? 0
    return facts.indices.flatMap { index in
      let name = TextColumns.padded(names[index], to: nameWidth)
      let note = facts[index].note.map(TerminalCell.harmless) ?? ""
      let room = width.map { max(1, $0 - nameWidth - 2) } ?? .max
      let values = TextColumns.wrapped(cells[index].text, to: room)
      let margin = String(repeating: " ", count: nameWidth + 2)
      var lines = values.enumerated().map { number, value in
        (number == 0 ? name + "  " : margin) + style(value, cells[index].styles + [.bold])
      }
      guard !note.isEmpty else { return lines }
      let value = TextColumns.count(values[values.count - 1])
      if valueWidth + 2 + TextColumns.count(note) <= room, values.count == 1 {
        lines[0] += String(repeating: " ", count: valueWidth - value + 2) + style(note, [.dim])
      } else {
        lines += TextColumns.wrapped(note, to: room).map { margin + style($0, [.dim]) }
      }
      return lines
    }
  }

  private func human(_ written: String, _ prompt: String) -> [String] {
    if written.allSatisfy(\.isWhitespace) {
      return paragraph("\(ReportWords(document.language).unwritten): \(prompt)", [.yellow])
    }
    return paragraph(written)
  }

  private func bullet(_ item: String) -> [String] {
    let lines = TextColumns.wrapped(TerminalCell.harmless(item), to: width.map { $0 - 2 } ?? .max)
    return lines.enumerated().map { ($0 == 0 ? "• " : "  ") + $1 }
  }

  /// A text in lines that fit; its own line ends stay.
  private func paragraph(_ text: String, _ styles: [Style] = []) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .flatMap { TextColumns.wrapped(TerminalCell.harmless(String($0)), to: width ?? .max) }
      .map { style($0, styles) }
  }
}

import TerminalText

/// Lays a table out in a width: columns of text grow narrower and their texts wrap; where that is not enough, each row becomes a
/// paragraph of names and values.
struct TerminalTable {
  /// Texts are not squeezed into fewer columns.
  private static let narrowest = 10
  private static let gap = 2

  private let columns: [ReportTable.Column]
  private let rows: [[TerminalCell]]
  private let totals: [Bool]
  private let width: Int?
  private let style: TerminalStyling

  /// A table in a language and a width; nil where lines may have any length.
  init(_ table: ReportTable, _ text: CellText, width: Int?, style: TerminalStyling) {
    columns = table.columns.map {
      ReportTable.Column($0.id, TerminalCell.harmless($0.title), $0.alignment)
    }
    rows = table.rows.map { row in row.cells.prefix(table.columns.count).map { TerminalCell($0, text) } }
    totals = table.rows.map(\.isTotal)
    self.width = width
    self.style = style
  }

  /// The lines of the table, its head first.
  var lines: [String] {
    guard let widths else { return paragraphs }
    let head = columns.map { TerminalCell($0.title, [.dim]) }
    var lines = self.lines(of: head, widths, isTotal: false, alignsBottom: true)
    for (row, isTotal) in zip(rows, totals) { lines += self.lines(of: row, widths, isTotal: isTotal) }
    return lines
  }

  /// How wide each column is; nil where they do not fit.
  private var widths: [Int]? {
    var widths = columns.indices.map { column in
      let title = columns[column].title
      let head = isText(column) ? TextColumns.count(title) : longestWord(title)
      return rows.reduce(head) { max($0, column < $1.count ? TextColumns.count($1[column].text) : 0) }
    }
    guard let width else { return widths }
    let room = width - TerminalTable.gap * (columns.count - 1)
    for column in widths.indices where isText(column) { widths[column] = min(widths[column], max(room, 1)) }
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      guard
        let widest = widths.indices.filter({ isText($0) && widths[$0] > TerminalTable.narrowest })
          .max(by: { widths[$0] < widths[$1] })
      else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func isText(_ column: Int) -> Bool { columns[column].alignment == .leading }

  private func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map { TextColumns.count(String($0)) }.max() ?? 0
  }

  private func lines(
    of cells: [TerminalCell], _ widths: [Int], isTotal: Bool, alignsBottom: Bool = false
  ) -> [String] {
    var wrapped = cells.enumerated().map { TextColumns.wrapped($1.text, to: widths[$0]) }
    let height = wrapped.map(\.count).max() ?? 0
    if alignsBottom {
      wrapped = wrapped.map { Array(repeating: "", count: height - $0.count) + $0 }
    }
    return (0..<height).map { line in
      var text = ""
      var blanks = 0
      for column in cells.indices {
        let part = line < wrapped[column].count ? wrapped[column][line] : ""
        let free = widths[column] - TextColumns.count(part)
        let before =
          switch columns[column].alignment {
          case .leading: 0
          case .trailing: free
          case .centre: free / 2
          }
        blanks += before
        if !part.isEmpty {
          text += String(repeating: " ", count: blanks) + style(part, cells[column].styles + (isTotal ? [.bold] : []))
          blanks = 0
        }
        // Blanks at the end of a line are left out.
        blanks += widths[column] - (part.isEmpty ? 0 : TextColumns.count(part)) - before + TerminalTable.gap
      }
      return text
    }
  }

  private var paragraphs: [String] {
    let names = (columns.dropFirst().map { TextColumns.count($0.title) }.max() ?? 0)
    let room = max(1, width ?? .max)
    let nameWidth = min(names, max(1, room / 3))
    var lines: [String] = []
    for (row, isTotal) in zip(rows, totals) {
      if !lines.isEmpty { lines.append("") }
      for (column, cell) in row.enumerated() {
        let styles = cell.styles + (isTotal || column == 0 ? [.bold] : [])
        if column == 0 {
          lines += TextColumns.wrapped(cell.text, to: room).map { style($0, styles) }
          continue
        }
        let name = TextColumns.cut(columns[column].title, to: nameWidth)
        let values = TextColumns.wrapped(cell.text, to: max(1, room - nameWidth - 4))
        for (index, value) in values.enumerated() {
          let label = TextColumns.padded(index == 0 ? name : "", to: nameWidth)
          lines.append("  \(style(label, [.dim]))  \(style(value, styles))")
        }
      }
    }
    return lines
  }
}

/// Writes tables as HTML that holds on a phone: wide ones become cards, all others scroll within themselves.
struct HTMLTable {
  /// From so many columns a table is shown as cards where there is little room.
  private static let columnsOfCards = 4
  /// From so many columns a table needs paper that lies.
  private static let columnsOfCrowd = 9

  private let cell: HTMLCell

  /// Writes tables with their cells.
  init(_ cell: HTMLCell) {
    self.cell = cell
  }

  /// A table with its caption and note, or what is said where there is no row.
  /// - Parameter isTitled: Whether the caption is seen; otherwise it is only read out, for a heading says the same.
  func write(_ table: ReportTable, id: String, isTitled: Bool, to html: inout String) {
    let title = HTMLText.escaped(table.title)
    guard !table.rows.isEmpty else {
      if isTitled { html += "<p class=\"caption\">\(title)</p>\n" }
      html += "<p class=\"empty\">\(HTMLText.lines(table.emptyText))</p>\n"
      writeNote(table, to: &html)
      return
    }
    let isCards = table.columns.count >= HTMLTable.columnsOfCards
    let isCrowded = table.columns.count >= HTMLTable.columnsOfCrowd
    // Who has only a keyboard can scroll what has the focus.
    html +=
      "<div class=\"scroll\(isCrowded ? " crowded" : "")\" role=\"region\" aria-labelledby=\"\(id)-caption\" tabindex=\"0\">\n"
    html += "<table id=\"\(id)\"\(isCards ? " class=\"cards\"" : "")>\n"
    html += "<caption id=\"\(id)-caption\"\(isTitled ? "" : " class=\"spoken\"")>\(title)</caption>\n<thead>\n<tr>"
    for column in table.columns {
      html += "<th scope=\"col\"\(style(column.alignment, []))>\(HTMLText.lines(column.title))</th>"
    }
    html += "</tr>\n</thead>\n<tbody>\n"
    let labels = table.columns.map { isCards ? " data-label=\"\(HTMLText.escaped($0.title))\"" : "" }
    for row in table.rows { write(row, table.columns, labels, to: &html) }
    html += "</tbody>\n</table>\n</div>\n"
    writeNote(table, to: &html)
  }

  private func write(
    _ row: ReportTable.Row, _ columns: [ReportTable.Column], _ labels: [String], to html: inout String
  ) {
    html += row.isTotal ? "<tr class=\"total\">" : "<tr>"
    for (index, value) in row.cells.prefix(columns.count).enumerated() {
      var styles: [String] = []
      if case .text(let text) = value, HTMLText.hasLongWord(text) { styles.append("long") }
      let style = style(columns[index].alignment, styles)
      if index == 0, columns[0].alignment == .leading {
        html += "<th scope=\"row\"\(style)>\(cell.html(value))</th>"
      } else {
        html += "<td\(style)\(labels[index])>\(cell.html(value))</td>"
      }
    }
    html += "</tr>\n"
  }

  private func writeNote(_ table: ReportTable, to html: inout String) {
    if let note = table.note { html += "<p class=\"note\">\(HTMLText.lines(note))</p>\n" }
  }

  private func style(_ alignment: ReportTable.Column.Alignment, _ styles: [String]) -> String {
    let aligned: [String] =
      switch alignment {
      case .leading: []
      case .centre: ["centre"]
      case .trailing: ["figure"]
      }
    let all = aligned + styles
    return all.isEmpty ? "" : " class=\"\(all.joined(separator: " "))\""
  }
}

import Domain

/// Columns of text, aligned for a terminal.
struct TextTable {
  /// A column's heading and alignment.
  struct Column {
    var title: String
    var alignsRight = false
  }

  var columns: [Column]
  var rows: [[String]] = []

  /// Columns by their headings; those named in `right` are aligned to the right.
  init(_ titles: [String], right: Set<String> = []) {
    columns = titles.map { Column(title: $0, alignsRight: right.contains($0)) }
  }

  /// The lines of the table, the heading first; the last column is not filled up.
  func lines(style heading: (String) -> String = { $0 }) -> [String] {
    let widths = columns.indices.map { column in
      rows.reduce(DisplayText.width(columns[column].title)) { max($0, DisplayText.width($1[column])) }
    }
    func line(_ cells: [String]) -> String {
      let text = cells.indices.map { column in
        let isLast = column == cells.count - 1
        return isLast && !columns[column].alignsRight
          ? cells[column]
          : DisplayText.padded(cells[column], to: widths[column], alignRight: columns[column].alignsRight)
      }.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    return [heading(line(columns.map(\.title)))] + rows.map(line)
  }
}

import Reporting

/// Finds the cells that a row of totals sums up, while a table is written from top to bottom.
struct ColumnTotals {
  private let firstRow: Int
  private var sinceTotal: [Summation]
  private var all: [Summation]
  private var runs: [Range<Int>] = []

  /// Totals of a table whose first row lies on a row of the sheet, both counted from 0.
  init(columns: Int, firstRow: Int) {
    self.firstRow = firstRow
    sinceTotal = Array(repeating: Summation(), count: columns)
    all = sinceTotal
  }

  /// Takes note of a row that is no total.
  mutating func add(_ row: ReportTable.Row, at index: Int) {
    for (column, cell) in zip(all.indices, row.cells) {
      sinceTotal[column].add(cell)
      all[column].add(cell)
    }
    let place = firstRow + index
    if let last = runs.last, last.upperBound == place {
      runs[runs.count - 1] = last.lowerBound..<place + 1
    } else {
      runs.append(place..<place + 1)
    }
  }

  /// The formula of a total: of the rows since the last one, or of all rows above; nil where neither is its value.
  func formula(for total: Cell, column: Int) -> String? {
    guard let last = runs.last else { return nil }
    if sinceTotal[column].gives(total) { return "=SUM(\(CellName.range(column, last)))" }
    // More arguments than this make a formula that nobody reads.
    guard runs.count <= 30, all[column].gives(total) else { return nil }
    return "=SUM(" + runs.map { CellName.range(column, $0) }.joined(separator: ",") + ")"
  }

  /// Takes note of a total, below which the next sum begins.
  mutating func endRun() {
    sinceTotal = Array(repeating: Summation(), count: sinceTotal.count)
  }
}

/// Names of cells in formulas.
enum CellName {
  /// The letters of a column counted from 0: `A`, `AB`.
  static func column(_ column: Int) -> String {
    var (rest, name) = (column + 1, "")
    while rest > 0 {
      rest -= 1
      name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
      rest /= 26
    }
    return name
  }

  /// The cells of a column on some rows, counted from 0: `E5:E9`, or `E5` where it is one.
  static func range(_ column: Int, _ rows: Range<Int>) -> String {
    let name = CellName.column(column)
    return rows.count == 1 ? "\(name)\(rows.upperBound)" : "\(name)\(rows.lowerBound + 1):\(name)\(rows.upperBound)"
  }

  /// The target of a link to the top of a sheet.
  static func link(to sheet: String) -> String {
    "internal:'\(sheet.replacing("'", with: "''"))'!A1"
  }
}

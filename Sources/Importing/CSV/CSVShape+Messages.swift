extension CSVShape {
  /// The wording of what is found. Labels of pivot tables and totals are quoted, other cells are not.
  enum Message {
    static func pivotTable(_ label: String) -> String {
      "\"\(label)\" shows that this is a pivot table; export the list of records it was made of"
    }

    static func titleAboveHeader(_ headerLine: Int?) -> String {
      guard let headerLine else {
        return "this line is no header; delete what stands above the line with the column names"
      }
      return
        "this line is no header; the column names seem to stand in line \(headerLine), so delete the lines above it"
    }

    static let noHeader = "this line holds data, not column names; put a line with the names above it"

    static func totalRow(_ label: String) -> String {
      "\"\(label)\" shows that this row is a total, not a record; delete it, or export without totals"
    }

    static func ragged(_ count: Int, of total: Int, expected: Int) -> String {
      "\(count) of the first \(total) rows do not have the header's \(expected) cells; "
        + "check the --delimiter, or export a plain list"
    }
  }
}

/// How a cell looks.
struct CellStyle: Hashable {
  /// What part of a sheet a cell is.
  enum Role: Hashable {
    /// The heading of a sheet, and what stands below it.
    case title, subtitle
    /// The heading of a part of the first sheet.
    case heading
    /// The name of a value.
    case label
    /// A heading of a column.
    case header
    /// A cell of a row, and of a row that sums up others.
    case body, total
    /// What is said below a table, or where it has no rows.
    case note
    /// A way to another sheet.
    case link
    /// A light, by its colour.
    case green, yellow, red
  }

  /// Which edge the cell is set to.
  enum Edge: Hashable {
    /// Texts to the leading edge, numbers to the trailing one.
    case natural
    case leading, centre, trailing
    /// To the leading one, a little apart from the number before it.
    case indented
  }

  /// What part of a sheet it is.
  var role: Role
  /// How it shows its value.
  var form: ValueForm = .text
  /// Which edge it is set to.
  var edge: Edge = .natural
}

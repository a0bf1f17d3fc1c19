/// A table of typed cells.
public struct ReportTable: Sendable, Equatable {
  /// A column of a table.
  public struct Column: Sendable, Equatable {
    /// Which edge cells are set to.
    public enum Alignment: Sendable, Equatable {
      case leading, trailing, centre
    }

    /// The name in JSON and templates, in small letters with underscores.
    public var id: String
    /// The heading.
    public var title: String
    /// Which edge its cells are set to: numbers to the trailing one.
    public var alignment: Alignment
    /// Whether it is there or not depending on the data, as one for each currency: templates do not know its name.
    public var isVarying: Bool

    /// A column of texts unless stated otherwise.
    public init(_ id: String, _ title: String, _ alignment: Alignment = .leading, isVarying: Bool = false) {
      self.id = id
      self.title = title
      self.alignment = alignment
      self.isVarying = isVarying
    }
  }

  /// A row of a table.
  public struct Row: Sendable, Equatable {
    /// A cell for each column.
    public var cells: [Cell]
    /// Whether the row sums up the others.
    public var isTotal: Bool

    /// A row of its cells.
    public init(_ cells: [Cell], isTotal: Bool = false) {
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// The name in JSON, templates and worksheets, in small letters with underscores, unique in the report.
  public var id: String
  /// The heading, also the caption for readers who cannot see the table.
  public var title: String
  /// The columns in order.
  public var columns: [Column]
  /// The rows in order, each with a cell for each column.
  public var rows: [Row]
  /// What is said where there is no row.
  public var emptyText: String
  /// What is to be known about it, below it; nil for nothing.
  public var note: String?

  /// A table of rows.
  public init(
    _ id: String, _ title: String, columns: [Column], rows: [Row], emptyText: String, note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
    self.emptyText = emptyText
    self.note = note
  }
}

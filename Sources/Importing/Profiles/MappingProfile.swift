public import Domain

/// How the columns of a foreign CSV become fields of deals.
public struct MappingProfile: Sendable {
  /// Where the cells of a column go.
  public enum Target: Hashable, Sendable {
    /// A field of the deal.
    case field(DealField)
    /// The offer, and for won deals also what was signed.
    case amount
    /// The closing date of a closed deal, the expected one of an open deal.
    case closeDate
    /// Contact persons as `Name (e-mail)` joined by `;`: the first gives name and e-mail.
    case contact
    /// Which system the external id of the row belongs to, where that is not stated for the whole file.
    case externalSource
  }

  /// A column that is understood.
  public struct Column: Sendable {
    /// The header, as written in the profile.
    public var header: String
    /// Where its cells go. Where several columns go to one field, the first that has a value wins.
    public var target: Target
    /// What its cells are replaced by, by the cell as written and folded; nil for the profile's values of the field.
    public var values: [String: String]?

    /// A column and where its cells go.
    public init(header: String, target: Target, values: [String: String]? = nil) {
      self.header = header
      self.target = target
      self.values = values
    }
  }

  /// The name that `--profile` takes.
  public var name: String
  /// Which system the external ids belong to.
  public var source: String
  /// One line for the list of profiles.
  public var summary: String
  /// The order of numeric dates; nil when only ISO 8601 is read.
  public var dateOrder: DateOrder?
  /// The decimal sign, `.` or `,`.
  public var decimalSeparator: UInt8
  /// Sets of headers, each of which gives a file away as being of this kind.
  public var signatures: [[String]]
  /// The columns that are understood.
  public var columns: [Column]
  /// What cells are replaced by, per field, by the cell as written and folded; an empty text makes the cell absent.
  public var values: [DealField: [String: String]]
  /// Fields with the same value in every row.
  public var constants: [(field: DealField, value: String)]
  /// Headers that are read and dropped on purpose; all others that are not understood are kept.
  public var ignored: [String]
  /// Whether cells carry the apostrophe that our exports put in front of what a spreadsheet would take for a formula.
  public var hasGuardedCells: Bool

  /// A profile with its parts; only the name and the columns are needed.
  public init(
    name: String, source: String? = nil, summary: String = "", dateOrder: DateOrder? = nil,
    decimalSeparator: UInt8 = UInt8(ascii: "."), signatures: [[String]] = [], columns: [Column],
    values: [DealField: [String: String]] = [:], constants: [(field: DealField, value: String)] = [],
    ignored: [String] = [], hasGuardedCells: Bool = false
  ) {
    self.name = name
    self.source = source ?? name
    self.summary = summary
    self.dateOrder = dateOrder
    self.decimalSeparator = decimalSeparator
    self.signatures = signatures
    self.columns = columns
    self.values = values
    self.constants = constants
    self.ignored = ignored
    self.hasGuardedCells = hasGuardedCells
  }

  /// A cell as `values` are looked up: trimmed, in lower case.
  public static func folded(_ cell: String) -> String {
    CSVHeader.normalized(cell)
  }
}

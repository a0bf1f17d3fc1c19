public import Domain

/// How clean the pipeline is: as a whole, by owner, and over the weeks.
public struct HygieneSummary: Sendable, Equatable {
  /// Deals that count, those of them without an error, and the findings.
  public struct Score: Sendable, Equatable {
    /// How many deals count.
    public var inScope = 0
    /// How many of them have no error.
    public var clean = 0
    /// How many findings are errors.
    public var errors = 0
    /// How many findings are warnings.
    public var warnings = 0
    /// Findings that came in the week; nil where lints were not recorded.
    public var new: Int?
    /// Findings that went in the week.
    public var fixed: Int?
    /// Open findings of more than 30 days.
    public var old: Int?

    /// A score of nothing.
    public init() {}

    /// The share of clean deals; nil where none counts.
    public var share: Percentage? { Percentage(clean, of: inScope) }
  }

  /// The share of a week, as the last recorded lint in it found it.
  public struct Week: Sendable, Equatable {
    /// The week.
    public var week: ISOWeek
    /// The share of clean deals; nil where no lint was recorded in it.
    public var share: Percentage?

    /// The share of a week.
    public init(week: ISOWeek, share: Percentage?) {
      self.week = week
      self.share = share
    }
  }

  /// The share to reach.
  public var target: Percentage
  /// The whole pipeline.
  public var total = Score()
  /// By owner, as people know them, in the order shown; deals without an owner under the empty name.
  public var owners: [(name: String, score: Score)] = []
  /// The weeks up to the report's, the earliest first.
  public var weeks: [Week] = []

  /// A summary of nothing.
  public init(target: Percentage) {
    self.target = target
  }

  /// Compares all parts.
  public static func == (left: HygieneSummary, right: HygieneSummary) -> Bool {
    left.target == right.target && left.total == right.total && left.weeks == right.weeks
      && left.owners.elementsEqual(right.owners) { $0.name == $1.name && $0.score == $1.score }
  }
}

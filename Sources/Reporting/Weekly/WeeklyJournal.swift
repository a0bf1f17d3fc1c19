public import Domain

/// What the journal has to say in a week.
public struct WeeklyJournal: Sendable, Equatable {
  /// An entry under its number.
  public struct Entry: Sendable, Equatable {
    /// The number by which commands name it.
    public var number: Int64
    /// What was written.
    public var entry: JournalEntry
    /// Whom a blocker has been brought to by its age.
    public var escalation: Escalation

    /// An entry with its number.
    public init(number: Int64, entry: JournalEntry, escalation: Escalation = .none) {
      self.number = number
      self.entry = entry
      self.escalation = escalation
    }
  }

  /// Entries about days of the week, the earliest first: shipped items, decisions, highlights, learnings, updates.
  public var entries: [Entry] = []
  /// Blockers, risks, priorities and questions that are open, or were closed in the week.
  public var standing: [Entry] = []
  /// From which amount on a decision must be shown with its rationale.
  public var decisionLimit: DecisionLimit?

  /// Nothing.
  public init() {}

  /// Whether nothing was written.
  public var isEmpty: Bool { entries.isEmpty && standing.isEmpty }

  /// Entries of a kind about the week.
  public func written(_ kind: JournalKind) -> [Entry] { entries.filter { $0.entry.kind == kind } }

  /// Entries of a kind that stand.
  public func standing(_ kind: JournalKind) -> [Entry] { standing.filter { $0.entry.kind == kind } }

  /// Entries of a kind that are open.
  public func open(_ kind: JournalKind) -> [Entry] { standing(kind).filter { $0.entry.closing == nil } }

  /// Priorities that are open, by rank, then by number.
  public var priorities: [Entry] {
    open(.priority).sorted { left, right in
      (WeeklyJournal.rank(left), left.number) < (WeeklyJournal.rank(right), right.number)
    }
  }

  /// Risks by their score, the gravest first, then by number.
  static func gravestFirst(_ risks: [Entry]) -> [Entry] {
    risks.sorted { left, right in
      (left.entry.details.riskScore ?? 0, right.number) > (right.entry.details.riskScore ?? 0, left.number)
    }
  }

  private static func rank(_ entry: Entry) -> Int {
    if case .priority(let rank?) = entry.entry.details { rank } else { .max }
  }
}

public import Domain

/// How the company works: everything that `opsmind.yaml` can say, checked and typed.
public struct CompanyPolicy: Sendable {
  /// The currency that figures are reported in.
  public var baseCurrency: Currency
  /// The time zone and the working hours.
  public var calendar: CompanyCalendar
  /// The stages and what they require.
  public var pipeline: Pipeline
  /// Why a deal may be lost.
  public var lostReasons: [LostReason]
  /// Severities that differ from the rules' own, by code.
  public var severities: [String: RuleSeverity]
  /// Numbers and words the rules work with.
  public var hygiene: HygienePolicy
  /// What the journal asks for, and who is told of blockers.
  public var journal: JournalPolicy
  /// The indicators and what they should reach.
  public var kpis: IndicatorPolicy
  /// What sales is measured by.
  public var sales: SalesPolicy
  /// How reports are made.
  public var reports: ReportsPolicy

  /// The reason of a word, in any case; nil when the policy does not list it.
  public func lostReason(_ word: String) -> LostReason? {
    let folded = Pipeline.folded(word)
    return lostReasons.first { $0.id == word || $0.id == folded }
  }
}

/// Why a deal may be lost.
public struct LostReason: Equatable, Sendable {
  /// The id that deals name: `no_budget`.
  public var id: String
  /// Whether the reason says nothing without a note.
  public var needsNote: Bool

  /// A reason by its id.
  public init(id: String, needsNote: Bool = false) {
    self.id = id
    self.needsNote = needsNote
  }
}

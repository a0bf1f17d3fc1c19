/// What only some kinds of journal entries have.
public enum JournalField: String, CaseIterable, Hashable, Sendable {
  /// What a decision costs.
  case amount
  /// Why it was decided so.
  case rationale
  /// Who sees to it.
  case owner
  /// The day by which it should be out of the way.
  case until
  /// Since when it stands in the way.
  case at
  /// How likely it is.
  case likelihood
  /// How bad it would be.
  case impact
  /// What is done against it.
  case mitigation
  /// Its place among the priorities.
  case rank
  /// Who asks.
  case from

  /// The kinds of entries that have the field.
  public var kinds: [JournalKind] { JournalKind.allCases.filter { $0.fields.contains(self) } }
}

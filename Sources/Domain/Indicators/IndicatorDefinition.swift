/// What an indicator is and what it should be (KPI-1).
public struct IndicatorDefinition: Hashable, Sendable {
  /// Where the values come from.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// From what the database has.
    case computed
    /// From people and files.
    case recorded
  }

  /// The id by which files and commands name it.
  public var id: String
  /// What English readers call it.
  public var name: String
  /// What German readers call it; nil where that is the same.
  public var germanName: String?
  /// Which part of the company it is about.
  public var group: IndicatorGroup
  /// What its values count.
  public var unit: IndicatorUnit
  /// How it is measured.
  public var meaning: String
  /// What it should reach; nil where there is no target, and then no light.
  public var target: IndicatorTarget?
  /// Who answers for it; nil for nobody in particular.
  public var owner: String?
  /// Where its values come from.
  public var source: Source

  /// A definition with all its parts.
  public init(
    id: String, name: String, germanName: String? = nil, group: IndicatorGroup, unit: IndicatorUnit,
    meaning: String = "", target: IndicatorTarget? = nil, owner: String? = nil, source: Source = .recorded
  ) {
    self.id = id
    self.name = name
    self.germanName = germanName
    self.group = group
    self.unit = unit
    self.meaning = meaning
    self.target = target
    self.owner = owner
    self.source = source
  }
}

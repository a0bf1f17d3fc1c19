/// What makes two findings of different runs the same: the rule, what it is about, and the field.
public struct FindingKey: Hashable, Comparable, Sendable {
  /// The rule's code.
  public var rule: String
  /// The deal's number; 0 for a finding about an owner or the pipeline.
  public var deal: Int64
  /// The owner that it is about; empty for a deal.
  public var owner: String
  /// The field as files write it; empty for the whole deal.
  public var field: String

  /// A key of its parts.
  public init(rule: String, deal: Int64, owner: String = "", field: String = "") {
    self.rule = rule
    self.deal = deal
    self.owner = owner
    self.field = field
  }

  /// The order in which the database keeps open findings: texts byte by byte.
  public static func < (left: FindingKey, right: FindingKey) -> Bool {
    if left.deal != right.deal { return left.deal < right.deal }
    for part in [\FindingKey.rule, \FindingKey.field, \FindingKey.owner]
    where left[keyPath: part] != right[keyPath: part] {
      return left[keyPath: part].utf8.lexicographicallyPrecedes(right[keyPath: part].utf8)
    }
    return false
  }
}

/// A finding of a run, as far as it is recorded.
public struct RecordableFinding: Sendable {
  /// What makes it the same in another run.
  public var key: FindingKey
  /// Whether it is an error, and not a warning.
  public var isError: Bool

  /// A finding by its key.
  public init(key: FindingKey, isError: Bool) {
    self.key = key
    self.isError = isError
  }
}

public import Domain

/// A finding that is accepted for some time: a rule, a deal, perhaps a field, with a reason and an end.
public struct Suppression: Equatable, Sendable {
  /// The number under which it is recorded.
  public var id: Int64
  /// The rule's code.
  public var rule: String
  /// The deal.
  public var deal: DealKey
  /// The field as files write it; nil for the whole deal.
  public var field: String?
  /// The last day on which it holds, as written; a text that is no date counts as past.
  public var until: String
  /// Why.
  public var reason: String

  /// A suppression of a rule's findings about a deal.
  public init(id: Int64, rule: String, deal: DealKey, field: String? = nil, until: String, reason: String) {
    self.id = id
    self.rule = rule
    self.deal = deal
    self.field = field
    self.until = until
    self.reason = reason
  }

  /// Whether it has ended.
  public func isExpired(on today: Day) -> Bool {
    Day(until).map { $0 < today } ?? true
  }

  /// The end as messages name it: a day, or in quotes what is none.
  var endText: String {
    Day(until)?.description ?? Wording.quoted(until)
  }

  /// Whether it is about a rule's finding at a field.
  public func covers(rule code: String, field finding: String?) -> Bool {
    rule == code && (field == nil || field == finding)
  }
}

/// Suppressions by deal.
public struct Suppressions: Sendable {
  private let byDeal: [DealKey: [Suppression]]

  /// All suppressions of a pipeline.
  public init(_ suppressions: [Suppression] = []) {
    byDeal = Dictionary(grouping: suppressions, by: \.deal)
  }

  /// Whether there is none.
  public var isEmpty: Bool { byDeal.isEmpty }

  /// The suppressions of a deal.
  public func of(_ deal: DealKey) -> [Suppression] {
    byDeal.isEmpty ? [] : byDeal[deal] ?? []
  }

  /// The suppression by which a finding is accepted on a day; nil where it is not.
  public func suppression(of finding: Finding, on today: Day) -> Suppression? {
    guard let key = finding.subject.key, !byDeal.isEmpty else { return nil }
    let field = finding.violation.field?.description
    return of(key).first { $0.covers(rule: finding.rule.code, field: field) && !$0.isExpired(on: today) }
  }
}

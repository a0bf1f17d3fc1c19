public import Domain

/// How many deals in scope are clean (CRM-4): the hygiene figure with its numerator and denominator.
public struct HygieneTally: Equatable, Sendable {
  /// Deals in scope without an error that counts.
  public var clean = 0
  /// Deals in scope: active, nurturing, won until the kickoff was held, lost until archived.
  public var inScope = 0
  /// The amounts at stake of clean deals, in minor units by currency.
  public var cleanAmounts: [Currency: Int64] = [:]
  /// The amounts at stake of deals in scope, in minor units by currency.
  public var amounts: [Currency: Int64] = [:]

  /// A tally of nothing.
  public init() {}

  /// The share of clean deals; nil when none is in scope.
  public var percentage: Percentage? {
    Percentage(clean, of: inScope)
  }

  /// Whether a deal counts at all.
  public static func isInScope(_ deal: Deal, stage: Stage?) -> Bool {
    switch stage?.role {
    case .won: deal.kickoffHeldDate == nil
    case .lost: deal.archivedDate == nil
    case .open, .nurturing, nil: true
    }
  }

  /// Whether a deal is done with and put away, so that no rule looks at it.
  ///
  /// Only what is over can be put away: an archived date on any other deal hides nothing, or it would improve the figure.
  static func isPutAway(_ deal: Deal, stage: Stage?) -> Bool {
    guard deal.archivedDate != nil else { return false }
    return switch stage?.role {
    case .won: deal.kickoffHeldDate != nil
    case .lost: true
    case .open, .nurturing, nil: false
    }
  }
}

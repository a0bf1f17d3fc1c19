public import Foundation

/// From which amount on a decision needs a rationale (FIN-10).
public struct DecisionLimit: Hashable, Sendable {
  /// The highest amount that needs none, in whole units of the currency.
  public var amount: Decimal
  /// The currency of the amount.
  public var currency: Currency

  /// A limit of an amount in a currency.
  public init(_ amount: Decimal, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// Whether a decision about an amount needs a rationale: where it is above the limit, and where it is in another currency, for
  /// then nobody can tell.
  public func needsRationale(_ money: Money) -> Bool {
    guard money.currency == currency else { return true }
    return money.decimal > amount
  }

  /// Whether details are a decision whose rationale is missing.
  public func isExceeded(by details: JournalDetails) -> Bool {
    guard case .decision(let amount?, nil) = details else { return false }
    return needsRationale(amount)
  }
}

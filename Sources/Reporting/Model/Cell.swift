public import Domain
public import Foundation

/// A value in a table, not yet formatted.
public enum Cell: Sendable, Equatable {
  /// Nothing is known: shown as `–`.
  case absent
  /// Plain text, as a person or the policy wrote it.
  case text(String)
  /// A count.
  case integer(Int)
  /// An exact number, with a unit such as `h` or `€/month` where it has one, shown with so many decimals.
  case number(Decimal, unit: String?, decimals: Int)
  /// An amount in minor units; with two decimals where the currency is not known.
  case money(Int64, Currency?)
  /// A share of a hundred, shown with so many decimals (0 to 2).
  case percent(Percentage, decimals: Int)
  /// A day.
  case day(Day)
  /// A moment, shown by the company's clocks to the minute.
  case moment(Instant)
  /// A length of time, shown in its two largest units.
  case duration(TimeSpan)
  /// How a figure stands against its target: a colour with a word, never a colour alone.
  case light(Light)
  /// A change.
  case delta(Delta)
}

/// A change against an earlier figure, with what it means.
public struct Delta: Sendable, Equatable {
  /// Whether more is better.
  public enum Meaning: Sendable, Equatable {
    case moreIsBetter, lessIsBetter, neutral
  }

  /// By how much, with its sign: an integer, number, money or percent cell. Percent counts as percentage points.
  public indirect enum Amount: Sendable, Equatable {
    case integer(Int)
    case number(Decimal, unit: String?, decimals: Int)
    case money(Int64, Currency?)
    case points(Percentage, decimals: Int)
    case percent(Percentage, decimals: Int)
  }

  /// By how much.
  public var amount: Amount
  /// Whether more is better.
  public var meaning: Meaning

  /// A change by an amount.
  public init(_ amount: Amount, _ meaning: Meaning = .neutral) {
    self.amount = amount
    self.meaning = meaning
  }

  /// -1, 0 or 1: down, the same, up.
  public var direction: Int {
    switch amount {
    case .integer(let value): value.signum()
    case .number(let value, _, _): value == 0 ? 0 : value > 0 ? 1 : -1
    case .money(let value, _): Int(value.signum())
    case .points(let value, _), .percent(let value, _): value.basisPoints.signum()
    }
  }

  /// Whether the change is for the better; nil where there is none or it means neither.
  public var isBetter: Bool? {
    switch meaning {
    case .neutral: nil
    case .moreIsBetter: direction == 0 ? nil : direction > 0
    case .lessIsBetter: direction == 0 ? nil : direction < 0
    }
  }
}

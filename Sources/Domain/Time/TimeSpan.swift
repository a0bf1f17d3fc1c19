/// A length of time in milliseconds; negative spans point into the past.
public struct TimeSpan: Hashable, Comparable, Sendable {
  /// The length in milliseconds.
  public let milliseconds: Int64

  /// A span of `milliseconds`.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// A span of whole milliseconds.
  public static func milliseconds(_ count: Int) -> TimeSpan { TimeSpan(milliseconds: Int64(count)) }
  /// A span of whole minutes of 60 s.
  public static func minutes(_ count: Int) -> TimeSpan { TimeSpan(milliseconds: Int64(count) * 60_000) }
  /// A span of whole hours of 60 min.
  public static func hours(_ count: Int) -> TimeSpan { TimeSpan(milliseconds: Int64(count) * 3_600_000) }
  /// A span of whole days of 24 h.
  public static func days(_ count: Int) -> TimeSpan { TimeSpan(milliseconds: Int64(count) * 86_400_000) }

  /// Whole days of 24 h in the span, cut towards zero.
  public var wholeDays: Int { Int(milliseconds / 86_400_000) }

  /// The shorter span first.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Both spans together.
  public static func + (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds + right.milliseconds)
  }

  /// What remains of a span.
  public static func - (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds - right.milliseconds)
  }

  /// The given share of the span, cut to the millisecond.
  public func share(_ share: Percentage) -> TimeSpan {
    let (high, low) = milliseconds.multipliedFullWidth(by: Int64(share.basisPoints))
    return TimeSpan(milliseconds: Int64(10_000).dividingFullWidth((high, low)).quotient)
  }
}

extension TimeSpan: LosslessStringConvertible {
  /// Reads a whole number with a unit: `30m`, `24h`, `7d`, `2w`; nil for anything else.
  public init?(_ description: String) {
    guard let unit = description.last, let count = Int(description.dropLast()), count >= 0, count <= 1_000_000 else {
      return nil
    }
    switch unit {
    case "m": self = .minutes(count)
    case "h": self = .hours(count)
    case "d": self = .days(count)
    case "w": self = .days(7 * count)
    default: return nil
    }
  }

  /// The span in its two largest units: `3d 4h`, `5h 10m`, `12m`; a minus sign in front when negative.
  public var description: String {
    let minutes = abs(milliseconds / 60_000)
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
    let text =
      if days > 0 { hours > 0 ? "\(days)d \(hours)h" : "\(days)d" } else if hours > 0 {
        rest > 0 ? "\(hours)h \(rest)m" : "\(hours)h"
      } else { "\(rest)m" }
    return milliseconds < 0 ? "-" + text : text
  }
}

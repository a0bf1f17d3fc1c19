/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z, negative before it.
  public let milliseconds: Int64

  /// The moment `milliseconds` after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The time from this moment to a later one; negative when `other` is earlier.
  public func span(to other: Instant) -> TimeSpan {
    TimeSpan(milliseconds: other.milliseconds - milliseconds)
  }

  /// The moment that lies `span` later.
  public func advanced(by span: TimeSpan) -> Instant {
    Instant(milliseconds: milliseconds + span.milliseconds)
  }

  /// The earlier moment first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Instant: CustomStringConvertible {
  /// The moment in UTC as ISO 8601, with milliseconds only where there are some: `2026-02-20T15:00:00Z`.
  public var description: String {
    let dayLength: Int64 = 86_400_000
    let dayOrdinal = (milliseconds >= 0 ? milliseconds : milliseconds - dayLength + 1) / dayLength
    let inDay = milliseconds - dayOrdinal * dayLength
    let day = Day(ordinal: Int(dayOrdinal)) ?? (milliseconds < 0 ? .first : .last)
    func padded(_ value: Int64, _ digits: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    let time = "\(padded(inDay / 3_600_000, 2)):\(padded(inDay / 60_000 % 60, 2)):\(padded(inDay / 1000 % 60, 2))"
    let fraction = inDay % 1000 == 0 ? "" : "." + padded(inDay % 1000, 3)
    return "\(day)T\(time)\(fraction)Z"
  }
}

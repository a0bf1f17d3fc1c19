/// The first moments of a run of days, worked out once: asking a time zone for each date of each deal takes too long.
///
/// A day before the run counts as long ago, one behind it as never.
struct DayStarts: Sendable, Equatable {
  private let first: Int32
  private let starts: [Instant]

  /// The starts of the days from one to another, both included.
  init(from first: Day, through last: Day, calendar: CompanyCalendar) {
    self.first = first.ordinal
    starts = (0...max(0, first.days(to: last))).map { calendar.start(of: first.advanced(by: $0)) }
  }

  /// The first moment of a day.
  subscript(day: Day) -> Instant {
    guard day.ordinal >= first else { return Instant(milliseconds: .min) }
    let place = Int(day.ordinal - first)
    return place < starts.count ? starts[place] : Instant(milliseconds: .max)
  }
}

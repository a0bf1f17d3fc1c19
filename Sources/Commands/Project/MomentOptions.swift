import Arguments
import Domain

/// From which moment a command looks: what had been recorded by then, and the clock.
struct MomentOptions: ParsableArguments {
  /// A clock, and which recordings count.
  struct Moments {
    /// The moment that clocks are read at.
    var now: Instant
    /// The moment until which recordings count; nil for all there are.
    var asOf: Instant?
  }

  @OptionGroup var clock: ClockOptions

  @Option(
    help: ArgumentHelp(
      "Answer with what had been recorded by the end of a day, or by a moment such as 2026-02-20T16:00; clocks are then read at it.",
      valueName: "date"))
  var asOf: String?

  /// What the options say; a day that is not over yet counts until now.
  func moments(in calendar: CompanyCalendar) throws -> Moments {
    guard let asOf else { return Moments(now: try clock.now(in: calendar), asOf: nil) }
    let machine = Invocation.current.clock()
    guard let read = DayExpression.instant(asOf, now: machine, calendar: calendar) else {
      throw ValidationError(
        "The value '\(asOf)' is invalid for '--as-of <date>'. Write a date as 2026-02-20, or a moment as 2026-02-20T16:00."
      )
    }
    let isDay = DayExpression.isWholeDay(asOf)
    let meant =
      isDay ? calendar.start(of: calendar.day(of: read).advanced(by: 1)).advanced(by: .milliseconds(-1)) : read
    guard meant > machine else {
      return Moments(now: clock.today == nil ? meant : try clock.now(in: calendar), asOf: meant)
    }
    guard read <= machine else {
      throw ValidationError("The value '\(asOf)' is invalid for '--as-of <date>'. It lies in the future.")
    }
    Invocation.current.console.note("\(asOf) is not over; as of now, \(calendar.localText(of: machine))")
    return Moments(now: clock.today == nil ? machine : try clock.now(in: calendar), asOf: machine)
  }
}

import Arguments
import Domain

/// Which days the listed entries are about.
struct JournalSpanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only entries about this day and later ones.", valueName: "day"))
  var since: String?

  @Option(help: ArgumentHelp("Only entries about the days of a week, such as 2026-W08.", valueName: "week"))
  var week: String?

  @Option(help: ArgumentHelp("Only entries about the days of a month, such as 2026-02.", valueName: "month"))
  var month: String?

  mutating func validate() throws {
    let given = [("since", since), ("week", week), ("month", month)].filter { $0.1 != nil }.map(\.0)
    if given.count > 1 {
      throw ValidationError("The options '--\(given[0])' and '--\(given[1])' exclude each other.")
    }
    if let week, ISOWeek(week) == nil {
      throw ValidationError("The value '\(week)' is invalid for '--week <week>'. Write a week as 2026-W08.")
    }
    if let month, Month(month) == nil {
      throw ValidationError("The value '\(month)' is invalid for '--month <month>'. Write a month as 2026-02.")
    }
  }

  /// The first and the last day; nil where there is no limit.
  func days(today: Day) throws -> (from: Day?, through: Day?) {
    if let week = week.flatMap({ ISOWeek($0) }) { return (week.monday, week.sunday) }
    if let month = month.flatMap({ Month($0) }) { return (month.firstDay, month.lastDay) }
    guard let since else { return (nil, nil) }
    guard let day = DayExpression.day(since, today: today) else { throw EventTime.invalidDay(since, option: "since") }
    return (day, nil)
  }
}

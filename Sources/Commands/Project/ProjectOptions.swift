import Arguments
import Domain
import Foundation
import Policy

/// Where a command works: the project's folder.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: .customLong("project"),
    help: ArgumentHelp(
      "The project's folder; otherwise OPSMIND_PROJECT, or the nearest folder upwards with an opsmind.yaml.",
      valueName: "dir"), completion: .directory)
  var folder: String?
}

/// At which moment a command reads clocks.
struct ClockOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day it is, for clocks and due dates; otherwise the machine's.", valueName: "date"))
  var today: String?

  /// The moment: the first of the day asked for, or the machine's time.
  func now(in calendar: CompanyCalendar) throws -> Instant {
    guard let today else { return Invocation.current.clock() }
    guard let moment = DayExpression.instant(today, now: Invocation.current.clock(), calendar: calendar) else {
      throw ValidationError("The value '\(today)' is invalid for '--today <date>'. Write a date as 2026-02-20.")
    }
    return moment
  }
}

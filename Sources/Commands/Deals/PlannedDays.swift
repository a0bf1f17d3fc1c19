import Arguments
import Domain

/// Refuses plans for days that have passed.
enum PlannedDays {
  /// Checks the next step and the reactivation of a deal, where they were changed just now.
  /// - Parameters:
  ///   - day: the first day that a plan may lie on.
  ///   - remedy: how a step of the past is recorded, as the end of a sentence.
  static func check(_ deal: Deal, changedFrom before: Deal, notBefore day: Day, remedy: String) throws {
    for (field, what) in [(DealField.nextStepDate, "next step"), (.reactivationDate, "reactivation")] {
      guard let planned = deal.day(field), planned != before.day(field), planned < day else { continue }
      throw ValidationError(
        "The \(what) would lie in the past, on \(planned). Choose a day from \(day) on, or \(remedy).")
    }
  }
}

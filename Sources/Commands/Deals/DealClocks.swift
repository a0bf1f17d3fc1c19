import Domain
import Policy
import Rules

/// The clocks of a deal: in its stage, since the last contact, to the next step.
struct DealClocks {
  /// How long the deal has been in its stage by the stage's clock; nil when nobody knows.
  var inStage: TimeSpan?
  /// How long it may stay; nil for as long as it takes.
  var sla: TimeSpan?
  /// Days since the last contact; nil when there was none.
  var daysSinceContact: Int?
  /// Days to the next step, negative when it is overdue; nil when none is planned.
  var daysToNextStep: Int?

  /// The clocks of a deal at a moment.
  init(of deal: Deal, settings: LintSettings) {
    let context = LintContext(of: deal, settings: settings)
    inStage = context.timeInStage
    sla = context.stage?.runningSLA(of: deal)
    daysSinceContact = deal.lastContactDate.flatMap { $0 <= settings.today ? $0.days(to: settings.today) : nil }
    daysToNextStep = deal.nextStepDate.map { settings.today.days(to: $0) }
  }

  /// By how much the stay is over; nil while it is not.
  var excess: TimeSpan? { StageEntry.excess(of: inStage, over: sla) }

  /// Whether the deal waits for somebody: its stay is over, or its next step is due.
  var isOverdue: Bool { excess != nil || daysToNextStep.map { $0 < 0 } ?? false }

  /// The stay in a few signs: `2d over`, `3d of 7d`, `12d`.
  var stayText: String {
    if let excess { return excess < .minutes(1) ? "just over" : "\(DealClocks.short(excess)) over" }
    guard let inStage else { return "" }
    return sla.map { "\(DealClocks.short(inStage)) of \($0)" } ?? DealClocks.short(inStage)
  }

  /// The next step in a few signs: `next in 3d`, `next 2d late`; empty when none is planned.
  var nextText: String {
    switch daysToNextStep {
    case nil: ""
    case 0: "next today"
    case let days? where days < 0: "next \(-days)d late"
    case let days?: "next in \(days)d"
    }
  }

  /// A span in its largest unit.
  private static func short(_ span: TimeSpan) -> String {
    let words = span.description.split(separator: " ")
    return String(words.first ?? "")
  }
}

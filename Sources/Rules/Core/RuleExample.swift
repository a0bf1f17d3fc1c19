public import Domain

/// Deals and what a rule finds in them: a piece of documentation that is also a test.
///
/// The table has a header of field names, a column `finding` with the codes the rule reports for that row (`R001:email`
/// names the field too), and perhaps what recorded history says: `past_stages`, a comma-separated list of stages; `moves`, stages
/// with their days and reasons, `contacted 2026-02-01; response 2026-02-10 "answered"`, a `~` in front of what was inferred from an
/// import; `logged_touchpoints` and `close_date_pushes`. Other columns are custom fields. A finding about an owner stands in the row of
/// the owner's first deal, one about the pipeline in the first row. It is noon, and the policy is the default one.
public struct RuleExample: Sendable {
  /// What the example shows.
  public let title: String
  /// A Markdown table.
  public let table: String
  /// The day it is.
  public let today: Day
  /// The roster; empty for none.
  public let owners: [Owner]
  /// What is recorded beside the deals; nil without recorded history.
  public let records: LintRecords?

  /// The day it is in examples that do not say.
  public static let usualDay = Day(year: 2026, month: 2, day: 20) ?? .first

  /// An example with its table; `today` defaults to Friday, 2026-02-20.
  public init(
    _ title: String, today: Day = usualDay, owners: [Owner] = [], records: LintRecords? = nil, _ table: String
  ) {
    self.title = title
    self.today = today
    self.owners = owners
    self.records = records
    self.table = table
  }

  /// The moment it is: noon of the day.
  public func now(in calendar: CompanyCalendar) -> Instant {
    calendar.instant(localMilliseconds: Int64(today.ordinal) * 86_400_000 + 43_200_000)
  }
}

public import Domain

/// The operations report of a week: every figure that it shows, before it is put into words (REP-4).
public struct WeeklyReport: Sendable {
  /// The week.
  public var week: ISOWeek
  /// From where the report looks at it.
  public var moments: PeriodMoments
  /// The company's calendar.
  public var calendar: CompanyCalendar
  /// The currency that figures are reported in.
  public var currency: Currency
  /// The digest of the policy by which it was made.
  public var policyDigest: String
  /// How many deals were read.
  public var dealCount = 0
  /// The week's sales figures beside those of the week before.
  public var sales: SalesFigures
  /// How the open stages stand.
  public var health: PipelineHealth
  /// What is expected of the months.
  public var forecast = ForecastTally().forecast
  /// What changed in the forecast since the week before; nil where nothing was recorded before it.
  public var bridge: ForecastBridge?
  /// How clean the pipeline is.
  public var hygiene: HygieneSummary
  /// Findings that are accepted until a day.
  public var suppressions: [SuppressedFinding] = []
  /// What was written into the journal about the week, and what is still open.
  public var journal = WeeklyJournal()
  /// The company's indicators at the end of the week, and those of the week before at its end.
  public var indicators: [IndicatorReading] = []
  /// The last values of indicators before the week, by id.
  public var formerPoints: [String: IndicatorPoint] = [:]

  /// A report that knows how sales stands, and nothing else yet.
  public init(
    week: ISOWeek, moments: PeriodMoments, calendar: CompanyCalendar, currency: Currency, policyDigest: String,
    hygieneTarget: Percentage, sales: SalesFigures, health: PipelineHealth
  ) {
    self.week = week
    self.moments = moments
    self.calendar = calendar
    self.currency = currency
    self.policyDigest = policyDigest
    self.sales = sales
    self.health = health
    hygiene = HygieneSummary(target: hygieneTarget)
  }

  /// Whether nothing at all is recorded that the report could show.
  public var isEmpty: Bool { dealCount == 0 && journal.isEmpty && indicators.allSatisfy { $0.value == nil } }
}

/// A finding that is accepted until a day.
public struct SuppressedFinding: Sendable, Equatable {
  /// The rule's code.
  public var rule: String
  /// The deal's id.
  public var deal: String
  /// Until when, as written.
  public var until: String
  /// Whether that day has passed, or is none.
  public var isExpired: Bool
  /// Why.
  public var reason: String

  /// A finding that is accepted.
  public init(rule: String, deal: String, until: String, isExpired: Bool, reason: String) {
    self.rule = rule
    self.deal = deal
    self.until = until
    self.isExpired = isExpired
    self.reason = reason
  }
}

/// What the figures of a week are counted by: the stages, the definitions, the week and the moments that bound it.
public struct FunnelSettings: Sendable {
  /// The company's stages.
  public let pipeline: Pipeline
  /// The figures to count; their stages are the pipeline's.
  public let figures: [SalesFigure]
  /// The conversions to count; their stages are the pipeline's.
  public let conversions: [SalesConversion]
  /// The week.
  public let week: ISOWeek
  /// The moment that clocks are read at: nothing later has happened.
  public let clock: Instant
  /// The company's day at that moment.
  public let today: Day
  /// In which of the two weeks calls were logged with which deals, by the numbers of the deals.
  public let calls: LoggedCalls

  /// Bits for the spans in which a moment lies.
  struct Spans: OptionSet, Sendable {
    let rawValue: UInt8
    /// In the week.
    static let week = Spans(rawValue: 1)
    /// In the week before.
    static let weekBefore = Spans(rawValue: 2)
    /// In the days that conversions of the week, or of the week before, look at.
    static let cohort = Spans(rawValue: 4)
    static let cohortBefore = Spans(rawValue: 8)
    /// By the end of the week, or of the week before.
    static let byEnd = Spans(rawValue: 16)
    static let byEndBefore = Spans(rawValue: 32)
  }

  let mainPath: [Stage]
  private let sideStates: [Stage]
  private let starts: DayStarts
  private let bounds: (weekBefore: Instant, week: Instant, end: Instant, cohortBefore: Instant, cohort: Instant)
  /// The places of the figures' and conversions' stages; nil of a figure that counts calls.
  let figurePlaces: [Int?]
  let conversionPlaces: [(from: Int, to: Int)]

  /// Settings for a week; figures and conversions of stages that the pipeline lacks are left out.
  public init(
    pipeline: Pipeline, figures: [SalesFigure], conversions: [SalesConversion], conversionDays: Int, week: ISOWeek,
    clock: Instant, calendar: CompanyCalendar, calls: LoggedCalls = LoggedCalls()
  ) {
    self.pipeline = pipeline
    self.week = week
    self.clock = clock
    self.calls = calls
    today = calendar.day(of: clock)
    mainPath = pipeline.mainPath
    sideStates = pipeline.stages.filter { $0.position == nil }
    let stages = mainPath + sideStates
    func place(_ id: String) -> Int? { stages.firstIndex { $0.id == id } }
    self.figures = figures.filter { $0.stage.map { place($0) != nil } ?? true }
    self.conversions = conversions.filter { place($0.from) != nil && place($0.to) != nil }
    figurePlaces = self.figures.map { $0.stage.flatMap(place) }
    conversionPlaces = self.conversions.compactMap { conversion in
      place(conversion.from).flatMap { from in place(conversion.to).map { (from, $0) } }
    }
    let end = week.monday.advanced(by: 7)
    let (cohort, cohortBefore) = (end.advanced(by: -conversionDays), week.monday.advanced(by: -conversionDays))
    starts = DayStarts(
      from: min(cohortBefore, week.monday.advanced(by: -7)), through: max(end, today), calendar: calendar)
    bounds = (
      calendar.start(of: week.monday.advanced(by: -7)), calendar.start(of: week.monday), calendar.start(of: end),
      calendar.start(of: cohortBefore), calendar.start(of: cohort)
    )
  }

  /// How many stages there are.
  var stageCount: Int { mainPath.count + sideStates.count }

  /// The place of a stage of the pipeline: on the main path, then among the side states.
  func place(of stage: Stage) -> Int {
    stage.position ?? mainPath.count + (sideStates.firstIndex { $0 === stage } ?? 0)
  }

  /// The spans in which a moment lies; none for one that is still to come.
  func spans(of moment: Instant) -> Spans {
    guard moment <= clock, moment < bounds.end else { return [] }
    var spans: Spans = .byEnd
    if moment >= bounds.week { spans.insert(.week) } else { spans.insert(.byEndBefore) }
    if moment >= bounds.cohort { spans.insert(.cohort) }
    if moment < bounds.week {
      if moment >= bounds.weekBefore { spans.insert(.weekBefore) }
      if moment >= bounds.cohortBefore { spans.insert(.cohortBefore) }
    }
    return spans
  }

  /// Whether all that is known of a deal's stages happened before the moments that are counted, so that none of it counts.
  ///
  /// Nearly all deals of an old pipeline are such. Earlier dates of theirs count only up to the first entry.
  func isLongPast(_ deal: borrowing Deal, in stage: Stage?) -> Bool {
    let earliest = min(bounds.weekBefore, bounds.cohortBefore)
    guard deal.moves.isEmpty else {
      return deal.moves.allSatisfy { move in move.enteredAt.map { $0 < earliest } ?? false }
    }
    guard let stage, let entered = entry(of: deal, in: stage) else { return false }
    return entered < earliest
  }

  /// The first moment of a date of a deal; nil where it lies ahead, and so tells nothing.
  func past(_ day: Day?) -> Instant? {
    guard let day else { return nil }
    let start = starts[day]
    return start <= clock ? start : nil
  }

  /// When a deal entered the stage that it is in, as `StageEntry` has it; nil where nobody knows.
  func entry(of deal: borrowing Deal, in stage: Stage) -> Instant? {
    deal.stageEnteredAt ?? past(stage.entryField.flatMap { deal.day($0) }) ?? deal.createdAt
  }

  /// When a deal was in a stage of the main path that history does not know of, as its own dates tell; the first stage is entered
  /// with the deal's creation.
  func ownDate(of deal: borrowing Deal, in stage: Stage) -> Instant? {
    past(stage.entryField.flatMap { deal.day($0) }) ?? (stage.position == 0 ? deal.createdAt : nil)
  }
}

/// The deals with which calls were logged in a week and in the week before it, by their numbers.
public struct LoggedCalls: Equatable, Sendable {
  /// Those of the week.
  public var week: Set<Int64> = []
  /// Those of the week before.
  public var weekBefore: Set<Int64> = []

  /// No calls.
  public init() {}
}

/// How the pipeline stands, stage by stage (CRM-9): how many deals, what they are worth, how long they have been there.
public struct PipelineHealth: Sendable {
  /// The deals of a stage.
  public struct Line: Sendable {
    /// The stage.
    public let stage: Stage
    /// How many deals are in it.
    public var deals = 0
    /// How many have been in it for longer than they may.
    public var pastSLA = 0
    /// How many wait for somebody: their stay is over, or their next step is late.
    public var overdue = 0
    /// What is at stake, in minor units, by currency; under nil where there is none.
    public var values: [Currency?: Int128] = [:]
    /// How long the deals have been in the stage by its clock, and how many of them it is known of.
    var stays: (total: Int128, deals: Int) = (0, 0)

    init(_ stage: Stage) { self.stage = stage }

    /// How long the deals have been in it on average; nil where it is known of none.
    public var averageStay: TimeSpan? {
      stays.deals == 0 ? nil : TimeSpan(milliseconds: Int64(clamping: stays.total / Int128(stays.deals)))
    }
  }

  /// The stages, in the order asked for.
  public internal(set) var lines: [Line]
}

/// Adds up the pipeline's health from deals that stream by, on one thread or on several.
public struct PipelineHealthTally: Sendable {
  /// The health of all deals that were added.
  public private(set) var health: PipelineHealth
  private let now: Instant
  private let today: Day
  private let calendar: CompanyCalendar
  private let pipeline: Pipeline?

  /// A tally of nothing, for some stages.
  /// - Parameter pipeline: puts a deal that entered its stage only after `now`, as recordings in the days of grace tell, into the
  ///   stage that it was in before; nil takes each deal as it is.
  public init(stages: [Stage], now: Instant, calendar: CompanyCalendar, placingBy pipeline: Pipeline? = nil) {
    self.pipeline = pipeline
    health = PipelineHealth(lines: stages.map { PipelineHealth.Line($0) })
    self.now = now
    self.calendar = calendar
    today = calendar.day(of: now)
  }

  /// Adds a deal, whose stage the caller has looked up; nothing when its stage is not one of those asked for.
  /// - Returns: the place of its stage.
  @discardableResult
  public mutating func add(_ deal: borrowing Deal, stage: Stage?) -> Int? {
    guard var stage else { return nil }
    var entry = StageEntry(of: deal, in: stage, now: now, calendar: calendar)
    if let pipeline, let known = entry, known.at > now {
      guard let (earlier, at) = PipelineHealthTally.placement(of: deal, at: now, in: pipeline) else { return nil }
      stage = earlier
      entry = StageEntry(at: at, evidence: .recorded)
    }
    guard let place = health.lines.firstIndex(where: { $0.stage === stage }) else { return nil }
    let stay = entry?.stay(in: stage, until: now, calendar: calendar)
    let isPast = StageEntry.excess(of: stay, over: stage.runningSLA(of: deal)) != nil
    health.lines[place].deals += 1
    if isPast { health.lines[place].pastSLA += 1 }
    if isPast || deal.nextStepDate.map({ $0 < today }) ?? false { health.lines[place].overdue += 1 }
    if let amount = deal.actualAmount ?? deal.offerAmount {
      health.lines[place].values[deal.currency, default: 0] += Int128(amount)
    }
    if let stay {
      health.lines[place].stays.total += Int128(stay.milliseconds)
      health.lines[place].stays.deals += 1
    }
    return place
  }

  /// In which stage a deal was at a moment by its moves, and since when; nil where it was in none yet.
  private static func placement(
    of deal: borrowing Deal, at now: Instant, in pipeline: Pipeline
  ) -> (stage: Stage, since: Instant)? {
    for index in deal.moves.indices.reversed() {
      guard let at = deal.moves[index].enteredAt, at <= now else { continue }
      return pipeline.stage(deal.moves[index].stage).map { ($0, at) }
    }
    return nil
  }

  /// Adds what another thread has counted, of equal stages.
  public mutating func absorb(_ other: PipelineHealthTally) {
    for (place, line) in other.health.lines.enumerated() {
      health.lines[place].deals += line.deals
      health.lines[place].pastSLA += line.pastSLA
      health.lines[place].overdue += line.overdue
      health.lines[place].stays.total += line.stays.total
      health.lines[place].stays.deals += line.stays.deals
      for (currency, amount) in line.values { health.lines[place].values[currency, default: 0] += amount }
    }
  }
}

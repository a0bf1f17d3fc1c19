/// Counts a week's sales figures and conversions from deals that stream by with their moves, on one thread or on several.
///
/// ```swift
/// var tally = FunnelTally(settings)
/// for (deal, number) in deals { tally.add(deal, number: number, stage: deal.stage.flatMap { pipeline.stage($0) }) }
/// let figures = tally.figures(withLoggedCalls: store.dealsWithLoggedCalls(among: tally.unsureCalls))
/// ```
public struct FunnelTally: Sendable {
  /// What is counted.
  public let settings: FunnelSettings
  private var counts: [Int]
  private var countsBefore: [Int]
  private var ratios: [Conversion.Ratio]
  private var ratiosBefore: [Conversion.Ratio]
  private var calls = (week: 0, weekBefore: 0)
  private var unsure: [(deal: Int64, isInWeek: Bool)] = []
  private var passages: StagePassages

  /// A tally of nothing.
  public init(_ settings: FunnelSettings) {
    self.settings = settings
    counts = Array(repeating: 0, count: settings.figures.count)
    countsBefore = counts
    ratios = Array(repeating: Conversion.Ratio(), count: settings.conversions.count)
    ratiosBefore = ratios
    passages = StagePassages(stageCount: settings.stageCount)
  }

  /// Adds a deal with its moves.
  /// - Parameters:
  ///   - number: The number under which it is stored, by which its logged calls are known.
  ///   - stage: The stage that it is in, which the caller has looked up.
  public mutating func add(_ deal: borrowing Deal, number: Int64, stage: Stage?) {
    if !settings.isLongPast(deal, in: stage) { addPassages(of: deal, stage: stage) }
    addCalls(of: deal, number)
  }

  private mutating func addPassages(of deal: borrowing Deal, stage: Stage?) {
    passages.follow(deal, stage: stage, settings)
    for (index, place) in settings.figurePlaces.enumerated() {
      guard let place else { continue }
      let spans = passages.spans[place]
      if spans.contains(.week) { counts[index] += 1 }
      if spans.contains(.weekBefore) { countsBefore[index] += 1 }
    }
    for (index, places) in settings.conversionPlaces.enumerated() {
      let (from, to) = (passages.spans[places.from], passages.spans[places.to])
      if from.contains(.cohort) {
        ratios[index].entered += 1
        if to.contains(.byEnd) { ratios[index].converted += 1 }
      }
      if from.contains(.cohortBefore) {
        ratiosBefore[index].entered += 1
        if to.contains(.byEndBefore) { ratiosBefore[index].converted += 1 }
      }
    }
  }

  /// Counts the calls of a deal: those that were logged, or where none ever was, the one that its call date and notes tell of.
  private mutating func addCalls(of deal: borrowing Deal, _ number: Int64) {
    let logged = (settings.calls.week.contains(number), settings.calls.weekBefore.contains(number))
    if logged.0 { calls.week += 1 }
    if logged.1 { calls.weekBefore += 1 }
    guard !logged.0, !logged.1, let day = deal.callDate, day <= settings.today, let notes = deal.callNotes,
      !notes.isEmpty
    else { return }
    let isInWeek = settings.week.contains(day)
    guard isInWeek || settings.week.advanced(by: -1).contains(day) else { return }
    // Among the contacts that were logged may be a call of another week, and then the log says it all.
    if deal.loggedTouchpoints > 0 {
      unsure.append((number, isInWeek))
    } else if isInWeek {
      calls.week += 1
    } else {
      calls.weekBefore += 1
    }
  }

  /// Adds what another thread has counted, by equal settings.
  public mutating func absorb(_ other: FunnelTally) {
    for index in counts.indices {
      counts[index] += other.counts[index]
      countsBefore[index] += other.countsBefore[index]
    }
    for index in ratios.indices {
      ratios[index].absorb(other.ratios[index])
      ratiosBefore[index].absorb(other.ratiosBefore[index])
    }
    calls = (calls.week + other.calls.week, calls.weekBefore + other.calls.weekBefore)
    unsure += other.unsure
  }

  /// The numbers of the deals whose call counts only where no call was ever logged with them, in order.
  public var unsureCalls: [Int64] { unsure.map(\.deal).sorted() }

  /// The figures of all deals that were added.
  /// - Parameter logged: those of `unsureCalls` with which a call was logged at some time.
  public func figures(withLoggedCalls logged: Set<Int64>) -> SalesFigures {
    let told = unsure.filter { !logged.contains($0.deal) }
    let held = calls.week + told.count { $0.isInWeek }
    let heldBefore = calls.weekBefore + told.count { !$0.isInWeek }
    return SalesFigures(
      week: settings.week,
      values: settings.figures.indices.map { index in
        let countsCalls = settings.figurePlaces[index] == nil
        return SalesFigures.Value(
          figure: settings.figures[index], count: countsCalls ? held : counts[index],
          previous: countsCalls ? heldBefore : countsBefore[index])
      },
      conversions: settings.conversions.indices.map { index in
        Conversion(definition: settings.conversions[index], current: ratios[index], previous: ratiosBefore[index])
      })
  }
}

extension Conversion.Ratio {
  fileprivate mutating func absorb(_ other: Conversion.Ratio) {
    entered += other.entered
    converted += other.converted
  }
}

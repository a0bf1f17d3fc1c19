/// Into which stages a deal went, and in which spans of time: those it entered and those it passed (CRM-9).
///
/// - A deal that skips stages passes them at that moment: from Contacted to Offer Sent it passes Response and Call Booked.
///   Side states pass nothing, and after one the deal goes on from where it was on the main path.
/// - Before its first recorded entry a deal's own dates tell of earlier stages, where history has no entry for them and they are in
///   order; stages without a date were passed with the next later known one.
///
/// One value serves many deals, so that nothing is allocated for each.
struct StagePassages: Sendable, Equatable {
  /// By the place of the stage.
  private(set) var spans: [FunnelSettings.Spans]
  /// Which stages history has an entry for.
  private var isRecorded: [Bool]

  /// Passages of no deal yet.
  init(stageCount: Int) {
    spans = Array(repeating: [], count: stageCount)
    isRecorded = Array(repeating: false, count: stageCount)
  }

  /// Follows a deal, forgetting the one before.
  mutating func follow(_ deal: borrowing Deal, stage: Stage?, _ settings: FunnelSettings) {
    for place in spans.indices {
      spans[place] = []
      isRecorded[place] = false
    }
    guard !deal.moves.isEmpty else {
      guard let stage else { return }
      isRecorded[settings.place(of: stage)] = true
      begin(in: stage, at: settings.entry(of: deal, in: stage), deal, settings)
      return
    }
    for index in deal.moves.indices {
      if let entered = self.stage(of: deal, move: index, stage, settings) {
        isRecorded[settings.place(of: entered)] = true
      }
    }
    var furthest: Int?
    var hasBegun = false
    for index in deal.moves.indices {
      guard let entered = self.stage(of: deal, move: index, stage, settings) else { continue }
      let isLast = index == deal.moves.count - 1
      let moment =
        deal.moves[index].enteredAt ?? (isLast && entered === stage ? settings.entry(of: deal, in: entered) : nil)
      if hasBegun {
        // From a side state it goes on from where it was on the main path.
        if let position = entered.position, let moment, position > (furthest ?? -1) + 1 {
          for passed in (furthest.map { $0 + 1 } ?? 0)..<position { mark(passed, moment, settings) }
        }
        if let moment { mark(settings.place(of: entered), moment, settings) }
      } else {
        furthest = begin(in: entered, at: moment, deal, settings)
        hasBegun = true
      }
      furthest = entered.position ?? furthest
    }
  }

  private func stage(of deal: borrowing Deal, move index: Int, _ present: Stage?, _ settings: FunnelSettings) -> Stage?
  {
    if let present, deal.moves[index].stage == present.id { return present }
    return settings.pipeline.stage(deal.moves[index].stage)
  }

  /// The first entry that is recorded, and the earlier ones that the deal's own dates tell of.
  /// - Returns: the furthest place on the main path that the earlier ones came to; nil where there are none.
  @discardableResult
  private mutating func begin(
    in stage: Stage, at moment: Instant?, _ deal: borrowing Deal, _ settings: FunnelSettings
  ) -> Int? {
    if let moment { mark(settings.place(of: stage), moment, settings) }
    // A side state says nothing of stages before it: those without a date count only before one that has one.
    var known = stage.position == nil ? nil : moment
    var bound = moment ?? settings.clock
    var furthest: Int?
    for place in (0..<(stage.position ?? settings.mainPath.count)).reversed() where settings.mainPath[place].isOpen {
      let own = isRecorded[place] ? nil : settings.ownDate(of: deal, in: settings.mainPath[place])
      if let own, own <= bound {
        known = own
        bound = own
      }
      if let known {
        mark(place, known, settings)
        furthest = furthest ?? place
      }
    }
    return furthest
  }

  private mutating func mark(_ place: Int, _ moment: Instant, _ settings: FunnelSettings) {
    spans[place].formUnion(settings.spans(of: moment))
  }
}

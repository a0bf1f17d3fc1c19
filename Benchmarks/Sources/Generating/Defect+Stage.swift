import Domain

extension Defect {
  private static let onClock: [GeneratedStage] = [.newLead, .contacted, .response, .offerSent]

  /// Family S: the stage and the time in it.
  static let stage: [Defect] = [
    Defect("S001", .stage, in: GeneratedStage.active) {
      $0.deal.stage = $0.random.pick(["Proposal sent", "demo", "qualified lead", "offer-snet"])
    },
    // Negotiation counts as commit, which F004 blames too.
    Defect("S002", .stage, in: onClock) {
      $0.deal.forecastCategory = .pipeline
      $0.enter(atShareOfSLA: 101...400)
    },
    Defect("S002", .kickoffHeldDate, in: [.justWon]) { $0.enter(atShareOfSLA: 101...400) },
    Defect("S003", .stage, in: onClock + [.negotiation]) { $0.enter(atShareOfSLA: 80...99) },
    Defect("S003", .kickoffHeldDate, in: [.justWon]) { $0.enter(atShareOfSLA: 80...99) },
    Defect("S007", .offerSentDate, in: [.newLead, .contacted, .response, .callBooked]) {
      $0.deal.offerSentDate = $0.day($0.random.int(-20...0))
    },
    Defect("S007", .closedDate, in: GeneratedStage.active) {
      $0.deal.closedDate = $0.day($0.random.int(0...9))
    },
    Defect("S007", .callDate, in: [.callBooked]) {
      $0.deal.callDate = $0.day(-1)
      ($0.deal.callNotes, $0.deal.bantScore, $0.deal.qualified) = ("wants a pilot first", 3, true)
    },
    Defect("S008", .stageEnteredAt, in: [.newLead, .response, .negotiation]) {
      ($0.deal.stageEnteredAt, $0.deal.createdAt) = (nil, nil)
    },
  ]

  /// Family N, and C002: what happens next.
  static let nextStep: [Defect] = [
    missing(.nextStep, "N001", in: GeneratedStage.active),
    missing(.nextStepDate, "N002", in: GeneratedStage.active),
    Defect("N003", .nextStepDate, in: GeneratedStage.active) {
      $0.deal.nextStepDate = $0.day($0.random.int(-30 ... -1))
    },
    Defect("N004", .nextStepDate, in: GeneratedStage.active) { $0.deal.nextStepDate = $0.day($0.random.int(31...200)) },
    Defect("C002", .followUpDate, in: GeneratedStage.offered) {
      $0.deal.followUpDate = $0.day($0.random.int(-30 ... -2))
    },
  ]
}

import Domain

extension Defect {
  /// Families L and P: deals that were lost or parked.
  static let closed: [Defect] = [
    Defect("L001", .lostReason, in: [.lost]) { $0.deal.lostReason = nil },
    Defect("L002", .lostReason, in: [.lost]) {
      $0.deal.lostReason = $0.random.pick(["too expensive", "weather", "n/a", "prize"])
    },
    Defect("L003", .lostNote, in: [.lost]) {
      $0.deal.lostReason = "other"
      $0.deal.lostNote = nil
    },
    Defect("L005", .lostReason, in: GeneratedStage.active) {
      $0.deal.lostReason = $0.random.pick(["price", "timing"])
    },
    missing(.nurturingNote, "P001", in: [.nurturing]),
    Defect("P002", .reactivationDate, in: [.nurturing]) {
      $0.deal.reactivationDate = $0.day($0.random.int(-60 ... -1))
    },
    missing(.reactivationDate, "P004", in: [.nurturing]),
  ]

  /// Family F: what the forecast rests on.
  static let forecast: [Defect] = [
    Defect("F001", .expectedCloseDate, in: GeneratedStage.active) {
      $0.deal.expectedCloseDate = $0.day($0.random.int(-90 ... -1))
    },
    Defect("F002", .closedDate, in: [.justWon]) { $0.deal.closedDate = $0.day($0.random.int(1...40)) },
    // What F004 finds is past its SLA, so S002 finds it as well.
    Defect("F004", .forecastCategory, in: [.negotiation], also: Blame(code: "S002", field: .stage)) {
      $0.deal.forecastCategory = $0.random.pick([nil, .commit])
      $0.enter(atShareOfSLA: 101...400)
    },
    Defect("F004", .forecastCategory, in: onClockByHand, also: Blame(code: "S002", field: .stage)) {
      $0.deal.forecastCategory = .commit
      $0.enter(atShareOfSLA: 101...400)
    },
    Defect("F005", .offerAmount, in: GeneratedStage.offered) {
      $0.deal.offerAmount = $0.random.pick([0, -1, -120_000])
    },
    Defect("F005", .actualAmount, in: GeneratedStage.wonAny) {
      $0.deal.actualAmount = $0.random.pick([0, -1, -120_000])
    },
    Defect("F006", .probability, in: GeneratedStage.active) { ground in
      let high = Percentage(basisPoints: (ground.stage.probability + 20) * 100 + ground.random.int(1...900))
      let low = Percentage(basisPoints: max(0, ground.stage.probability - 20) * 100 - ground.random.int(1...900))
      ground.deal.probability = ground.stage.probability > 30 && ground.random.happens(50) ? low : high
    },
    missing(.expectedCloseDate, "F007", in: GeneratedStage.offered),
  ]

  private static let onClockByHand: [GeneratedStage] = [.newLead, .contacted, .response, .offerSent]
}

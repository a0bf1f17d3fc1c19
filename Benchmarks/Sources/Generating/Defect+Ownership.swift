import Domain

extension Defect {
  /// Family O: who the deal belongs to.
  static let ownership: [Defect] = [
    missing(.owner, "O001", in: GeneratedStage.allCases),
    Defect("O002", .owner, in: GeneratedStage.allCases) {
      $0.deal.owner = $0.random.pick(["nobody.known", "temp", "n/a", "old.crm@opsmind.example"])
    },
    Defect("O003", .owner, in: GeneratedStage.active + [.nurturing, .justWon]) {
      $0.deal.owner = $0.random.pick([$0.absentOwner.id, $0.absentOwner.name.uppercased()])
    },
  ]

  /// Family I: what cannot be.
  static let integrity: [Defect] = [
    Defect("I001", .lastContactDate, in: [.contacted, .response, .callBooked, .offerSent, .negotiation, .nurturing]) {
      $0.deal.lastContactDate = $0.deal.firstContactDate?.advanced(by: -1)
    },
    Defect("I001", .createdAt, in: [.won]) {
      guard let closed = $0.deal.closedDate else { return }
      $0.deal.createdAt = Instant(milliseconds: (Int64(closed.ordinal) + 1) * 86_400_000 + 6 * 3_600_000)
    },
    Defect("I001", .offerSentDate, in: GeneratedStage.wonAny) {
      $0.deal.offerSentDate = $0.deal.closedDate?.advanced(by: 1)
    },
    Defect("I001", .kickoffHeldDate, in: [.won]) { $0.deal.kickoffHeldDate = $0.deal.closedDate?.advanced(by: -1) },
    Defect("I002", .lastContactDate, in: GeneratedStage.allCases) {
      $0.deal.lastContactDate = $0.day($0.random.int(1...300))
    },
    Defect("I002", .offerSentDate, in: GeneratedStage.offered) {
      $0.deal.offerSentDate = $0.day($0.random.int(1...30))
    },
    Defect("I002", .closedDate, in: [.lost]) { $0.deal.closedDate = $0.day($0.random.int(1...30)) },
    Defect("I002", .createdAt, in: GeneratedStage.active) {
      $0.deal.createdAt = $0.now.advanced(by: .hours($0.random.int(24...900)))
    },
    Defect("I002", .stageEnteredAt, in: GeneratedStage.active) {
      $0.deal.stageEnteredAt = $0.now.advanced(by: .hours($0.random.int(24...900)))
    },
    Defect("I002", .kickoffHeldDate, in: [.justWon]) { $0.deal.kickoffHeldDate = $0.day($0.random.int(1...30)) },
    Defect("I004", .currency, in: GeneratedStage.offered + GeneratedStage.wonAny) { $0.deal.currency = nil },
  ]
}

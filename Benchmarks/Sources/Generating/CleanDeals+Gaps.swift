import Domain

extension CleanDeals {
  /// Takes away from a clean deal what may be missing, or archives it, as real exports have it.
  mutating func loosen(_ deal: inout Deal, in stage: GeneratedStage) {
    switch stage {
    case .offerSent, .justWon, .won, .lost, .nurturing, .callBooked, .newLead:
      // The stage's own date, else the creation, tells the entry as well.
      if random.happens(25) { deal.stageEnteredAt = nil }
    case .contacted, .response, .negotiation: break
    }
    guard stage == .lost || stage == .won, let closed = deal.closedDate, closed < day(-60) else { return }
    if random.happens(20) {
      deal.archivedDate = closed.advanced(by: random.int(10...60))
      // An archived deal is judged by no rule, whatever is wrong with it.
      if random.happens(10) { deal.lastContactDate = nil }
    }
  }
}

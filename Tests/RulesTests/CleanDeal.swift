import Domain
import Policy
import Rules

/// Deals with nothing wrong, different for each seed.
struct CleanDeal {
  static let calendar = CompanyPolicy.standard.calendar
  static let today = RuleExample.usualDay
  static let now = RuleExample("", "").now(in: calendar)
  static let owners = [Owner(id: "anna", name: "Anna Berg"), Owner(id: "ben", name: "Ben Dahl")]

  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// A deal of a stage, with an address and a company that no other number has.
  mutating func deal(in stage: Stage, number: Int) -> Deal {
    var deal = Deal()
    deal.id = "D-\(number)"
    deal.title = "Order \(number)"
    deal.name = pick(["Kari Nordmann", "Åse Ødegård", "Jo"])
    deal.company = "\(pick(["Fjord", "Nord", "Voda"])) \(number) \(pick(["AS", "GmbH", "d.o.o."]))"
    deal.email = "kari\(number)@\(pick(["fjord.no", "mail.nord.co"]))"
    deal.stage = pick([stage.id, stage.name, stage.name.uppercased()])
    deal.owner = pick(["anna", "Ben Dahl"])
    deal.source = pick(["fair", "referral"])
    deal.firstContactDate = day(-60 ... -40)
    deal.lastContactDate = day(-5...0)
    deal.touchpointCount = random(1...9)
    deal.createdAt = Self.calendar.start(of: Self.today.advanced(by: random(-80 ... -61)))
    let sla = stage.sla ?? .days(10)
    deal.stageEnteredAt = Self.now.advanced(by: TimeSpan(milliseconds: -sla.milliseconds / Int64(random(2...9))))
    let position = stage.position ?? random(0...5)
    deal.moves =
      stage.position == nil
      ? CompanyPolicy.standard.pipeline.mainPath.prefix(position + 1)
        .map { StageMove(stage: $0.id, isWitnessed: false) } : []
    if stage.isOpen { plan(&deal) }
    if position >= 3 { hold(&deal, isAhead: stage.entryField == .callDate) }
    if position >= 4 { offer(&deal, in: stage) }
    switch stage.role {
    case .open: break
    case .won: win(&deal)
    case .lost:
      deal.closedDate = day(-5...0)
      deal.lostReason = pick(["price", "No Budget", "other"])
      if deal.lostReason == "other" { deal.lostNote = "merged with another company" }
    case .nurturing:
      deal.nurturingNote = "budget opens in spring"
      deal.reactivationDate = day(0...90)
    }
    return deal
  }

  private mutating func plan(_ deal: inout Deal) {
    deal.nextStep = pick(["send terms", "call again"])
    deal.nextStepDate = day(0...30)
  }

  private mutating func hold(_ deal: inout Deal, isAhead: Bool) {
    deal.callDate = isAhead ? day(0...20) : day(-39 ... -30)
    guard !isAhead else { return }
    deal.callNotes = "wants a pilot"
    deal.bantScore = random(0...4)
    deal.qualified = random(0...1) == 1
  }

  private mutating func offer(_ deal: inout Deal, in stage: Stage) {
    deal.offerAmount = Int64(random(1...5_000_000))
    deal.currency = Currency(pick(["EUR", "NOK", "JPY"]))
    deal.offerSentDate = day(-20 ... -6)
    deal.followUpDate = day(-1...20)
    guard stage.isOpen else { return }
    deal.expectedCloseDate = day(0...90)
    if random(0...1) == 1 { deal.probability = stage.probability }
  }

  private mutating func win(_ deal: inout Deal) {
    deal.closedDate = day(-5 ... -1)
    deal.actualAmount = Int64(random(1...5_000_000))
    deal.paymentTerms = "30 days"
    deal.kickoffDate = day(0...10)
    if random(0...1) == 1 { deal.kickoffHeldDate = Self.today }
  }

  private mutating func random(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }

  private mutating func day(_ range: ClosedRange<Int>) -> Day {
    Self.today.advanced(by: random(range))
  }

  private mutating func pick(_ words: [String]) -> String {
    words[random(0...(words.count - 1))]
  }
}

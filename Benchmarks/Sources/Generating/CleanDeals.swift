import Domain
import TestSupport

/// Makes deals with nothing wrong, judged on one day.
///
/// Each has an e-mail address and a company that no other number has. Where a rule has a bound, values up to it occur.
struct CleanDeals {
  /// The day on which the deals are judged.
  let today: Day
  /// The source of everything random.
  var random: SplitMix64
  /// Who owns the deals.
  var owners: OwnerPool

  /// A deal in a stage; `entered` days before today, given as a negative number, else as the stage allows.
  mutating func deal(in stage: GeneratedStage, number: Int, entered: Int? = nil) -> Deal {
    let entered = entered ?? random.int(stage.entered)
    let created = entered - (stage == .newLead ? 0 : random.int(0...60))
    let first = min(created + random.int(0...3), entered)
    var deal = Deal()
    identify(&deal, number: number, stage: stage)
    deal.createdAt = moment(created, hour: 6)
    deal.stageEnteredAt = moment(entered, hour: stage == .response ? 12 : random.int(8...14))
    let isWorkedOn = stage.isActive || stage == .nurturing
    deal.lastContactDate = day(
      isWorkedOn ? random.int(max(entered, -5)...0) : random.int(entered...min(0, entered + 20)))
    if stage != .newLead {
      deal.source = random.pick(["referral", "fair", "website", "cold e-mail", "partner", "newsletter", "webinar"])
      deal.firstContactDate = day(first)
      deal.touchpointCount = random.int(1...12)
    }
    if stage.isActive { plan(&deal) }
    switch stage {
    case .newLead, .contacted, .response:
      if random.happens(30) { deal.expectedCloseDate = day(random.int(0...120)) }
    case .callBooked: deal.callDate = day(random.int(0...20))
    case .offerSent, .negotiation:
      offer(&deal, first: first, entered: entered, isJustSent: stage == .offerSent)
      deal.expectedCloseDate = day(random.int(0...120))
    case .justWon, .won:
      offer(&deal, first: first, entered: entered, isJustSent: false)
      win(&deal, on: entered, isHeld: stage == .won)
    case .lost: lose(&deal, first: first, on: entered)
    case .nurturing: park(&deal, first: first, entered: entered)
    }
    if stage.isActive { foresee(&deal, in: stage) }
    return deal
  }

  /// A day so many days from today.
  func day(_ offset: Int) -> Day {
    today.advanced(by: offset)
  }

  /// A moment on such a day; between 6 and 15 h UTC it is the same day in Oslo too.
  mutating func moment(_ offset: Int, hour: Int) -> Instant {
    let day = Int64(today.advanced(by: offset).ordinal)
    return Instant(milliseconds: day * 86_400_000 + Int64(hour) * 3_600_000 + Int64(random.int(0...3599)) * 1000)
  }

  private mutating func identify(_ deal: inout Deal, number: Int, stage: GeneratedStage) {
    let word = UniqueWord.of(number)
    let first = random.pick(["Kari", "Åse", "Jo", "Mirjana", "José", "Lena", "Ola", "Zoë", "Tomáš", "Ingrid", "Paul"])
    let last = random.pick(["Nordmann", "Ødegård", "Horvat", "Müller", "García", "Dahl", "Novák", "Lind", "O'Brien"])
    deal.externalID = "ext-\(number)"
    deal.title = "\(random.pick(Texts.products)) for \(word)"
    deal.name = "\(first) \(last)"
    deal.company = Texts.company(word, &random)
    deal.email =
      "\(random.pick(["info", "kari", "jo.dahl", "sales+crm", "m"]))@\(word).\(random.pick(["no", "com", "hr", "co.uk"]))"
    deal.stage = random.happens(85) ? stage.words[0] : random.pick(stage.words)
    let owner = owners.next(isFinished: stage == .lost || stage == .won)
    deal.owner = random.happens(85) ? owner.id : random.pick([owner.name, owner.email ?? owner.id])
  }

  private mutating func plan(_ deal: inout Deal) {
    deal.nextStep = random.pick(Texts.steps)
    deal.nextStepDate = day(random.int(0...30))
  }

  private mutating func offer(_ deal: inout Deal, first: Int, entered: Int, isJustSent: Bool) {
    let called = hold(&deal, first: first, entered: entered)
    deal.currency = Currency(random.pick(["EUR", "EUR", "EUR", "NOK", "NOK", "USD", "JPY"]))
    deal.offerAmount = Int64(random.int(1...100_000)) * Int64(random.pick([1, 100, 100, 250]))
    let sent = isJustSent ? entered : random.int(called...entered)
    deal.offerSentDate = day(sent)
    // One day late is forgiven.
    deal.followUpDate = day(isJustSent || entered > -12 ? random.int(-1...20) : sent + 7)
  }

  /// The call's outcome; how many days ago it was.
  private mutating func hold(_ deal: inout Deal, first: Int, entered: Int) -> Int {
    let called = random.int(first...entered)
    deal.callDate = day(called)
    deal.callNotes = Texts.note(&random)
    deal.bantScore = random.int(0...4)
    deal.qualified = random.happens(80)
    return called
  }

  private mutating func win(_ deal: inout Deal, on closed: Int, isHeld: Bool) {
    deal.closedDate = day(closed)
    deal.actualAmount = (deal.offerAmount ?? 1) * Int64(random.int(80...100)) / 100
    if deal.actualAmount == 0 { deal.actualAmount = 1 }
    deal.paymentTerms = random.pick(["30 days", "14 days net", "50 % up front, rest on delivery", "monthly"])
    deal.kickoffDate = day(closed + random.int(1...20))
    if isHeld { deal.kickoffHeldDate = day(min(0, closed + random.int(0...25))) }
  }

  private mutating func lose(_ deal: inout Deal, first: Int, on closed: Int) {
    if random.happens(50) { offer(&deal, first: first, entered: closed, isJustSent: false) }
    // A lost deal may be worth nothing.
    if deal.offerAmount != nil, random.happens(5) { deal.offerAmount = 0 }
    deal.closedDate = day(closed)
    deal.lostReason = random.pick(
      ["price", "timing", "no_need", "No Budget", "competitor", "no_response", "disqualified", "duplicate", "other"])
    if deal.lostReason == "other" || random.happens(20) { deal.lostNote = Texts.note(&random) }
  }

  private mutating func park(_ deal: inout Deal, first: Int, entered: Int) {
    if random.happens(30) { offer(&deal, first: first, entered: entered, isJustSent: false) }
    deal.nurturingNote = Texts.note(&random)
    deal.reactivationDate = day(random.int(0...90))
    if random.happens(20) { deal.lostReason = "timing" }
  }

  private mutating func foresee(_ deal: inout Deal, in stage: GeneratedStage) {
    if random.happens(40) { deal.probability = Percentage(max(0, stage.probability + random.int(-20...20))) }
    if random.happens(10) { deal.forecastCategory = random.pick([.pipeline, .bestCase, .commit]) }
  }
}

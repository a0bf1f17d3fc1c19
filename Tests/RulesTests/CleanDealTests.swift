import Domain
import Policy
import Rules
import Testing

struct `A clean deal` {
  static let stages = CompanyPolicy.standard.pipeline.stages

  @Test(arguments: stages.map(\.id))
  func `has no finding in any stage`(id: String) throws {
    let stage = try #require(CompanyPolicy.standard.pipeline.stage(id))
    var clean = CleanDeal(seed: UInt64(id.utf8.count))
    // One at a time, so that an owner's load does not matter.
    for number in 1...300 {
      let deal = clean.deal(in: stage, number: number)
      let run = RuleRun([deal], owners: CleanDeal.owners, now: CleanDeal.now)
      #expect(run.findings[0].map { "\($0.rule.code): \($0.violation.message)" } == [], "\(deal)")
    }
  }

  /// One thing broken, in one stage, and the codes it must yield.
  struct Break: CustomTestStringConvertible, Sendable {
    let stage: String
    let change: @Sendable (inout Deal) -> Void
    let codes: [String]
    let testDescription: String

    init(_ what: String, in stage: String, _ codes: String..., change: @escaping @Sendable (inout Deal) -> Void) {
      testDescription = "\(what) in \(stage)"
      self.stage = stage
      self.change = change
      self.codes = codes
    }
  }

  private static let today = CleanDeal.today

  static let breaks: [Break] = [
    Break("no name", in: "new_lead", "R001") { $0.name = nil },
    Break("no stage", in: "negotiation", "R001") { $0.stage = nil },
    Break("no owner", in: "negotiation", "O001") { $0.owner = nil },
    Break("no source", in: "closed_lost", "R001") {
      $0.source = nil; $0.moves = []
    },
    Break("no payment terms", in: "closed_won", "R001") { $0.paymentTerms = nil },
    Break("a malformed address", in: "contacted", "R002") { $0.email = "kari at fjord" },
    Break("a placeholder address", in: "contacted", "R002") { $0.email = "n/a" },
    Break("a BANT score of five", in: "offer_sent", "R003") { $0.bantScore = 5 },
    Break("a placeholder next step", in: "response", "R004") { $0.nextStep = "tbd" },
    Break("an unfilled suggestion", in: "response", "R004") { $0.nextStep = "<next step>" },
    Break("a placeholder owner", in: "response", "O002") { $0.owner = "n/a" },
    Break("a placeholder lost reason", in: "closed_lost", "L002") {
      $0.lostReason = "n/a"; $0.lostNote = nil
    },
    Break("an unknown stage", in: "offer_sent", "S001") { $0.stage = "proposal" },
    Break("a breached SLA", in: "offer_sent", "S002") { $0.stageEnteredAt = CleanDeal.now.advanced(by: .days(-8)) },
    Break("a breached commit", in: "negotiation", "S002", "F004") {
      $0.stageEnteredAt = CleanDeal.now.advanced(by: .days(-15))
    },
    Break("an SLA at risk", in: "offer_sent", "S003") { $0.stageEnteredAt = CleanDeal.now.advanced(by: .days(-6)) },
    Break("an offer too early", in: "response", "S007") { $0.offerSentDate = today.advanced(by: -1) },
    Break("a closed date", in: "negotiation", "S007") { $0.closedDate = today },
    Break("a closed date ahead", in: "negotiation", "S007") { $0.closedDate = today.advanced(by: 5) },
    Break("no entry", in: "response", "S008") {
      $0.stageEnteredAt = nil; $0.createdAt = nil
    },
    Break("no next step", in: "contacted", "N001") { $0.nextStep = nil },
    Break("no next step nor date", in: "contacted", "N001") {
      $0.nextStep = nil; $0.nextStepDate = nil
    },
    Break("no step date", in: "contacted", "N002") { $0.nextStepDate = nil },
    Break("a step overdue", in: "contacted", "N003") { $0.nextStepDate = today.advanced(by: -1) },
    Break("a step far ahead", in: "contacted", "N004") { $0.nextStepDate = today.advanced(by: 31) },
    Break("no lost reason", in: "closed_lost", "L001") { $0.lostReason = nil },
    Break("an unknown lost reason", in: "closed_lost", "L002") { $0.lostReason = "weather" },
    Break("other without note", in: "closed_lost", "L003") {
      $0.lostReason = "other"; $0.lostNote = nil
    },
    Break("a lost reason", in: "negotiation", "L005") { $0.lostReason = "price" },
    Break("no note", in: "nurturing", "P001") { $0.nurturingNote = nil },
    Break("an overdue reactivation", in: "nurturing", "P002") { $0.reactivationDate = today.advanced(by: -1) },
    Break("no reactivation", in: "nurturing", "P004") { $0.reactivationDate = nil },
    Break("a close in the past", in: "negotiation", "F001") { $0.expectedCloseDate = today.advanced(by: -1) },
    Break("a close in the future", in: "closed_won", "F002") {
      $0.closedDate = today.advanced(by: 1)
      $0.kickoffHeldDate = nil
    },
    Break("a close in the future", in: "closed_lost", "I002") { $0.closedDate = today.advanced(by: 1) },
    Break("a zero offer", in: "offer_sent", "F005") { $0.offerAmount = 0 },
    Break("a zero offer without currency", in: "offer_sent", "F005") {
      $0.offerAmount = 0; $0.currency = nil
    },
    Break("a bold probability", in: "offer_sent", "F006") { $0.probability = Percentage(90) },
    Break("no expected close", in: "offer_sent", "F007") { $0.expectedCloseDate = nil },
    Break("an owner nobody knows", in: "new_lead", "O002") { $0.owner = "zoe" },
    Break("contacts out of order", in: "contacted", "I001") {
      $0.firstContactDate = today.advanced(by: -1); $0.lastContactDate = today.advanced(by: -2)
    },
    Break("a kickoff before the close", in: "closed_won", "I001") { $0.kickoffHeldDate = today.advanced(by: -9) },
    Break("a contact in the future", in: "contacted", "I002") { $0.lastContactDate = today.advanced(by: 1) },
    Break("no currency", in: "offer_sent", "I004") { $0.currency = nil },
    Break("a late follow-up", in: "offer_sent", "C002") { $0.followUpDate = today.advanced(by: -2) },
  ]

  @Test(arguments: breaks)
  func `broken in one thing has exactly its findings`(broken: Break) throws {
    let stage = try #require(CompanyPolicy.standard.pipeline.stage(broken.stage))
    var clean = CleanDeal(seed: 7)
    for number in 1...50 {
      var deal = clean.deal(in: stage, number: number)
      broken.change(&deal)
      let run = RuleRun([deal], owners: CleanDeal.owners, now: CleanDeal.now)
      #expect(run.codes == broken.codes, "\(deal)")
    }
  }

  @Test func `that is lost and archived is passed over, whatever is wrong with it`() {
    var deal = Deal()
    deal.stage = "closed_lost"
    deal.archivedDate = CleanDeal.today
    let run = RuleRun([deal, deal], now: CleanDeal.now)
    #expect(run.codes == [])
    #expect(run.linter.dealCount == 2)
    #expect(run.linter.hygiene == HygieneTally())
  }

  @Test func `that is open stays in scope although it is archived`() {
    var deal = Deal()
    deal.stage = "negotiation"
    deal.archivedDate = CleanDeal.today
    let run = RuleRun([deal], now: CleanDeal.now)
    #expect(run.codes.contains("S007"))
    #expect(run.linter.hygiene.inScope == 1)
  }
}

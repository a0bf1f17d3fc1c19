import Domain
import Policy
import Rules
import Testing

struct `The linter` {
  private static func deals(_ table: String) throws -> [Deal] {
    try ExampleTable(table, options: ReadingOptions(calendar: CleanDeal.calendar)).rows.map(\.deal)
  }

  private static func cleanDeals(_ count: Int) -> [Deal] {
    var clean = CleanDeal(seed: 3)
    let stages = CompanyPolicy.standard.pipeline.stages
    return (0..<count).map { clean.deal(in: stages[$0 % stages.count], number: $0) }
  }

  private static func policy(_ severities: [String: RuleSeverity]) -> CompanyPolicy {
    var policy = CompanyPolicy.standard
    policy.severities = severities
    return policy
  }

  /// A won deal and its lost twin, both clean by themselves.
  private static func twins() throws -> [Deal] {
    var clean = CleanDeal(seed: 11)
    let pipeline = CompanyPolicy.standard.pipeline
    var won = clean.deal(in: try #require(pipeline.stage("closed_won")), number: 1)
    var lost = clean.deal(in: try #require(pipeline.stage("closed_lost")), number: 2)
    won.kickoffHeldDate = nil
    lost.lostReason = "price"
    lost.email = won.email
    (lost.offerAmount, lost.currency) = (90_000, Currency("EUR"))
    return [won, lost]
  }

  @Test func `counts deals in scope without an error as clean`() {
    var deals = Self.cleanDeals(9)
    deals[0].nextStep = nil
    let run = RuleRun(deals, owners: CleanDeal.owners, now: CleanDeal.now)
    let inScope = deals.count { $0.kickoffHeldDate == nil }
    #expect(run.linter.hygiene.inScope == inScope)
    #expect(run.linter.hygiene.clean == inScope - 1)
    #expect(run.linter.hygieneByStage["new_lead"]?.percentage == Percentage(0))
    #expect(run.linter.hygieneByStage["contacted"]?.percentage == Percentage(100))
    #expect(run.linter.dealCount == 9)
    #expect(run.linter.activeCount == 6)
  }

  @Test func `does not count warnings and findings of other families against hygiene`() {
    var deals = Self.cleanDeals(9)
    deals[4].bantScore = 4
    deals[4].expectedCloseDate = CleanDeal.today.advanced(by: -3)
    deals[1].nextStepDate = CleanDeal.today.advanced(by: 60)
    let run = RuleRun(deals, owners: CleanDeal.owners, now: CleanDeal.now)
    #expect(run.codes == ["N004", "F001"])
    #expect(run.linter.hygiene.percentage == Percentage(100))
  }

  @Test func `leaves a warning about twins out of hygiene`() throws {
    let run = RuleRun(try Self.twins(), owners: CleanDeal.owners, now: CleanDeal.now)
    #expect(run.codes == ["L004"])
    #expect(run.linter.hygiene.clean == 2)
  }

  @Test func `takes a deal back from the clean ones when a rule across deals is an error`() throws {
    let run = RuleRun(
      try Self.twins(), policy: Self.policy(["L004": .error]), owners: CleanDeal.owners, now: CleanDeal.now)
    #expect(run.findings[1].map(\.severity) == [.error])
    #expect((run.linter.hygiene.clean, run.linter.hygiene.inScope) == (1, 2))
    #expect(run.linter.hygieneByStage["closed_lost"]?.clean == 0)
    let euro = try #require(Currency("EUR"))
    let stage = try #require(run.linter.hygieneByStage["closed_lost"])
    #expect((stage.amounts[euro], stage.cleanAmounts[euro]) == (90_000, 0))
  }

  @Test func `takes an unclean deal back only once`() throws {
    var deals = try Self.twins()
    deals[1].name = nil
    let run = RuleRun(
      deals, policy: Self.policy(["L004": .error]), owners: CleanDeal.owners, now: CleanDeal.now)
    #expect(run.codes == ["R001", "L004"])
    #expect((run.linter.hygiene.clean, run.linter.hygiene.inScope) == (1, 2))
  }

  @Test func `does not count duplicates against hygiene, even as errors`() {
    var deals = Self.cleanDeals(2)
    deals[1].email = deals[0].email
    let run = RuleRun(
      deals, policy: Self.policy(["D001": .error]), owners: CleanDeal.owners, now: CleanDeal.now)
    #expect(run.findings.map { $0.map(\.severity) } == [[.error], [.error]])
    #expect(run.linter.hygiene.clean == 2)
  }

  @Test func `does not run a rule that the policy switches off`() {
    var deals = Self.cleanDeals(2)
    deals[1].email = deals[0].email
    deals[0].nextStep = nil
    let run = RuleRun(
      deals, policy: Self.policy(["D001": .off, "N001": .off]), owners: CleanDeal.owners, now: CleanDeal.now)
    #expect(run.codes == [])
  }

  @Test func `counts a hidden deal for rules across deals only`() {
    let settings = LintSettings(policy: .standard, now: CleanDeal.now)
    var linter = Linter(settings: settings)
    let deals = Self.cleanDeals(1)
    #expect(linter.findings(for: deals[0], key: DealKey(1), isShown: false).isEmpty)
    #expect(linter.findings(for: deals[0], key: DealKey(2)).isEmpty)
    #expect(linter.suspects() == [DealKey(1), DealKey(2)])
    #expect(linter.dealCount == 1)
    #expect(linter.hygiene.inScope == 1)
  }

  @Test func `does not take placeholders for the same person or company`() throws {
    let deals = try Self.deals(
      """
      | stage    | email | company | offer_amount | currency | created_at |
      |----------|-------|---------|--------------|----------|------------|
      | new_lead | n/a   | unknown | 100          | EUR      | 2026-02-20 |
      | new_lead | N/A   | Unknown | 100          | EUR      | 2026-02-20 |
      """)
    let run = RuleRun(deals, now: CleanDeal.now)
    #expect(!run.codes.contains("D001"))
    #expect(!run.codes.contains("D002"))
  }

  @Test func `says the same each time, in the order of the deals`() {
    func lines() -> [String] {
      var deals = Self.cleanDeals(200)
      for index in deals.indices where index % 3 == 0 { deals[index].email = "same\(index % 7)@fjord.no" }
      for index in deals.indices where index % 4 == 0 { deals[index].company = "Fjord AS" }
      for index in deals.indices where index % 5 == 0 { deals[index].nextStep = nil }
      let run = RuleRun(deals, owners: CleanDeal.owners, now: CleanDeal.now)
      return run.findings.flatMap { $0.map { "\($0.rule.code) \($0.subject.id ?? "-") \($0.violation.message)" } }
    }
    let first = lines()
    #expect(first.count > 50)
    #expect(first == lines())
  }

  @Test func `judges an unset owner limit by the policy's`() {
    var policy = CompanyPolicy.standard
    policy.hygiene.activeDealLimit = 2
    var deals = Array(Self.cleanDeals(3))
    for index in deals.indices { deals[index].owner = index == 1 ? "Zoe" : "zoe" }
    let over = RuleRun(deals, policy: policy, now: CleanDeal.now)
    #expect(over.linter.ownerFindings().map(\.violation.message) == ["3 active deals, more than 2"])
    policy.hygiene.activeDealLimit = 3
    let within = RuleRun(deals, policy: policy, now: CleanDeal.now)
    #expect(within.linter.ownerFindings().isEmpty)
  }

  @Test func `suggests only lost reasons that the policy lists`() {
    var policy = CompanyPolicy.standard
    policy.lostReasons = [LostReason(id: "price")]
    var deals = Self.cleanDeals(2)
    deals[1].email = deals[0].email
    let run = RuleRun(deals, rules: .only("D001"), policy: policy, now: CleanDeal.now)
    let remedies = run.findings[0].flatMap(\.violation.remedy)
    #expect(remedies == [.set(.stage, to: "closed_lost"), .fill(.lostReason)])
  }
}

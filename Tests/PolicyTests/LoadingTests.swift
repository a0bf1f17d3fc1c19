import Domain
import Policy
import Testing

struct LoadingTests {
  private func load(_ text: String) throws -> CompanyPolicy {
    try CompanyPolicy.load(text: text, file: "opsmind.yaml", knownRules: knownRules)
  }

  private let threeStages = """
    stages:
      - {id: closed, name: Closed, role: lost, category: omitted}
      - {id: contacted, name: Talking, aliases: [hot, Warm Lead], role: open, probability: 12.5, category: pipeline}
      - {id: signed, name: Signed, role: won, category: closed}

    """

  @Test(arguments: ["", "# nothing but a comment\n", "---\n", "{}\n", "currency:\nstages:\nrules:\nhygiene:\n"])
  func `an empty file is the default policy`(text: String) throws {
    #expect(try load(text) == .standard)
  }

  @Test func `a key of a section falls back by itself`() throws {
    let policy = try load("working_time:\n  to: \"15:30\"\nhygiene:\n  at_risk: 50\n")
    var expected = CompanyPolicy.standard
    expected.hygiene.atRiskShare = Percentage(50)
    var hours = expected.calendar.workingHours
    hours.end = 15 * 60 + 30
    expected.calendar = CompanyCalendar(timeZone: expected.calendar.timeZone, workingHours: hours)
    #expect(policy == expected)
  }

  @Test func `days off and long names of days are read`() throws {
    let hours = try load(
      """
      working_time:
        days: [Sunday, monday, TUE]
        from: "00:00"
        to: "24:00"
        holidays: [2026-05-17, "2026-12-25"]
      """
    ).calendar.workingHours
    #expect(hours.days == [.sunday, .monday, .tuesday])
    #expect(hours.start == 0)
    #expect(hours.end == 1440)
    #expect(hours.holidays.map(\.description).sorted() == ["2026-05-17", "2026-12-25"])
  }

  @Test func `a company has its own stages, the main path first`() throws {
    let stages = try load(threeStages).pipeline.stages
    #expect(stages.map(\.id) == ["contacted", "signed", "closed"])
    #expect(stages.map(\.position) == [0, 1, nil])
  }

  @Test func `absent keys of a stage have plain defaults`() throws {
    let stage = try #require(try load(threeStages).pipeline.stage("signed"))
    #expect(stage.sla == nil)
    #expect(stage.clock == .elapsed)
    #expect(stage.probability == Percentage(100))
    #expect(stage.probabilityBand == Percentage(20))
    #expect(stage.entryField == nil)
    #expect(stage.definition.isEmpty && stage.exitCriterion.isEmpty && stage.aliases.isEmpty)
  }

  @Test(arguments: ["contacted", "TALKING", "hot", "warm-lead", "Warm Lead"])
  func `a stage is found by id, name and alias`(word: String) throws {
    #expect(try load(threeStages).pipeline.stage(word)?.id == "contacted")
  }

  @Test func `a share may have decimals`() throws {
    #expect(try load(threeStages).pipeline.stage("contacted")?.probability == Percentage(basisPoints: 1250))
  }

  @Test func `default fields of a stage that was dropped are left out`() throws {
    let pipeline = try load(threeStages).pipeline
    let owed: [DealField] = [
      .name, .company, .email, .stage, .owner, .lastContactDate, .source, .firstContactDate, .touchpointCount,
    ]
    #expect(pipeline.stage("signed")?.requiredFields.map(\.key) == owed.map { .field($0) })
  }

  @Test func `a stage may count working hours`() throws {
    let policy = try load(
      threeStages.replacing("role: open", with: "role: open, sla: 2w, clock: business, entry_date: call_date"))
    let stage = try #require(policy.pipeline.stage("contacted"))
    #expect(stage.sla == .days(14))
    #expect(stage.clock == .business)
    #expect(stage.entryField == .callDate)
  }

  @Test func `required fields are taken as a whole, custom ones too`() throws {
    let policy = try load(
      """
      required_fields:
        contacted:
          - custom: Region
          - {custom: Fit, once: call_date}
        offer_sent: [offer_amount]
        closed_lost: [lost_reason]
      """)
    let region = RequiredField(.custom("Region"))
    let fit = RequiredField(.custom("Fit"), oncePassed: .callDate)
    #expect(policy.pipeline.alwaysRequired.isEmpty)
    #expect(policy.pipeline.stage("new_lead")?.requiredFields == [])
    #expect(policy.pipeline.stage("response")?.requiredFields == [region, fit])
    #expect(policy.pipeline.stage("closed_won")?.requiredFields == [region, fit, RequiredField(.field(.offerAmount))])
    #expect(policy.pipeline.stage("closed_lost")?.requiredFields == [RequiredField(.field(.lostReason))])
  }

  @Test func `a later stage may ask at once for what an earlier one asks for later`() throws {
    let pipeline = try load(
      """
      required_fields:
        contacted: [{field: call_notes, once: call_date}]
        offer_sent: [call_notes]
        closed_won: [{field: call_notes, once: closed_date}]
      """
    ).pipeline
    #expect(pipeline.stage("response")?.requiredFields == [RequiredField(.field(.callNotes), oncePassed: .callDate)])
    #expect(pipeline.stage("offer_sent")?.requiredFields == [RequiredField(.field(.callNotes))])
    #expect(pipeline.stage("closed_won")?.requiredFields == [RequiredField(.field(.callNotes))])
  }

  @Test func `a list of lost reasons without the default's other needs no notes`() throws {
    #expect(try load("lost_reasons:\n  list: [price]\n").lostReasons == [LostReason(id: "price")])
  }

  @Test func `rules are set by code in any case and by name`() throws {
    let text = "rules:\n  n004: off\n  same-email-on-active-deals: 'error'\n"
    #expect(try load(text).severities == ["N004": .off, "D001": .error])
  }

  @Test func `without known rules any code or name is taken`() throws {
    let policy = try CompanyPolicy.load(text: "rules: {Z999: off, my-rule: error}", file: "opsmind.yaml")
    #expect(policy.severities == ["Z999": .off, "my-rule": .error])
  }

  @Test func `placeholders are compared in lower case`() throws {
    #expect(try load("hygiene:\n  placeholders: [TBD, Select]\n").hygiene.placeholders == ["tbd", "select"])
  }

  @Test func `a file with line ends of Windows is read`() throws {
    let text = CompanyPolicy.defaultText.replacing("\n", with: "\r\n")
    #expect(try load(text) == .standard)
  }
}

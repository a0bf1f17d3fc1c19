import Testing

@testable import Domain

struct `A pipeline` {
  private static func field(_ field: DealField) -> RequiredField { RequiredField(.field(field)) }

  private static let lead = Stage(
    id: "new_lead", name: "New Lead", aliases: ["Neu"], role: .open, category: .pipeline,
    requiredFields: [field(.name)], position: 0)
  private static let contacted = Stage(
    id: "contacted", name: "Contacted", role: .open, category: .pipeline, entryField: .firstContactDate,
    requiredFields: [field(.name), field(.source)], position: 1)
  private static let offer = Stage(
    id: "offer_sent", name: "Offer Sent", role: .open, category: .bestCase, entryField: .offerSentDate,
    requiredFields: [field(.name), field(.source), field(.offerAmount)], position: 2)
  private static let lost = Stage(
    id: "closed_lost", name: "Closed Lost", role: .lost, category: .omitted, requiredFields: [field(.lostReason)],
    position: nil)

  private static let pipeline = Pipeline(stages: [lead, contacted, offer, lost], alwaysRequired: [field(.stage)])

  @Test(arguments: ["new_lead", "New Lead", "NEW-LEAD", "new lead", "neu", "Neu"])
  func `knows its stages by id, name and alias`(word: String) {
    #expect(Self.pipeline?.stage(word) === Self.lead)
  }

  @Test(arguments: ["", "newlead", "lead", "contacted "]) func `knows no other words`(word: String) {
    #expect(Self.pipeline?.stage(word) == nil)
  }

  @Test func `refuses a word for two stages`() {
    let twin = Stage(id: "x", name: "neu", role: .open, category: .pipeline, position: 1)
    #expect(Pipeline(stages: [Self.lead, twin], alwaysRequired: []) == nil)
  }

  @Test(
    arguments: [
      (nil, [], ["stage"]), ("new_lead", [], ["name"]),
      ("offer_sent", ["closed_lost"], ["name", "source", "offer_amount"]),
      ("closed_lost", [], ["name", "source", "lost_reason"]), ("closed_lost", ["new_lead"], ["name", "lost_reason"]),
      ("closed_lost", ["offer_sent", "new_lead", "closed_lost"], ["name", "source", "offer_amount", "lost_reason"]),
      ("closed_lost", ["unheard of"], ["name", "source", "lost_reason"]),
    ] as [(String?, [String], [String])])
  func `asks side states for the fields of the furthest stage`(stage: String?, past: [String], fields: [String]) {
    let owed = Self.pipeline?.requiredFields(in: stage.flatMap { Self.pipeline?.stage($0) }, pastStages: past)
    #expect(owed?.map(\.key.description) == fields)
  }

  @Test func `dates an entry by what is recorded, else the stage's date, else the creation`() throws {
    let now = Instant(milliseconds: 86_400_000 * 100)
    var deal = Deal()
    func entry() -> StageEntry? { StageEntry(of: deal, in: Self.offer, now: now, calendar: .utc) }
    #expect(entry() == nil)
    deal.createdAt = Instant(milliseconds: 5)
    #expect(entry()?.evidence == .created)
    deal.offerSentDate = Day(ordinal: 50)
    #expect(entry()?.evidence == .field(.offerSentDate))
    #expect(entry()?.at == Instant(milliseconds: 86_400_000 * 50))
    deal.offerSentDate = Day(ordinal: 101)
    #expect(entry()?.evidence == .created)
    deal.stageEnteredAt = Instant(milliseconds: 7)
    #expect(entry()?.evidence == .recorded)
    #expect(entry()?.at == Instant(milliseconds: 7))
  }
}

struct `A roster` {
  private let roster = Roster([
    Owner(id: "anna", name: "Anna Berg", email: "anna@example.com", activeUntil: Day("2026-01-31")),
    Owner(id: "ben", name: "Anna Berg"),
  ])

  @Test(arguments: ["anna", "ANNA", "Anna Berg", "anna berg", "ANNA@example.com"])
  func `knows people by id, name and e-mail`(word: String) {
    #expect(roster.owner(word)?.id == "anna")
  }

  @Test(arguments: [("2026-01-31", true), ("2026-02-01", false), ("0001-01-01", true)]) func `knows who is there`(
    day: String, isActive: Bool
  ) throws {
    #expect(try roster.owner("anna")?.isActive(on: #require(Day(day))) == isActive)
  }
}

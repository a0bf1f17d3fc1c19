import Domain
import SQLite
import Testing

@testable import Store

struct `A row of an import` {
  private let db: Connection
  private let store: DealStore

  init() throws {
    db = try emptyDatabase()
    store = DealStore(db)
    let writer = try DealWriter(db)
    for (id, external, email, company, title) in [
      ("D-1", "x", "kim@fjord.no", "Fjord AS", "Website"), ("D-2", "y", "jo@nord.no", "Nord AS", "Website"),
      ("own", "z", "kim@fjord.no", "Fjord AS", "Shop"), ("D-4", nil, "a@b.no", "Twin", "Same"),
      ("D-5", nil, "c@d.no", "Twin", "Same"),
    ] as [(String, String?, String, String, String)] {
      try writer.insert(
        row(id: id, external: external, email: email, company: company, title: title), entries: [], change: .at(0))
    }
  }

  private func row(
    id: String? = nil, external: String? = nil, email: String? = nil, company: String? = nil, title: String? = nil,
    source: String = "test"
  ) -> Deal {
    var deal = Deal()
    (deal.id, deal.externalID, deal.email, deal.company, deal.title) = (id, external, email, company, title)
    deal.externalSource = external == nil ? nil : source
    return deal
  }

  private func ids(_ row: Deal) throws -> [String] {
    guard let key = DealMatchKey(of: row) else { return ["no key"] }
    return try store.matches(for: row, by: key).compactMap(\.deal.id).map { "\(key.rawValue): \($0)" }
  }

  @Test func `is known by its own id first`() throws {
    #expect(try ids(row(id: "D-2", email: "kim@fjord.no", title: "Website")) == ["id: D-2"])
    #expect(try ids(row(id: "own")) == ["id: own"])
    #expect(try ids(row(id: "D-3")) == [])
  }

  @Test func `is known by its external id and source next`() throws {
    #expect(try ids(row(external: "y", email: "kim@fjord.no", title: "Website")) == ["external id: D-2"])
    #expect(try ids(row(external: "y", source: "other")) == [])
  }

  @Test func `is known by e-mail in any case and title next`() throws {
    #expect(try ids(row(email: "KIM@fjord.no", company: "Nord AS", title: "Website")) == ["e-mail and title: D-1"])
    #expect(try ids(row(email: "kim@fjord.no", title: "website")) == [])
  }

  @Test func `is known by company in any case and title last`() throws {
    #expect(try ids(row(company: "NORD as", title: "Website")) == ["company and title: D-2"])
    #expect(try ids(row(company: "Twin", title: "Same")) == ["company and title: D-4", "company and title: D-5"])
  }

  @Test func `with two ids names two deals when they disagree`() throws {
    #expect(try ids(row(id: "D-1", external: "y")) == ["id: D-1", "id: D-2"])
    #expect(try ids(row(id: "D-1", external: "x")) == ["id: D-1"])
  }

  @Test func `without any of them is unknown`() throws {
    #expect(try ids(row(email: "kim@fjord.no", company: "Fjord AS")) == ["no key"])
    #expect(try ids(row(title: "Website")) == ["no key"])
  }

  @Test func `is found by external id with or without its source`() throws {
    #expect(try store.deals(named: "x").map(\.deal.id) == ["D-1"])
    #expect(try store.deals(named: "test:x").map(\.deal.id) == ["D-1"])
    #expect(try store.deals(named: "other:x").isEmpty)
    try DealWriter(db).insert(row(external: "x", source: "other"), entries: [], change: .at(0))
    #expect(try store.deals(named: "x").count == 2)
    #expect(try store.deals(named: "other:x").count == 1)
  }
}

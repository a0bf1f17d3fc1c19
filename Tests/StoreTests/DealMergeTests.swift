import Domain
import SQLite
import Testing

@testable import Store

struct `Merged deals` {
  private let db: Connection
  private let store: DealStore

  /// Three deals: D-1, `Q3/14` under the number 2 with an external id, and D-3 with the same external id of another source.
  init() throws {
    db = try emptyDatabase()
    store = DealStore(db)
    let writer = try DealWriter(db)
    for (id, source) in [(nil, nil), ("Q3/14", "hubspot"), (nil, "pipedrive")] as [(String?, String?)] {
      var deal = Deal()
      (deal.id, deal.externalSource, deal.externalID) = (id, source, source == nil ? nil : "77")
      try writer.insert(deal, entries: [], change: .at(1))
    }
  }

  @discardableResult
  private func merge(_ merged: Int64, into kept: Int64, at second: Int64) throws -> Int64 {
    let deal = try #require(try store.recorded("number = \(merged)").first)
    let externalID = deal.deal.externalID.map { (deal.deal.externalSource, $0) }
    return try DealWriter(db).merge(
      deal, into: kept, externalID: externalID, change: .at(second, reason: "entered twice"))
  }

  private func kept(_ word: String, at second: Int64? = nil) throws -> [Int64] {
    try DealStore(db, asOf: second.map { Instant(milliseconds: $0 * 1000) }).keptDeals(named: word).map(\.number)
  }

  @Test func `are found by every id they had, under the deal they became`() throws {
    #expect(try kept("Q3/14") == [])
    try merge(2, into: 1, at: 10)
    #expect(try kept("Q3/14") == [1])
    #expect(try kept("hubspot:77") == [1])
    #expect(try kept("77") == [1])
    #expect(try kept("D-2") == [])
    #expect(try store.recorded("number = 2").isEmpty)
    #expect(try store.dealMergedInto(2) == 1)
    #expect(try store.dealMergedInto(1) == nil)
  }

  @Test func `lead along chains to the one that is left`() throws {
    try merge(2, into: 1, at: 10)
    try merge(1, into: 3, at: 20)
    #expect(try kept("Q3/14") == [3])
    #expect(try kept("D-1") == [3])
    #expect(try store.dealMergedInto(2) == 3)
  }

  @Test func `name several deals where several sources have the external id`() throws {
    var other = Deal()
    other.title = "kept too"
    let fourth = try DealWriter(db).insert(other, entries: [], change: .at(2))
    try merge(2, into: 1, at: 10)
    try merge(3, into: fourth, at: 11)
    #expect(try kept("77") == [1, fourth])
    #expect(try kept("pipedrive:77") == [fourth])
  }

  @Test func `are told with their moments, as of a moment too`() throws {
    let id = try merge(2, into: 1, at: 10)
    try DealWriter(db).endMerge(id, change: .at(20))
    let merge = try #require(try store.merges(ofDeal: 1).first)
    #expect((merge.kept, merge.merged, merge.mergedID) == (1, 2, "Q3/14"))
    #expect((merge.reason, merge.actor) == ("entered twice", "kari"))
    #expect(merge.recordedAt == Instant(milliseconds: 10_000))
    #expect(merge.supersededAt == Instant(milliseconds: 20_000))
    #expect(try store.merges(ofDeal: 2) == [merge])
    #expect(try store.merge(numbered: id) == merge)
    #expect(try kept("Q3/14") == [])
    #expect(try kept("Q3/14", at: 15) == [1])
    #expect(try kept("Q3/14", at: 20) == [])
    let past = DealStore(db, asOf: Instant(milliseconds: 15_000))
    #expect(try past.merges(ofDeal: 1).map(\.supersededAt) == [nil])
    #expect(try DealStore(db, asOf: Instant(milliseconds: 9_000)).merges(ofDeal: 1).isEmpty)
    #expect(try past.dealMergedInto(2) == 1)
    #expect(try store.dealMergedInto(2) == nil)
  }
}

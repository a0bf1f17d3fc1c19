import Domain
import SQLite
import Testing

@testable import Store

struct `The stored journal` {
  private let db: Connection
  private let journal: JournalStore
  private let monday: Day

  init() throws {
    db = try emptyDatabase()
    journal = JournalStore(db)
    monday = try #require(Day("2026-02-16"))
  }

  private func at(_ seconds: Int64) -> Instant { Instant(milliseconds: seconds * 1000) }

  @discardableResult
  private func add(_ details: JournalDetails, _ text: String, day offset: Int, at seconds: Int64) throws -> Int64 {
    try journal.add(
      JournalEntry(day: monday.advanced(by: offset), text: text, details: details), recordedAt: at(seconds),
      actor: "kari")
  }

  private func texts(_ entries: [RecordedJournalEntry]) -> [String] { entries.map { $0.entry.text ?? "–" } }

  static let everyDetails: [JournalDetails] = {
    let euro = Currency("EUR").map { Money(minorUnits: 75_000, currency: $0) }
    return [
      .decision(), .decision(amount: euro, rationale: "| `x` <b>{{y}}</b>\n\u{1B}[2J 🚀"),
      .blocker(since: Instant(milliseconds: -5)),
      .blocker(since: Instant(milliseconds: 5), owner: "anna", until: Day(year: 2026, month: 3, day: 1)),
      .risk(likelihood: .low, impact: .high), .risk(likelihood: .high, impact: .medium, mitigation: "m", owner: "ben"),
      .priority(), .priority(rank: 3), .question(), .question(from: "Fjord \"Kaffe\" AS"), .shipped, .highlight,
      .learning,
      .compliance, .review,
    ]
  }()

  @Test(arguments: everyDetails) func `gives back what was written, whatever its kind`(details: JournalDetails) throws {
    let closing = details.kind.isClosable ? JournalEntry.Closing(on: monday, note: "n'; --") : nil
    let entry = JournalEntry(day: monday, text: "a | b\r\n`c`\u{0}", details: details, closing: closing)
    let number = try journal.add(entry, recordedAt: at(1), actor: "kari")
    let recorded = try #require(try journal.entry(number))
    #expect(recorded.entry == entry)
    #expect(recorded.version == 1 && recorded.actor == "kari" && recorded.recordedAt == at(1))
  }

  @Test func `answers by kinds and the days of a span, the latest first`() throws {
    try add(.shipped, "before", day: -1, at: 1)
    try add(.shipped, "monday", day: 0, at: 2)
    try add(.learning, "learnt", day: 3, at: 3)
    try add(.shipped, "sunday", day: 6, at: 4)
    try add(.shipped, "again", day: 6, at: 5)
    try add(.shipped, "after", day: 7, at: 6)
    let week = ISOWeek(containing: monday)
    #expect(
      try texts(journal.entries(kinds: [.shipped], from: week.monday, through: week.sunday)) == [
        "again", "sunday", "monday",
      ])
    #expect(
      try texts(journal.entries(kinds: [.shipped, .learning], from: monday.advanced(by: 3))) == [
        "after", "again", "sunday", "learnt",
      ])
    #expect(try texts(journal.entries(through: monday)) == ["monday", "before"])
    #expect(try journal.entries(kinds: []).isEmpty)
    #expect(try journal.entries().count == 6)
  }

  @Test func `tells what was open at the end of a day`() throws {
    let blocker = try add(.blocker(since: at(0)), "blocker", day: 0, at: 1)
    try add(.risk(likelihood: .low, impact: .low), "risk", day: 2, at: 2)
    try add(.decision(), "decision", day: 0, at: 3)
    let recorded = try #require(try journal.entry(blocker))
    var closed = recorded.entry
    closed.closing = JournalEntry.Closing(on: monday.advanced(by: 3), note: "done")
    try journal.revise(blocker, to: closed, recordedAt: at(4), actor: "ola")
    let open = try (0...3).map { try texts(journal.open(on: monday.advanced(by: $0))) }
    #expect(open == [["blocker"], ["blocker"], ["risk", "blocker"], ["risk"]])
    #expect(try texts(journal.open(kinds: [.blocker, .decision], on: monday.advanced(by: 2))) == ["blocker"])
    #expect(try texts(JournalStore(db, asOf: at(3)).open(on: monday.advanced(by: 3))) == ["risk", "blocker"])
  }

  @Test func `keeps every version of an entry under its number`() throws {
    let first = try add(.shipped, "one", day: 0, at: 1)
    let second = try add(.shipped, "two", day: 0, at: 2)
    try journal.revise(
      first, to: JournalEntry(day: monday, text: "one, better", details: .shipped), recordedAt: at(3), actor: "ola")
    let third = try add(.shipped, "three", day: 0, at: 4)
    #expect([first, second, third] == [1, 2, 3])
    let versions = try journal.versions(of: first)
    #expect(texts(versions) == ["one", "one, better"])
    #expect(versions.map(\.version) == [1, 2])
    #expect(versions.map(\.actor) == ["kari", "ola"])
    #expect(versions.map(\.supersededAt) == [at(3), nil])
    let past = JournalStore(db, asOf: at(2))
    #expect(try past.entry(first)?.entry.text == "one")
    #expect(try texts(past.versions(of: first)) == ["one"])
    #expect(try past.entry(third) == nil)
    #expect(try texts(past.entries()) == ["two", "one"])
  }

  @Test func `knows the latest day of a kind`() throws {
    try add(.review, "–", day: -3, at: 1)
    try add(.review, "–", day: 4, at: 2)
    try add(.learning, "–", day: 5, at: 3)
    #expect(try journal.latestDay(ofKind: .review, upTo: monday) == monday.advanced(by: -3))
    #expect(try journal.latestDay(ofKind: .review, upTo: monday.advanced(by: 9)) == monday.advanced(by: 4))
    #expect(try JournalStore(db, asOf: at(0)).latestDay(ofKind: .review, upTo: .last) == nil)
  }

  @Test func `finds decisions with their amounts`() throws {
    let euro = try #require(Currency("EUR"))
    try add(.decision(amount: Money(minorUnits: 75_000, currency: euro), rationale: "r"), "laptops", day: 1, at: 1)
    try add(.decision(), "names", day: 2, at: 2)
    let amounts = try journal.entries(kinds: [.decision]).map { recorded -> Money? in
      if case .decision(let amount, _) = recorded.entry.details { amount } else { nil }
    }
    #expect(amounts == [nil, Money(minorUnits: 75_000, currency: euro)])
  }

  @Test func `refuses two present versions of one entry`() throws {
    try add(.shipped, "one", day: 0, at: 1)
    #expect(throws: SQLiteError.self) {
      try db.execute(
        "INSERT INTO journal_entry (number, kind, on_day, recorded_at, actor) VALUES (1, 'shipped', 0, 0, 'x')")
    }
  }
}

struct `The journal of an older database` {
  @Test func `keeps its entries and their numbers`() throws {
    let db = try Connection(path: ":memory:", access: .readWriteCreate)
    try Migrator(Array(Schema.migrator.migrations.prefix(3))).migrate(db, at: 0)
    try db.execute(
      """
      INSERT INTO journal_entry (id, kind, on_day, text, recorded_at, actor, superseded_at)
      VALUES (4, 'review', 20500, 'looked', 1000, 'kari', NULL), (7, 'review', 20507, NULL, 2000, 'ola', 3000)
      """)
    try Schema.migrator.migrate(db, at: 0)
    let journal = JournalStore(db)
    #expect(try journal.entries().map(\.number) == [4])
    #expect(
      try journal.entry(4)?.entry == JournalEntry(day: #require(Day(ordinal: 20500)), text: "looked", details: .review))
    #expect(try JournalStore(db, asOf: Instant(milliseconds: 2500)).entries().map(\.number) == [7, 4])
    let next = try journal.add(
      JournalEntry(day: .first, text: nil, details: .review), recordedAt: Instant(milliseconds: 4000), actor: "kari")
    #expect(next == 8)
  }
}

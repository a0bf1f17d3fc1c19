import Domain
import SQLite
import Testing

@testable import Store

struct `The trend of findings` {
  private let db: Connection
  private let history: FindingHistory

  init() throws {
    db = try emptyDatabase()
    history = FindingHistory(db)
    let writer = try DealWriter(db)
    for owner in ["anna", "ben", nil] {
      var deal = Deal()
      deal.owner = owner
      try writer.insert(deal, entries: [], change: .at(0))
    }
  }

  private func run(_ day: Int, _ findings: (String, Int64)...) throws -> FindingTrend? {
    let recorded = findings.map { RecordableFinding(key: FindingKey(rule: $0.0, deal: $0.1), isError: true) }
    let record = LintRunRecord(
      at: at(day), previous: try history.latestRun(), inScope: 3, clean: 0, errors: findings.count, warnings: 0)
    return try history.record(
      record, findings: recorded.sorted { $0.key < $1.key }, judged: ["N001", "R001"], age: .days(30))
  }

  private func at(_ day: Int) -> Instant { Instant(milliseconds: Int64(day) * 86_400_000) }

  @Test func `counts between two moments what came and went, and what was old then`() throws {
    #expect(try run(1, ("N001", 1), ("R001", 2)) == FindingTrend(new: 2, fixed: 0, old: 0))
    #expect(try run(5, ("N001", 1), ("N001", 3)) == FindingTrend(new: 1, fixed: 1, old: 0))
    #expect(try run(40, ("N001", 3)) == FindingTrend(new: 0, fixed: 1, old: 1))
    #expect(try history.trend(after: at(0), through: at(1), age: .days(30)) == FindingTrend(new: 2, fixed: 0, old: 0))
    #expect(try history.trend(after: at(1), through: at(5), age: .days(30)) == FindingTrend(new: 1, fixed: 1, old: 0))
    #expect(try history.trend(after: at(5), through: at(39), age: .days(30)) == FindingTrend(new: 0, fixed: 0, old: 2))
    #expect(try history.trend(after: at(39), through: at(60), age: .days(90)) == FindingTrend(new: 0, fixed: 1, old: 0))
  }

  @Test func `is counted by the owner that a deal had at the end, or last`() throws {
    #expect(try run(1, ("N001", 1), ("R001", 2), ("N001", 3)) != nil)
    let writer = try DealWriter(db)
    var deal = Deal()
    deal.owner = "cleo"
    try writer.update(number: 1, to: deal, entry: nil, change: .at(86_400 * 3))
    try writer.remove(number: 2, change: .at(86_400 * 3))
    let before = try history.trendByOwner(after: at(0), through: at(2), age: .days(30))
    #expect(before.mapValues(\.new) == ["anna": 1, "ben": 1, "": 1])
    let after = try history.trendByOwner(after: at(0), through: at(4), age: .days(30))
    #expect(after.mapValues(\.new) == ["cleo": 1, "ben": 1, "": 1])
  }

  @Test func `is nobody's for a deal that lost its owner`() throws {
    #expect(try run(1, ("N001", 1)) != nil)
    try DealWriter(db).update(number: 1, to: Deal(), entry: nil, change: .at(86_400 * 3))
    #expect(try history.trendByOwner(after: at(0), through: at(2), age: .days(30)).keys.sorted() == ["anna"])
    #expect(try history.trendByOwner(after: at(0), through: at(4), age: .days(30)).keys.sorted() == [""])
  }

  @Test(arguments: [1, 2, 4]) func `is the same however many readers share the findings`(readers: Int) throws {
    #expect(try history.shares(readers).isEmpty)
    let findings = (1...25_000).map { ("R001", Int64($0 % 3 + 1), "field \($0)") }
    for (rule, deal, field) in findings {
      try db.execute(
        """
        INSERT INTO finding (rule, deal, owner, field, severity, first_seen) VALUES (\(rule), \(deal), '', \(field), 'error', 5)
        """)
    }
    let shares = try history.shares(readers)
    #expect(shares.count == min(readers, 3))
    let trends = try shares.map {
      try history.trendByOwner(after: at(0), through: at(2), age: .days(30), of: $0)
    }.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    #expect(try trends == history.trendByOwner(after: at(0), through: at(2), age: .days(30)))
    #expect(trends.mapValues(\.new) == ["anna": 8333, "ben": 8334, "": 8333])
  }

  @Test func `takes a finding that comes back for a new one`() throws {
    #expect(try run(1, ("N001", 1)) == FindingTrend(new: 1, fixed: 0, old: 0))
    #expect(try run(2) == FindingTrend(new: 0, fixed: 1, old: 0))
    #expect(try run(3, ("N001", 1)) == FindingTrend(new: 1, fixed: 0, old: 0))
    #expect(try db.fetchAll(Int64.self, "SELECT first_seen FROM finding ORDER BY id") == [86_400_000, 3 * 86_400_000])
    #expect(try db.fetchOne(Int64.self, "SELECT last_seen FROM finding WHERE fixed_at NOT NULL") == 86_400_000)
  }
}

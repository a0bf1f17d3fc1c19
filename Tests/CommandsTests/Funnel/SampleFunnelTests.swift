import Domain
import Testing

@testable import Commands

struct `The figures of the sample company` {
  /// When each deal entered or passed each stage of the main path, as plain SQL: `k0` to `k6`; `e` is the entry into the present one.
  ///
  /// No deal of the sample was ever moved, so that its dates tell all. Oslo's winter is an hour ahead of UTC.
  private static func entries(now: Int64) -> String {
    let fields = ["NULL", "first_contact_date", "NULL", "call_date", "offer_sent_date", "NULL"]
    let stages = ["new_lead", "contacted", "response", "call_booked", "offer_sent", "negotiation", "closed_won"]
    let places = stages.enumerated().map { "WHEN '\($1)' THEN \($0)" }.joined(separator: " ")
    func own(_ place: Int) -> String {
      place == 0
        ? "created_at"
        : "iif(\(fields[place]) * 86400000 - 3600000 <= \(now), \(fields[place]) * 86400000 - 3600000, NULL)"
    }
    var sql = """
      WITH placed AS (
        SELECT *, CASE stage \(places) WHEN 'closed_lost' THEN 7 WHEN 'nurturing' THEN 8 END AS place,
          coalesce(stage_entered_at, CASE stage WHEN 'contacted' THEN \(own(1)) WHEN 'call_booked' THEN \(own(3))
            WHEN 'offer_sent' THEN \(own(4)) WHEN 'closed_won' THEN closed_date * 86400000 - 3600000
            WHEN 'closed_lost' THEN closed_date * 86400000 - 3600000 END, created_at) AS e
        FROM deal WHERE stage <> 'verbal yes'),
      s6 AS (SELECT *, iif(place = 6, e, NULL) AS k6, coalesce(e, \(now)) AS b6 FROM placed)
      """
    for place in (0...5).reversed() {
      // k is when it was there, b what an earlier date must not exceed.
      let isOwn = "place > \(place) AND \(own(place)) <= b\(place + 1)"
      sql += """
        ,
        s\(place) AS (SELECT *,
          CASE WHEN place = \(place) THEN e WHEN place < \(place) THEN NULL WHEN \(isOwn) THEN \(own(place)) ELSE k\(place + 1) END
            AS k\(place),
          CASE WHEN \(isOwn) THEN \(own(place)) ELSE b\(place + 1) END AS b\(place)
          FROM s\(place + 1))
        """
    }
    return sql
  }

  @Test func `are what SQL counts`() throws {
    let sandbox = try SampleProject.imported()
    let json = try sandbox.crm("funnel --json").json()
    let now = sandbox.now.milliseconds
    let (day, hour): (Int64, Int64) = (86_400_000, 3_600_000)
    let monday = (Day("2026-02-16").map { Int64($0.ordinal) } ?? 0) * day - hour
    let base = Self.entries(now: now)
    func count(_ condition: String) throws -> Int {
      Int(try SampleProject.rows("\(base) SELECT count(*) FROM s0 WHERE \(condition)", in: sandbox)[0]) ?? -1
    }
    func entered(_ key: String, from: Int64, to: Int64) throws -> Int {
      try count("\(key) >= \(from) AND \(key) < \(to) AND \(key) <= \(now)")
    }
    let keys: [(String, String)] = [
      ("new_leads", "k0"), ("calls_booked", "k3"), ("offers_sent", "k4"), ("deals_won", "k6"),
      ("deals_lost", "iif(place = 7, e, NULL)"),
    ]
    let figures = try #require(json["figures"] as? [[String: Any]])
    for (id, key) in keys {
      let figure = try #require(figures.first { $0["id"] as? String == id })
      #expect(figure["count"] as? Int == (try entered(key, from: monday, to: monday + 7 * day)), "\(id)")
      #expect(figure["week_before"] as? Int == (try entered(key, from: monday - 7 * day, to: monday)), "\(id)")
    }
    let calls = try #require(figures.first { $0["id"] as? String == "calls_held" })
    let ordinal = Int((monday + hour) / day)
    for (key, first, last) in [("count", ordinal, ordinal + 4), ("week_before", ordinal - 7, ordinal - 1)] {
      let held = try SampleProject.rows(
        "SELECT count(*) FROM deal WHERE call_date BETWEEN \(first) AND \(last) AND call_notes <> ''", in: sandbox)
      #expect(calls[key] as? Int == Int(held[0]))
    }
    let conversions = try #require(json["conversions"] as? [[String: Any]])
    let start = monday + 7 * day - 90 * day
    for (conversion, (from, to)) in zip(conversions, [("k0", "k3"), ("k3", "k4"), ("k4", "k6")]) {
      #expect(conversion["entered"] as? Int == (try entered(from, from: start, to: now)))
      #expect(
        conversion["converted"] as? Int
          == (try count("\(from) >= \(start) AND \(from) <= \(now) AND \(to) <= \(now)")), "\(from) to \(to)")
    }
    #expect(conversions.count == 3)
  }

  @Test func `show the stages as crm stages does`() throws {
    let sandbox = try SampleProject.imported()
    let health = try #require(try sandbox.crm("funnel --json").json()["stages"] as? [[String: Any]])
    let stages = try #require(try sandbox.crm("stages --format json").json()["stages"] as? [[String: Any]])
    func values(_ stage: [String: Any]) throws -> [String] {
      try #require(stage["values"] as? [[String: Any]]).map { "\($0["amount"] ?? "") \($0["currency"] ?? "")" }
    }
    let open = stages.filter { $0["role"] as? String == "open" }
    #expect(health.count == 6)
    for (ours, theirs) in zip(health, open) {
      #expect(ours["deals"] as? Int == theirs["deals"] as? Int)
      #expect(ours["overdue"] as? Int == theirs["overdue"] as? Int)
      #expect(ours["average_stay_minutes"] as? Int == theirs["average_stay_minutes"] as? Int)
      #expect(try values(ours) == values(theirs))
    }
  }
}

import Domain
import SQLite
import Testing

@testable import Commands

/// The sample company on the day on which it is judged, imported as it stands.
enum SampleProject {
  static func imported(_ options: String = "") throws -> Sandbox {
    let sandbox = try Sandbox(project: true)
    for file in ["deals.csv", "roster.csv"] {
      try sandbox.write(file, try SampleCompany.text(of: "sample-data/\(file)"))
    }
    try #require(sandbox.crm("import deals.csv \(options)").status == 0)
    try #require(sandbox.crm("owners import roster.csv").status == 0)
    return sandbox
  }

  /// The rows of a query on the sandbox's database, columns parted by blanks.
  static func rows(_ sql: String, in sandbox: Sandbox) throws -> [String] {
    let db = try Connection(path: sandbox.path("opsmind.db"), access: .readOnly)
    var rows: [String] = []
    try db.forEach(SQL(text: sql)) { row in
      rows.append((0..<row.columnCount).map { row.optionalString($0) ?? "-" }.joined(separator: " "))
    }
    return rows
  }
}

struct `The forecast of the sample company` {
  /// The specification's definitions as plain SQL. The sample's stages are written as ids, one of them is none.
  private static let sql = """
    WITH role (stage, role, share, category) AS (VALUES
      ('new_lead', 'open', 500, 'pipeline'), ('contacted', 'open', 1000, 'pipeline'), ('response', 'open', 2000, 'pipeline'),
      ('call_booked', 'open', 3500, 'pipeline'), ('offer_sent', 'open', 5000, 'best_case'),
      ('negotiation', 'open', 7000, 'commit'), ('closed_won', 'won', 10000, 'closed')),
    counted AS (
      SELECT role, coalesce(actual_amount, offer_amount) AS amount, currency,
        CASE role WHEN 'won' THEN coalesce(closed_date, expected_close_date) ELSE expected_close_date END AS day,
        CASE role WHEN 'won' THEN 10000 ELSE coalesce(probability, share) END AS share,
        coalesce(forecast_category, category) AS category
      FROM deal JOIN role USING (stage))
    SELECT strftime('%Y-%m', day * 86400, 'unixepoch'), currency, count(*), sum(iif(role = 'won', amount, 0)),
      sum(iif(role = 'won' OR category = 'commit', amount, 0)), sum(amount), sum(amount * share) / 10000,
      sum(amount * share) % 10000
    FROM counted WHERE day IS NOT NULL AND amount IS NOT NULL AND currency IS NOT NULL AND category <> 'omitted'
    GROUP BY 1, 2 ORDER BY 1, 2
    """

  @Test func `is what SQL adds up`() throws {
    let sandbox = try SampleProject.imported()
    let expected = try SampleProject.rows(Self.sql, in: sandbox)
    let forecast = sandbox.crm("forecast --from 2025-01 --to 2027-12 --json")
    let lines = try #require(try forecast.json()["lines"] as? [[String: Any]])
    func units(_ line: [String: Any], _ key: String) -> String {
      let digits = "\(line[key] ?? "")".filter { $0 != "." }.drop { $0 == "0" }
      return digits.isEmpty ? "0" : String(digits)
    }
    let rows = lines.map { line in
      ["month", "currency", "deals"].map { "\(line[$0] ?? "")" }
        + ["won", "commit", "best_case", "expected"].map { units(line, $0) } + ["0"]
    }
    #expect(rows.map { $0.joined(separator: " ") } == expected)
    #expect(expected.count > 10)
  }

  @Test func `counts every deal once`() throws {
    let sandbox = try SampleProject.imported()
    let json = try sandbox.crm("forecast --from 2025-01 --to 2027-12 --json").json()
    let lines = try #require(json["lines"] as? [[String: Any]])
    var apart = try #require(json["apart"] as? [String: Any])
    let unknown = try #require(apart.removeValue(forKey: "unknown_stage") as? Int)
    let counted =
      lines.compactMap { $0["deals"] as? Int }.reduce(0, +)
      + apart.values.compactMap { ($0 as? [String: Any])?["deals"] as? Int }.reduce(0, +)
    let side = try SampleProject.rows(
      "SELECT count(*) FROM deal WHERE stage IN ('closed_lost', 'nurturing')", in: sandbox)
    #expect(counted + unknown + (Int(side[0]) ?? 0) == 120)
  }

  /// The bridge of a week in which the sample's offers changed, beside what SQL finds before and after.
  @Test func `is bridged from week to week`() throws {
    let sandbox = try Sandbox(project: true)
    let friday = sandbox.now
    try sandbox.write("deals.csv", try SampleCompany.text(of: "sample-data/deals.csv"))
    sandbox.now = friday.advanced(by: .days(-7))
    try #require(sandbox.crm("import deals.csv").status == 0)
    func march() throws -> [String] {
      try SampleProject.rows(Self.sql, in: sandbox).filter { $0.hasPrefix("2026-03 EUR") }
        .map { String($0.split(separator: " ")[6]) }
    }
    let before = try march()
    sandbox.now = friday.advanced(by: .days(-2))
    let deals = try SampleProject.rows(
      "SELECT number FROM deal WHERE stage = 'offer_sent' AND offer_amount > 0 AND currency = 'EUR' AND expected_close_date BETWEEN 20513 AND 20543 ORDER BY number LIMIT 3",
      in: sandbox)
    try #require(deals.count == 3)
    for (deal, set) in zip(
      deals, ["expected_close_date=2026-04-10", "expected_close_date=2026-02-25", "probability=11"])
    {
      try #require(sandbox.crm("edit D-\(deal) --set \(set) --reason x").status == 0)
    }
    sandbox.now = friday
    let json = try sandbox.crm("forecast --bridge 2026-W08 --month 2026-03 --json").json()
    let columns = try #require(json["columns"] as? [[String: Any]])
    let euro = try #require(columns.first { $0["currency"] as? String == "EUR" })
    func units(_ value: Any?) -> String { "\(value ?? "")".filter { $0 != "." } }
    #expect([units(euro["start"])] == before)
    #expect([units(euro["end"])] == (try march()))
    let causes = try #require(euro["causes"] as? [[String: Any]]).filter { $0["deals"] as? Int != 0 }
    #expect(causes.map { "\($0["cause"] ?? "")" } == ["slipped", "pulled_in", "lowered"])
    let sum = causes.compactMap { Int(units($0["change"])) }.reduce(0, +)
    #expect(Int(units(euro["start"])).map { $0 + sum } == Int(units(euro["end"])))
  }
}

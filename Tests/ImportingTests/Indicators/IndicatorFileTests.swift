import Domain
import Foundation
import Importing
import Testing

struct `A file of indicator values` {
  private func rows(_ text: String) throws -> [String] {
    let url = FileManager.default.temporaryDirectory.appending(path: "kpis-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let catalogue = IndicatorCatalogue(
      [
        IndicatorDefinition(id: "velocity", name: "Velocity", group: .operational, unit: .points),
        IndicatorDefinition(id: "mrr", name: "MRR", group: .business, unit: .money),
        IndicatorDefinition(id: "monthly_revenue", name: "Monthly revenue", group: .business, unit: .money),
        IndicatorDefinition(id: "hygiene", name: "Hygiene", group: .pipeline, unit: .percent, source: .computed),
      ], currency: try #require(Currency("EUR")))
    var found: [String] = []
    let file = IndicatorFile(catalogue: catalogue, today: try #require(Day("2026-02-20"))) { word in
      word == "velocty" ? "velocity" : nil
    }
    try file.forEachRow(path: url.path(), name: "kpis.csv") { result, raw in
      switch result {
      case .success(let row):
        let note = row.note.map { " (\($0))" } ?? ""
        found.append("\(row.line) \(row.indicator) \(row.point.day) \(row.point.value.text)\(note)")
      case .failure(let problem):
        found.append("\(problem.line):\(problem.column) \(problem.code) \(problem.reason) | \(raw)")
      }
    }
    return found
  }

  @Test func `is read row by row, whatever the order of its columns`() throws {
    let text = "value;note;kpi;day\n34;;velocity;2026-02-13\n\"1 200 EUR\";\"new, big\";mrr;2026-02-20\n"
    #expect(try rows(text) == ["2 velocity 2026-02-13 34", "3 mrr 2026-02-20 1200.00 (new, big)"])
  }

  @Test func `needs no notes`() throws {
    #expect(try rows("kpi,day,value\nvelocity,2026-02-13,34\n") == ["2 velocity 2026-02-13 34"])
  }

  @Test func `names its indicators in any case, by id or by name`() throws {
    let text = "kpi,day,value\nVelocity,2026-02-13,34\nMONTHLY REVENUE,2026-02-13,5\nmonthly-revenue,2026-02-13,6\n"
    #expect(
      try rows(text) == [
        "2 velocity 2026-02-13 34", "3 monthly_revenue 2026-02-13 5.00",
        "4:1 repeated-day line 3 has a value of monthly_revenue for 2026-02-13 already | monthly-revenue,2026-02-13,6",
      ])
  }

  @Test func `tells for every row that it cannot take where and why`() throws {
    let text = """
      kpi,day,value,note
      velocty,2026-02-13,34,
      nonsense,2026-02-13,34,
      hygiene,2026-02-13,95,
      velocity,13.2.2026,34,
      velocity,2026-02-21,34,
      velocity,2026-02-13,many,
      mrr,2026-02-13,1.005,
      velocity,2026-02-12,1,
      velocity,2026-02-12,2,
      velocity

      """
    let found = try rows(text)
    #expect(
      found == [
        "2:1 unknown-kpi there is no KPI 'velocty'; did you mean 'velocity'? | velocty,2026-02-13,34,",
        "3:1 unknown-kpi there is no KPI 'nonsense' | nonsense,2026-02-13,34,",
        "4:1 computed-kpi hygiene is computed; its values are not recorded | hygiene,2026-02-13,95,",
        "5:10 unreadable-value day '13.2.2026' is not a date; write it as 2026-02-20 | velocity,13.2.2026,34,",
        "6:10 future-day day 2026-02-21 lies ahead | velocity,2026-02-21,34,",
        "7:21 unreadable-value value 'many' is not a number such as 34 or 4.5 | velocity,2026-02-13,many,",
        "8:16 unreadable-value value '1.005' is not an amount with at most 2 decimals | mrr,2026-02-13,1.005,",
        "9 velocity 2026-02-12 1",
        "10:1 repeated-day line 9 has a value of velocity for 2026-02-12 already | velocity,2026-02-12,2,",
        "11:9 too-few-cells the row has 1 cell, the header 4; the first one missing is day; add it | velocity",
      ])
  }

  @Test func `without one of its columns is refused`() {
    #expect(throws: RowProblem.self) { try rows("kpi,value\nvelocity,34\n") }
  }
}

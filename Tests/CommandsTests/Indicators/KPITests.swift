import Domain
import Testing

@testable import Commands

struct `ops kpi` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox(project: true)
  }

  /// Some weeks of figures.
  private func fill() throws {
    try sandbox.write(
      "opsmind.yaml",
      """
      kpis:
        since: 2025-09
        catalogue:
          sharpe: off
          leads: {name: Leads, group: pipeline, unit: count, definition: new leads in a week, target: {above: 8}}

      """)
    try sandbox.write(
      "kpis.csv",
      """
      kpi,day,value,note
      mrr,2025-12-31,11 000 EUR,
      mrr,2026-01-31,12000,
      mrr,2026-02-18,13250.50 EUR,after the two upgrades
      customers,2026-02-18,8,
      velocity,2026-01-09,30,
      velocity,2026-01-23,34,
      velocity,2026-02-06,28,
      uptime,2026-02-18,99.95 %,
      api_latency_p95,2026-02-18,620 ms,
      csat,2026-01-31,4.6,
      csat,2026-02-18,4.6,
      leads,2026-02-18,8,

      """)
    try #require(sandbox.ops("kpi import kpis.csv").status == 0)
  }

  @Test func `lists every KPI, also without a value or a database`() throws {
    let empty = try Sandbox()
    try empty.write("opsmind.yaml", "")
    try expectSnapshot("kpi-empty", empty.ops("kpi list"), empty.ops("kpi show velocity"))
    #expect(try empty.files == ["opsmind.yaml"])
  }

  @Test func `shows value, trend, history, target and light`() throws {
    try fill()
    try expectSnapshot(
      "kpi-list", sandbox.ops("kpi list"), sandbox.ops("kpi list --group operational"),
      sandbox.ops("kpi list --group business --json"), sandbox.ops("kpi list --group business --today 2026-03-01"),
      sandbox.ops("kpi list --group business --as-of 2026-02-19"))
  }

  @Test func `keeps what was corrected or taken back`() throws {
    let before = sandbox.now
    let recorded = [
      sandbox.ops("kpi record velocity 33 --on 2026-02-13 --note 'first count'"),
      sandbox.ops("kpi record velocity 34 --on 2026-02-13"), sandbox.ops("kpi record Velocity 34 --on 2026-02-13"),
      sandbox.ops("kpi record velocity 36 --json"),
    ]
    sandbox.now = before.advanced(by: .hours(2))
    try expectSnapshot(
      "kpi-record", Transcript(recorded), sandbox.ops("kpi remove velocity --on today"),
      sandbox.ops("kpi remove velocity --on today"), sandbox.ops("kpi show velocity"),
      sandbox.ops("kpi show velocity --json"), sandbox.ops("kpi show velocity --as-of 2026-02-20T09:30"),
      sandbox.ops("kpi record mrr '12 400 NOK'"), sandbox.ops("kpi show mrr"),
      sandbox.ops("kpi remove mrr --on today --json"))
  }

  @Test func `takes nothing that it cannot read back`() throws {
    try expectSnapshot(
      "kpi-largest", sandbox.ops("kpi record mrr '1000000000000000 JPY'"),
      sandbox.ops("kpi record mrr '1000000000000001 JPY'"), sandbox.ops("kpi show mrr"),
      sandbox.ops("kpi import - --dry-run", input: "kpi,day,value\nmrr,2026-02-13,1000000000000000 JPY\n"),
      sandbox.ops("kpi remove mrr --on today"))
  }

  @Test func `computes hygiene from the recorded lints, the last of each day`() throws {
    let pipeline = try SmallPipeline.imported()
    #expect(pipeline.ops("kpi show hygiene").output.contains("no value yet"))
    #expect(pipeline.crm("lint").status == 1)
    let first = pipeline.now
    pipeline.now = first.advanced(by: .days(3))
    #expect(pipeline.crm("lint").status == 1)
    #expect(pipeline.crm("edit D-3 --set next_step=call --set next_step_date=2026-02-25").status == 0)
    #expect(pipeline.crm("lint").status == 1)
    try expectSnapshot(
      "kpi-hygiene", pipeline.ops("kpi show hygiene"), pipeline.ops("kpi list --group pipeline"),
      pipeline.ops("kpi show hygiene --as-of 2026-02-20 --json"), pipeline.ops("kpi record hygiene 100"))
  }

  @Test func `imports a file once, and tells of every row that it does not take`() throws {
    try sandbox.write(
      "kpis.csv",
      """
      kpi,day,value,note
      velocity,2026-02-13,34,"said
      in two lines"
      velocty,2026-02-13,34,
      uptime,2026-02-30,99,
      uptime,2026-02-13,much,
      uptime,2026-02-14,99.9 %,
      hygiene,2026-02-14,95,

      """)
    try expectSnapshot(
      "kpi-import", sandbox.ops("kpi import kpis.csv --dry-run"), sandbox.ops("kpi import kpis.csv"),
      sandbox.ops("kpi import kpis.csv --json --rejects again.csv"), sandbox.ops("kpi list --group operational"),
      sandbox.ops("kpi import -", input: "kpi,day,value\nvelocity,2026-02-13,35\n"),
      sandbox.ops("kpi import - --dry-run --json", input: "kpi,day,value\nvelocity,2026-02-13,36\n"))
    #expect(try sandbox.read("kpis.csv.rejects.csv") == sandbox.read("again.csv"))
    #expect(try sandbox.read("again.csv").split(separator: "\n").count == 5)
  }

  @Test(arguments: [
    ("unknown", "show velocty"), ("unknown-record", "record nonsense 5"), ("value", "record velocity many"),
    ("unit", "record mttr '5 min'"), ("amount", "record mrr 1.005"), ("two-currencies", "record mrr 'EUR 500 USD'"),
    ("future", "record velocity 5 --on tomorrow"),
    ("group", "list --group busines"), ("missing-file", "import nothing.csv"), ("columns", "import wrong.csv"),
    ("remove", "remove velocity --on 2026-01-01"),
  ])
  func `refuses what makes no sense`(name: String, line: String) throws {
    try sandbox.write("wrong.csv", "kpi,value\nvelocity,5\n")
    try expectSnapshot("kpi-refused-\(name)", sandbox.ops("kpi \(line)"))
  }
}

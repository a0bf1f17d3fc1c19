import Domain
import Testing

@testable import Commands

struct `The forecast on the terminal` {
  /// A pipeline that was imported in one week and worked on in the next.
  private static let csv = """
    id,title,company,email,stage,owner,offer_amount,currency,expected_close_date,stage_entered_at,created_at,closed_date,\
    actual_amount,probability,forecast_category
    D-1,Website,Fjord Kaffe AS,ase@fjord.no,negotiation,anna,12000,EUR,2026-02-27,2026-02-03,2026-01-10,,,,
    D-2,Shop,Nord Metall,jo@nord.de,offer_sent,anna,9000.05,EUR,2026-02-20,2026-02-03,2026-01-12,,,33.33,
    D-3,App,Voda,info@voda.hr,offer_sent,ben,5000,EUR,2026-02-25,2026-02-03,2026-01-12,,,,
    D-4,Brand,Øl AS,ola@ol.no,negotiation,ben,80000,NOK,2026-03-10,2026-02-03,2026-01-14,,,,
    D-5,Films,Isbre,kim@isbre.no,offer_sent,anna,7000,EUR,2026-03-20,2026-02-03,2026-01-15,,,,
    D-6,Portal,Havn,liv@havn.no,call_booked,ben,20000,EUR,2026-04-10,2026-02-03,2026-01-15,,,,
    D-7,Old,Tre,per@tre.no,negotiation,anna,3000,EUR,2026-01-20,2026-01-03,2026-01-02,,,,
    D-8,No date,Fem,eva@fem.no,contacted,anna,1000,EUR,,2026-02-03,2026-01-15,,,,
    D-9,No currency,Seks,tor@seks.no,contacted,anna,500,,2026-03-01,2026-02-03,2026-01-15,,,,
    D-10,Omitted,Sju,ida@sju.no,offer_sent,anna,400,EUR,2026-03-01,2026-02-03,2026-01-15,,,,omitted
    D-11,Signed,Aatte,ada@aatte.no,closed_won,anna,6000,EUR,2026-02-11,2026-02-11,2026-01-15,2026-02-11,5500,,
    D-12,Nothing known,Ni,una@ni.no,contacted,ben,,,2026-02-11,2026-02-11,2026-01-15,,,,
    D-13,Nowhere,Ti,kai@ti.no,nonsense,ben,100,EUR,2026-02-11,2026-02-11,2026-01-15,,,,

    """

  private static let monday = Instant(milliseconds: 1_771_225_200_000)

  /// The project as it is on Friday of the week in which deals changed.
  private static func worked() throws -> Sandbox {
    let sandbox = try Sandbox(project: true)
    let friday = sandbox.now
    sandbox.now = friday.advanced(by: .days(-7))
    try sandbox.write("deals.csv", csv)
    try sandbox.write("roster.csv", HostilePipeline.roster)
    try #require(sandbox.crm("import deals.csv").status == 0)
    try #require(sandbox.crm("owners import roster.csv").status == 0)
    for (day, changes) in [
      (
        -4,
        [
          "edit D-2 --set expected_close_date=2026-03-20", "edit D-5 --set expected_close_date=2026-02-28",
          "edit D-1 --set probability=90", "edit D-6 --set offer_amount=18000",
        ]
      ),
      (-3, ["edit D-4 --set owner=anna"]),
    ] {
      sandbox.now = friday.advanced(by: .days(day))
      for change in changes { try #require(sandbox.crm("\(change) --reason x").status == 0, "\(change)") }
    }
    // What the rules of a move ask for is not the matter here.
    try sandbox.write(
      "later.csv",
      """
      id,stage,stage_entered_at,closed_date,actual_amount,lost_reason
      D-1,closed_won,2026-02-18,2026-02-18,11500.05,
      D-3,closed_lost,2026-02-18,2026-02-18,,price

      """)
    try sandbox.write(
      "new.csv",
      """
      id,title,company,email,stage,owner,offer_amount,currency,expected_close_date,created_at,reactivation_date
      D-14,Fair,Elleve,bo@elleve.no,offer_sent,anna,1000.01,EUR,2026-02-26,2026-02-18,
      D-7,Old,Tre,per@tre.no,nurturing,anna,3000,EUR,2026-01-20,2026-01-02,2026-06-01

      """)
    for file in ["later.csv", "new.csv"] { try #require(sandbox.crm("import \(file)").status == 0) }
    sandbox.now = friday
    return sandbox
  }

  @Test func `shows months, what is overdue and what is not counted`() throws {
    let sandbox = try Self.worked()
    try expectSnapshot(
      "forecast", sandbox.crm("forecast --as-of 2026-02-15"), sandbox.crm("forecast"),
      sandbox.crm("forecast --by stage --months 2"), sandbox.crm("forecast --by owner --owner ben"),
      sandbox.crm("forecast --from 2026-01 --to 2026-02 --json"), sandbox.crm("forecast --by owner --months 1 --json"))
  }

  @Test func `bridges a week by cause, to the cent`() throws {
    let sandbox = try Self.worked()
    try expectSnapshot(
      "forecast-bridge", sandbox.crm("forecast --bridge 2026-W08"),
      sandbox.crm("forecast --bridge 2026-W08 --month 2026-02 --details"),
      sandbox.crm("forecast --bridge 2026-W08 --owner anna"),
      sandbox.crm("forecast --bridge 2026-W08 --month 2026-03 --details --json"),
      sandbox.crm("forecast --bridge 2026-W07 --month 2026-02"), sandbox.crm("forecast --bridge 2026-W05"))
  }

  @Test func `ends each week's bridge where the next begins, and does not change it later`() throws {
    let sandbox = try Self.worked()
    let running = sandbox.crm("forecast --bridge 2026-W08 --json")
    sandbox.now = sandbox.now.advanced(by: .days(9))
    try #require(sandbox.crm("edit D-6 --set offer_amount=1 --reason x").status == 0)
    let over = sandbox.crm("forecast --bridge 2026-W08 --json")
    func columns(_ transcript: Transcript) -> String { String(transcript.output.drop { $0 != "[" }) }
    #expect(columns(running) == columns(over))
    #expect(columns(sandbox.crm("forecast --bridge 2026-W08 --as-of 2026-02-20T09:00 --json")) == columns(running))
    func starts(_ transcript: Transcript, _ key: String) throws -> [String] {
      let columns = try #require(try transcript.json()["columns"] as? [[String: Any]])
      return columns.map { "\($0["month"] ?? "") \($0["currency"] ?? "") \($0[key] ?? "")" }
    }
    #expect(
      try starts(sandbox.crm("forecast --bridge 2026-W08 --month 2026-04 --json"), "end")
        == starts(sandbox.crm("forecast --bridge 2026-W09 --month 2026-04 --json"), "start"))
  }

  @Test(arguments: ["2026-02-18T10:00", "2026-02-20", "2026-02-25", "2026-06-01"])
  func `bridges what was recorded, wherever the clock of due dates stands`(today: String) throws {
    let sandbox = try Self.worked()
    for option in ["", " --json"] {
      let line = "forecast --bridge 2026-W08\(option)"
      #expect(sandbox.crm("\(line) --today \(today)").output == sandbox.crm(line).output)
    }
  }

  @Test func `bridges nothing in a week that the recordings have not come to`() throws {
    let sandbox = try Self.worked()
    let json = try sandbox.crm("forecast --bridge 2026-W10 --today 2026-03-04 --json").json()
    #expect(["start_at", "end_at"].map { json[$0] as? String } == ["2026-02-20T08:00:00Z", "2026-02-20T08:00:00Z"])
    let columns = try #require(json["columns"] as? [[String: Any]])
    #expect(columns.map { $0["start"] as? String } == columns.map { $0["end"] as? String })
    #expect(!columns.isEmpty)
  }

  @Test func `compares closed months with what had been expected of them`() throws {
    let sandbox = try Self.worked()
    let friday = sandbox.now
    for (days, name, row) in [
      (42, "grace.csv", "D-2,closed_won,2026-03-30,3100"), (49, "late.csv", "D-5,closed_won,2026-03-31,1"),
    ] {
      // On the third of April, within the days of grace, and behind them.
      sandbox.now = friday.advanced(by: .days(days))
      try sandbox.write(name, "id,stage,closed_date,actual_amount\n\(row)\n")
      try #require(sandbox.crm("import \(name)").status == 0)
    }
    try expectSnapshot(
      "forecast-accuracy", sandbox.crm("forecast accuracy --months 4"),
      sandbox.crm("forecast accuracy --months 2 --json"),
      sandbox.crm("forecast accuracy --months 2 --as-of 2026-03-31 --owner anna"))
  }

  @Test func `has no accuracy from history that an import dated back`() throws {
    let sandbox = try Sandbox(project: true)
    try sandbox.write("deals.csv", Self.csv)
    try #require(sandbox.crm("import deals.csv --backdate").status == 0)
    sandbox.now = sandbox.now.advanced(by: .days(14))
    try expectSnapshot("forecast-accuracy-inferred", sandbox.crm("forecast accuracy --months 2"))
  }

  @Test(
    arguments: [
      ("week", "--bridge 2026-8"), ("future", "--bridge 2026-W10"), ("month", "--bridge 2026-W08 --month Feb"),
      ("month-alone", "--month 2026-02"), ("details-alone", "--details"), ("both", "--bridge 2026-W08 --months 3"),
      ("order", "--from 2026-03 --to 2026-01"), ("two-ends", "--months 2 --to 2026-05"),
      ("span", "--from 0001-01 --to 9999-12"), ("far-end", "--to 9999-12"), ("none", "--months 0"),
      ("owner", "--owner ana"), ("group", "--by ower"), ("accuracy", "accuracy --months 500"), ("word", "acuracy"),
    ])
  func `refuses what it cannot answer`(name: String, options: String) throws {
    let sandbox = try HostilePipeline.imported()
    try expectSnapshot("forecast-refused-\(name)", sandbox.crm("forecast \(options)"))
  }

  @Test func `needs a database`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("opsmind.yaml", "")
    #expect(sandbox.crm("forecast").status == 2)
    #expect(sandbox.crm("forecast").errors.contains("crm import FILE"))
  }
}

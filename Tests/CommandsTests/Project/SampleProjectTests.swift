import Domain
import Foundation
import Testing

@testable import Commands

struct `The project of the sample company` {
  /// What it must say the same each time.
  private static let questions = [
    "crm export", "crm imports --json", "crm history D-58 --json", "crm history D-77 --json",
    "crm lint --as-of 2026-02-13 --format json", "crm lint --today 2026-02-20T16:00 --format json",
    "ops journal list --json", "ops kpi list --json",
  ]

  @Test func `is made from the program alone, whole`() throws {
    let sandbox = try Sandbox()
    try expectSnapshot("init-sample", sandbox.ops("init --sample"), sandbox.ops("init --sample 'a b'"))
    #expect(try sandbox.files == ["a b", "deals.csv", "opsmind.db", "opsmind.yaml", "roster.csv"])
    #expect(sandbox.ops("doctor").status == 0)
    for file in ["deals.csv", "roster.csv"] {
      #expect(try sandbox.read(file) == SampleCompany.text(of: "sample-data/\(file)"))
    }
    let mode = try FileManager.default.attributesOfItem(atPath: sandbox.path("opsmind.db"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `takes the place of nothing`() throws {
    let project = try Sandbox(project: true)
    let files = try Sandbox()
    try files.write("roster.csv", "id\nanna\n")
    let interrupted = try Sandbox()
    for name in ["deals.csv", "opsmind.yaml"] { try interrupted.write(name, "") }
    try expectSnapshot(
      "init-sample-refused", project.ops("init --sample"), files.ops("init --sample"),
      files.ops("init --sample roster.csv"), interrupted.ops("init --sample"))
    #expect(try project.files == ["opsmind.db", "opsmind.yaml"])
    #expect(try files.files == ["roster.csv"])
    #expect(try files.read("roster.csv") == "id\nanna\n")
  }

  @Test func `leaves nothing behind where it cannot be placed whole`() throws {
    let sandbox = try Sandbox()
    // Nothing to see in the folder, and yet in the way of the second file.
    try FileManager.default.createSymbolicLink(atPath: sandbox.path("roster.csv"), withDestinationPath: "nowhere")
    #expect(sandbox.ops("init --sample").status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder) == ["roster.csv"])
    try FileManager.default.removeItem(atPath: sandbox.path("roster.csv"))
    #expect(sandbox.ops("init --sample").status == 0)
  }

  @Test func `is not played into what an interrupted run left`() throws {
    let sandbox = try Sandbox()
    let left = ".sample-\(getpid())/project"
    try FileManager.default.createDirectory(atPath: sandbox.path(left), withIntermediateDirectories: true)
    try sandbox.write("\(left)/opsmind.db", "half a database")
    #expect(sandbox.ops("init --sample").status == 0)
    #expect(sandbox.ops("doctor").status == 0)
    #expect(try sandbox.read("\(left)/opsmind.db") == "half a database")
  }

  @Test func `ends with the deals of the sample's export`() throws {
    let played = try SampleCompany.project()
    let imported = try Sandbox(project: true)
    try imported.write("deals.csv", SampleCompany.text(of: "sample-data/deals.csv"))
    #expect(imported.crm("import deals.csv").status == 0)
    #expect(played.crm("export --archived").output == imported.crm("export --archived").output)
    #expect(played.crm("import deals.csv").output.hasSuffix("120 rows: 120 unchanged\n"))
  }

  @Test func `is the same each time, byte for byte`() throws {
    let (one, other) = (try Sandbox(), try Sandbox())
    #expect(one.ops("init --sample").status == 0)
    other.now = one.now.advanced(by: .days(200))
    #expect(other.ops("init --sample", environment: ["USER": "olav", "TZ": "Asia/Tokyo"]).status == 0)
    #expect(try database(of: one) == database(of: other))
  }

  @Test(arguments: questions) func `can be asked, and says something`(question: String) throws {
    let sandbox = try SampleCompany.project()
    let words = question.split(separator: " ", maxSplits: 1).map(String.init)
    let transcript = words[0] == "crm" ? sandbox.crm(words[1]) : sandbox.ops(words[1])
    #expect(transcript.status <= 1)
    #expect(transcript.output.count > 100)
  }

  @Test func `has hygiene that went down with calls that waited for an offer, and up with the offers`() throws {
    let sandbox = try SampleCompany.project()
    let fridays = ["2026-01-16", "2026-01-23", "2026-01-30", "2026-02-06", "2026-02-13", "2026-02-20"]
    try expectSnapshot(
      "sample-hygiene", Transcript(fridays.map { sandbox.crm("lint --as-of \($0)T16:00 --select C003") }))
  }

  @Test func `knows what became of a deal`() throws {
    let sandbox = try SampleCompany.project()
    try expectSnapshot(
      "sample-deals", sandbox.crm("history D-58"), sandbox.crm("history D-77"), sandbox.crm("history D-94"))
  }

  private func database(of sandbox: Sandbox) throws -> Data {
    try Data(contentsOf: URL(filePath: sandbox.path("opsmind.db")))
  }
}

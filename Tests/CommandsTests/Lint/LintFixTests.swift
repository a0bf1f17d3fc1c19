import Domain
import Foundation
import SQLite
import Store
import Testing

@testable import Commands

struct `Mending by lint` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try SmallPipeline.imported()
  }

  @Test func `is told first, done once, and recorded with its reason`() throws {
    try expectSnapshot(
      "lint-fix",
      sandbox.crm("lint --diff"),
      sandbox.crm("lint --diff --format json"),
      sandbox.crm("lint --fix"),
      sandbox.crm("history D-2"),
      sandbox.crm("lint --diff"))
  }

  @Test func `keeps to the deals and rules that were asked for`() throws {
    try expectSnapshot(
      "lint-fix-some",
      sandbox.crm("lint --diff --owner ben"),
      sandbox.crm("lint --diff --select R002"),
      sandbox.crm("lint --diff --fail-on never"))
  }

  @Test func `leaves what is suppressed, and a name in angle brackets`() throws {
    #expect(sandbox.crm("suppress R004 D-2 --field source --until +7d --reason 'they do not know'").status == 0)
    let lines = sandbox.crm("lint --diff").output
    #expect(!lines.contains("source"))
    #expect(lines.contains("D-2: email:"))
    #expect(!lines.contains("D-4"))
  }

  @Test func `stands in the report where that is JSON, and on standard error where it is another format`() throws {
    let copy = try SmallPipeline.imported()
    let json = try sandbox.crm("lint --fix --format json").json()
    let mended = try #require(json["mended"] as? [[String: Any]])
    #expect(mended.count == 1)
    #expect(mended[0]["deal"] as? String == "D-2")
    let changes = try #require(mended[0]["changes"] as? [[String: Any]])
    #expect(changes.map { $0["rule"] as? String } == ["R002", "R004", "R004"])
    let csv = copy.crm("lint --fix --format csv")
    #expect(csv.output.hasPrefix("code,name,"))
    #expect(csv.errors.contains("D-2: source: 'n/a' → –  (R004)\n"))
  }

  @Test func `raises a touchpoint count to what was logged`() throws {
    #expect(sandbox.crm("touch D-1 --call --notes 'spoke to Kari'").status == 0)
    #expect(sandbox.crm("edit D-1 --set touchpoint_count=0 --reason 'counted elsewhere'").status == 0)
    #expect(sandbox.crm("lint --fix --select I003").output.hasPrefix("D-1: touchpoint_count: '0' → '1'  (I003)\n"))
  }

  @Test func `takes away one field of a deal's own and no other`() throws {
    #expect(sandbox.crm("lint --fix").status == 1)
    let custom = try #require(sandbox.crm("show D-2 --json").json()["deal"] as? [String: Any])["custom"]
    #expect((custom as? [String: String])?.isEmpty == true)
    let other = try #require(sandbox.crm("show D-1 --json").json()["deal"] as? [String: Any])["custom"]
    #expect(other as? [String: String] == ["Re=gion": "North"])
  }

  @Test func `is refused where it cannot work`() throws {
    try expectSnapshot(
      "lint-fix-refused",
      sandbox.crm("lint --fix --file deals.csv"),
      sandbox.crm("lint --diff --file -"),
      sandbox.crm("lint --fix --diff"),
      sandbox.crm("lint --fix --as-of 2026-02-20"),
      sandbox.crm("lint --diff --format sarif"),
      sandbox.crm("lint --diff --output x.txt"),
      sandbox.crm("lint --diff --min-hygiene 95"),
      sandbox.crm("lint --diff --new-only"))
  }

  @Test func `changes nothing where somebody else writes`() throws {
    let holder = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    let transcript = try holder.transaction {
      sandbox.crm("lint --fix", environment: ["OPSMIND_BUSY_TIMEOUT_MS": "20"])
    }
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("lock"))
    #expect(sandbox.crm("lint --diff").errors == "1 deal would be mended by crm lint --fix\n")
  }
}

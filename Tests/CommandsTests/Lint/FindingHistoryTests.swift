import Domain
import Foundation
import SQLite
import Store
import Testing

@testable import Commands

struct `The history of findings` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try SmallPipeline.imported()
  }

  private func database() throws -> Connection {
    try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
  }

  private func trend(_ options: String = "") -> String {
    sandbox.crm("lint \(options)").output.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test func `tells what came, what went, and what is old`() throws {
    #expect(trend() == "6 new, 0 fixed, 0 older than 30 days")
    #expect(trend() == "0 new, 0 fixed, 0 older than 30 days")
    #expect(sandbox.crm("edit D-3 --set next_step=call --set next_step_date=fri").status == 0)
    #expect(sandbox.crm("edit D-1 --unset next_step").status == 0)
    #expect(trend() == "1 new, 1 fixed, 0 older than 30 days")
    #expect(sandbox.crm("edit D-3 --unset next_step").status == 0)
    #expect(trend() == "1 new, 0 fixed, 0 older than 30 days")
    sandbox.now = sandbox.now.advanced(by: .days(31))
    // The deals are late by now in other ways too, and a lead is missing.
    let json = try sandbox.crm("lint --format json").json()
    let summary = try #require(json["summary"] as? [String: Any])
    #expect((summary["trend"] as? [String: Int])?["older_than_30_days"] == 7)
  }

  @Test func `has all findings, whatever is shown`() throws {
    #expect(sandbox.crm("suppress R002 D-2 --until +7d --reason 'no mail'").status == 0)
    try sandbox.write("accepted.csv", "rule,deal,field\nN001,D-3,next_step\n")
    #expect(trend("--select N --min-severity error --baseline accepted.csv") == "6 new, 0 fixed, 0 older than 30 days")
    let figures = try database().fetchOne(
      String.self, "SELECT errors || ' ' || warnings || ' ' || in_scope || ' ' || clean FROM lint_run")
    #expect(figures == "3 3 4 1")
    #expect(trend() == "0 new, 0 fixed, 0 older than 30 days")
  }

  @Test(arguments: ["--owner anna", "--stage new_lead", "--today 2026-02-20", "--as-of 2026-02-20", "--roster r.csv"])
  func `is not written by a lint of a part, or of another moment`(options: String) throws {
    try sandbox.write("r.csv", "id\nanna\nben\n")
    let transcript = sandbox.crm("lint \(options)")
    #expect(transcript.status == 1)
    #expect(!transcript.output.contains(" new, "))
    #expect(try database().fetchOne(Int.self, "SELECT count(*) FROM lint_run") == 0)
  }

  @Test func `leaves findings of a rule that is off open, and follows its severity`() throws {
    #expect(trend().hasPrefix("6 new"))
    try sandbox.write("opsmind.yaml", "rules:\n  N001: off\n  N003: warning\n")
    #expect(trend() == "0 new, 0 fixed, 0 older than 30 days")
    let open = try database().fetchAll(
      String.self, "SELECT rule || ' ' || severity FROM finding WHERE fixed_at IS NULL AND rule LIKE 'N%' ORDER BY rule"
    )
    #expect(open == ["N001 error", "N003 warning"])
  }

  @Test func `shows only what is new where asked for, and fails for that alone`() throws {
    #expect(sandbox.crm("lint --new-only").status == 1)
    let nothing = sandbox.crm("lint --new-only")
    #expect(sandbox.crm("edit D-1 --unset next_step").status == 0)
    try expectSnapshot(
      "lint-new-only", nothing, sandbox.crm("lint --new-only"),
      sandbox.crm("lint --new-only --file deals.csv"), sandbox.crm("lint --new-only --as-of 2026-02-20"))
  }

  @Test func `of a file's new findings goes by the baseline`() throws {
    #expect(sandbox.crm("lint --file deals.csv --baseline a.csv --write-baseline").status == 0)
    #expect(sandbox.crm("lint --file deals.csv --baseline a.csv --new-only").status == 0)
  }

  @Test func `goes on where the machine's clock went back`() throws {
    #expect(trend().hasPrefix("6 new"))
    sandbox.now = sandbox.now.advanced(by: .hours(-1))
    #expect(sandbox.crm("edit D-3 --set next_step=call --set next_step_date=fri").status == 0)
    #expect(trend() == "0 new, 1 fixed, 0 older than 30 days")
    let times = try database().fetchAll(Int64.self, "SELECT at FROM lint_run ORDER BY id")
    #expect(times[1] == times[0] + 1)
  }

  @Test func `is not written by a run that another one overtook`() throws {
    let db = try database()
    let history = FindingHistory(db)
    let run = LintRunRecord(
      at: Instant(milliseconds: 5), previous: nil, inScope: 1, clean: 1, errors: 0, warnings: 0)
    let none: [RecordableFinding] = []
    #expect(try history.record(run, findings: none, judged: [], age: .days(30)) != nil)
    #expect(try history.record(run, findings: none, judged: [], age: .days(30)) == nil)
  }

  @Test func `can wait: lint goes on where the database is locked, or cannot be written`() throws {
    let holder = try database()
    let locked = try holder.transaction {
      sandbox.crm("lint --select N001", environment: ["OPSMIND_BUSY_TIMEOUT_MS": "20"])
    }
    #expect(locked.status == 1)
    #expect(locked.output.contains("N001"))
    #expect(!locked.output.contains(" new, "))
    #expect(locked.errors.hasPrefix("not recorded in the history of findings: "))
    #expect(locked.errors.split(separator: "\n").count == 1)
  }

  @Test func `is written by each of several lints at once or by none, and never twice`() async throws {
    let sandbox = sandbox
    let statuses = await withTaskGroup(of: Int32.self) { group in
      for _ in 0..<4 { group.addTask { [transcript = UncheckedRun(sandbox)] in transcript.status() } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == [1, 1, 1, 1])
    #expect(try database().fetchOne(Int.self, "SELECT count(*) FROM finding") == 6)
    #expect(try database().fetchOne(Int.self, "SELECT count(*) FROM lint_run WHERE new > 0") == 1)
  }
}

/// A lint that may run beside others: a sandbox keeps nothing of a run.
private struct UncheckedRun: @unchecked Sendable {
  let sandbox: Sandbox

  init(_ sandbox: Sandbox) {
    self.sandbox = sandbox
  }

  func status() -> Int32 { sandbox.crm("lint").status }
}

import Domain
import Foundation
import Importing
import Policy
import SQLite
import Store
import Testing

@testable import Commands

struct `A disk that fills up during an import` {
  @Test func `leaves the database as it was, and is told with what helps`() throws {
    let sandbox = try Sandbox(project: true)
    try sandbox.write("deals.csv", HostilePipeline.csv)
    #expect(sandbox.crm("import deals.csv").status == 1)
    let before = sandbox.crm("list --json").output
    let rows = (1...3000).map { "\($0),Deal \($0),contacted,a long note for deal \($0)\n" }.joined()
    try sandbox.write("many.csv", "external_id,title,stage,call_notes\n" + rows)
    let policy = CompanyPolicy.standard
    let run = ImportRun(
      file: try DealFile(
        path: sandbox.path("many.csv"), name: "many.csv",
        options: DealFile.Options(calendar: policy.calendar, pipeline: policy.pipeline)),
      policy: policy, rejects: RejectsFile(path: sandbox.path("rejects.csv")), isBackdated: false,
      now: Instant(milliseconds: 0), recordedAt: Instant(milliseconds: 0), actor: "kari")
    let connection = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    // SQLite answers a file at its limit as it does a full disk.
    let pages = try connection.fetchOne(Int.self, "PRAGMA page_count") ?? 0
    try connection.executeScript("PRAGMA max_page_count = \(pages + 10)")
    do {
      _ = try run.apply(to: connection)
      Issue.record("the import went through")
    } catch {
      #expect(FailureText.text(of: error)?.contains("free space on the disk; the database is as it was before") == true)
    }
    #expect(sandbox.crm("list --json").output == before)
    #expect(sandbox.ops("doctor --thorough").status == 0)
  }
}

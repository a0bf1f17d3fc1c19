import Domain
import Testing

@testable import Commands

struct `The journal` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try SmallPipeline.imported()
  }

  @Test func `takes reviews and lists them, the latest day first`() throws {
    try expectSnapshot(
      "journal",
      sandbox.ops("journal add review 'moved three deals\nto nurturing' --on 2026-02-06"),
      sandbox.ops("journal add review"),
      sandbox.ops("journal add review ' ' --on 2026-02-13 --json"),
      sandbox.ops("journal list"),
      sandbox.ops("journal list --kind review --since 2026-02-10 --json"))
  }

  @Test func `answers as it was recorded at a moment`() throws {
    #expect(sandbox.ops("journal add review first").status == 0)
    sandbox.now = sandbox.now.advanced(by: .hours(2))
    #expect(sandbox.ops("journal add review second").status == 0)
    let past = sandbox.ops("journal list --as-of 2026-02-20T10:00")
    #expect(past.output.contains("first") && !past.output.contains("second"))
  }

  @Test func `is missed by lint in a week without a review, once there was one`() throws {
    sandbox.now = sandbox.now.advanced(by: .days(14))
    #expect(!sandbox.crm("lint --select C003").output.contains("C003"))
    #expect(sandbox.ops("journal add review --on 2026-02-20").status == 0)
    let missed = sandbox.crm("lint --select C003 --fail-on warning")
    #expect(sandbox.ops("journal add review --on 2026-02-24").status == 0)
    try expectSnapshot(
      "journal-review-missed", missed, sandbox.crm("lint --select C003 --fail-on warning"),
      sandbox.crm("lint --select C003 --as-of 2026-03-06T08:59 --format csv"))
  }

  @Test func `refuses what it does not know`() throws {
    try expectSnapshot(
      "journal-refused", sandbox.ops("journal add reviw"), sandbox.ops("journal add review --on tomorrow"),
      sandbox.ops("journal list --since soon"))
  }
}

import Domain
import Testing

@testable import Commands

struct `The board` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try HostilePipeline.imported()
  }

  @Test func `fits its columns to the terminal, and is plain elsewhere`() throws {
    try expectSnapshot(
      "board", sandbox.crm("board"), sandbox.crm("board --all --limit 1", width: 150), sandbox.crm("board", width: nil),
      sandbox.crm("board --owner anna --limit 0", width: nil), sandbox.crm("board --json --owner anna"))
  }

  @Test(arguments: [40, 94, 100, 133, 200])
  func `is never wider than the terminal`(width: Int) {
    let board = sandbox.crm("board --all", width: width).output
    let widest = board.split(separator: "\n").map { DisplayText.width(String($0)) }.max() ?? 0
    // Below the width of readable columns the stages stand below each other.
    if width >= 9 * 14 + 8 * 2 { #expect(widest <= width) }
    #expect(board.contains("Nurturing"))
  }

  @Test func `shows the stages with what is in them`() throws {
    try expectSnapshot(
      "stages", sandbox.crm("stages"), sandbox.crm("stages --owner anna --format json"),
      sandbox.crm("stages --as-of 2026-02-19"))
  }

  @Test func `stands on stages that can be printed without a project`() throws {
    let empty = try Sandbox()
    #expect(empty.crm("stages --format markdown").output == sandbox.crm("stages --format markdown").output)
    try expectSnapshot("stages-markdown", empty.crm("stages --format markdown"))
  }

  @Test func `shows the past`() throws {
    let before = sandbox.crm("board --json").output
    sandbox.now = sandbox.now.advanced(by: .hours(30))
    _ = sandbox.crm("touch D-1")
    _ = sandbox.crm("move D-1 contacted --reason x --set source=web")
    #expect(sandbox.crm("board --json").output != before)
    #expect(sandbox.crm("board --json --as-of 2026-02-20T09:00:00.010").output == before)
    #expect(sandbox.crm("list --as-of 2026-02-20").output.contains("new_lead"))
    #expect(sandbox.crm("show D-1 --as-of 2026-02-20").output.contains("version 1"))
  }
}

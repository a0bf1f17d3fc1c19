import Domain
import Policy
import Testing

@testable import Commands

struct `A history that is played` {
  private let calendar = CompanyPolicy.standard.calendar

  @Test func `is read line by line, without comments and blank lines`() throws {
    let history = try PlayedHistory(
      """
      # Monday

      2026-02-16T15:00 maren crm move D-58 closed_won --reason 'signed, at last'
      2026-02-16T15:00 kari ops journal add review
      """, file: "history.txt", calendar: calendar)
    #expect(history.lines.map(\.number) == [3, 4])
    #expect(history.lines.map(\.actor) == ["maren", "kari"])
    #expect(history.lines.map(\.moment.description) == ["2026-02-16T14:00:00Z", "2026-02-16T14:00:00Z"])
    #expect(history.lines[0].words == ["crm", "move", "D-58", "closed_won", "--reason", "signed, at last"])
  }

  @Test(arguments: [
    ("# a comment\n", "history.txt:2: nothing was typed"),
    ("2026-02-16T15:00 maren", "history.txt:1: is no moment, person and command"),
    ("2026-02-16 maren crm lint", "history.txt:1: '2026-02-16' is no moment such as 2026-02-20T16:00"),
    ("noon maren crm lint", "history.txt:1: 'noon' is no moment such as 2026-02-20T16:00"),
    ("2026-02-16T15:00 maren rm -r", "history.txt:1: is no command of crm or ops"),
    ("2026-02-16T15:00 maren crm move 'D-58", "history.txt:1: a quote is not closed"),
    (
      "2026-02-16T15:00 maren crm lint\n2026-02-16T14:59 maren crm lint",
      "history.txt:2: 2026-02-16T14:59 lies before 2026-02-16T15:00"
    ),
  ])
  func `is refused where a line is none`(text: String, message: String) {
    let failure = #expect(throws: Failure.self) {
      _ = try PlayedHistory(text, file: "history.txt", calendar: calendar)
    }
    #expect(failure?.message == message)
  }

  @Test func `is recorded at its moments, by its people`() throws {
    let sandbox = try Sandbox(project: true)
    let history = try PlayedHistory(
      """
      2026-02-16T15:00 maren crm add Website --company Voda --name 'Kari Moe' --email kari@voda.example --owner maren \
      --contacted today --next call --on fri
      2026-02-17T09:30 felix crm touch D-1 --note 'asked for references'
      """, file: "history.txt", calendar: calendar)
    try history.play(in: Project(folder: sandbox.folder), from: sandbox.folder)
    let told = sandbox.crm("history D-1").output
    #expect(told.contains("2026-02-16 15:00"))
    #expect(told.contains("2026-02-17 09:30"))
    #expect(told.contains("felix"))
  }

  @Test func `stops at the line that does not end well, and says what it said`() throws {
    let sandbox = try Sandbox(project: true)
    let history = try PlayedHistory(
      """
      2026-02-16T15:00 maren ops journal add review
      2026-02-16T15:01 maren crm show D-7
      2026-02-16T15:02 maren ops journal add review
      """, file: "history.txt", calendar: calendar)
    let failure = #expect(throws: Failure.self) {
      try history.play(in: Project(folder: sandbox.folder), from: sandbox.folder)
    }
    #expect(failure?.message.hasPrefix("history.txt:2: ended with status ") == true)
    #expect(failure?.message.contains("D-7") == true)
    #expect(sandbox.ops("journal list").errors == "1 entry\n")
  }
}

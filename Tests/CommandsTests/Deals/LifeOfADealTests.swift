import Domain
import Policy
import Testing

@testable import Commands

struct `One deal's life` {
  /// A folder with a roster.
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox(project: true)
    try sandbox.write("roster.csv", "id,name,email,role\nanna,Anna Berg,anna@example.com,sales\nben,Ben Dahl,,sales\n")
    try #require(sandbox.crm("owners import roster.csv").status == 0)
  }

  @Test func `goes from its addition to closed won, past every refusal on the way`() throws {
    let steps: [(at: String, lines: [String])] = [
      (
        "2026-02-06T09:00",
        [
          "add 'Website relaunch' --company 'Fjord Kaffe AS' --owner anna",
          "add 'Website relaunch' --company 'Fjord Kaffe AS' --name 'Kari Moe' --email kari@fjordkaffe.no --owner anna "
            + "--contacted today --next 'send first message' --on tomorrow",
          "add 'Website relaunch' --company 'Fjord Kaffe AS' --name 'Kari Moe' --email kari@fjordkaffe.no --owner anna "
            + "--contacted today --next 'send first message' --on tomorrow",
          "move D-1 contacted",
          "move D-1 contcted --reason 'wrote to her'",
          "move D-1 contacted --reason 'wrote to her'",
          "touch D-1 --note 'first message'",
          "move D-1 contacted --reason 'wrote to her' --set source=fair",
          "next D-1 'write again' --on 2026-02-05",
          "next D-1 'write again' --on mon",
        ]
      ),
      (
        "2026-02-09T10:30",
        [
          "move fjord response --reason 'answered by mail' --at 2026-02-09T08:15",
          "move D-1 call_booked --reason 'wants to talk'",
          "move D-1 call_booked --reason 'wants to talk' --set call_date=+2d",
          "next D-1 'prepare the call' --on +1d",
        ]
      ),
      (
        "2026-02-11T15:00",
        ["touch D-1 --call", "touch D-1 --call --notes 'needs it by May' --bant 3 --qualified"]
      ),
      (
        "2026-02-12T12:00",
        [
          "move D-1 offer_sent --reason 'they asked for it'",
          "move D-1 offer_sent --reason 'they asked for it' --set offer_amount=12500 --set currency=EUR "
            + "--set offer_sent_date=today --set follow_up_date=+7d --set expected_close_date=2026-02-27 "
            + "--set next_step='call about the offer' --set next_step_date=+7d --if-version 3",
          "move D-1 offer_sent --reason 'they asked for it' --set offer_amount=12500 --set currency=EUR "
            + "--set offer_sent_date=today --set follow_up_date=+7d --set expected_close_date=2026-02-27 "
            + "--set next_step='call about the offer' --set next_step_date=+7d",
        ]
      ),
      ("2026-02-18T16:00", ["move D-1 negotiation --reason 'asks for a discount'", "archive D-1", "board"]),
      (
        "2026-02-20T09:00",
        [
          "move D-1 closed_won --reason 'signed' --set actual_amount=0",
          "move D-1 closed_won --reason 'signed' --set actual_amount=11800 --set closed_date=today "
            + "--set payment_terms='30 days' --set kickoff_date=+4d",
          "move D-1 'Closed Won' --reason 'signed again'",
          "archive D-1",
        ]
      ),
      (
        "2026-02-24T11:00",
        [
          "edit D-1 --set kickoff_held_date=today --reason 'kickoff went well'",
          "archive D-1 --reason 'over to delivery'", "show D-1", "history D-1", "show D-1 --as-of 2026-02-11", "lint",
        ]
      ),
    ]
    var transcripts: [Transcript] = []
    for step in steps {
      let calendar = CompanyPolicy.standard.calendar
      sandbox.now = try #require(DayExpression.instant(step.at, now: sandbox.now, calendar: calendar))
      transcripts += step.lines.map { sandbox.crm($0) }
    }
    try expectSnapshot("life-of-a-deal", Transcript(transcripts))
  }
}

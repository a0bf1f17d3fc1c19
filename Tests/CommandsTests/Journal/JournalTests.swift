import Domain
import Testing

@testable import Commands

struct `The journal` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try SmallPipeline.imported()
  }

  /// A week with an entry of every kind.
  private func fill() throws {
    try sandbox.write("roster.csv", "id,name\nanna,Anna Berg\nben,Ben Dahl\n")
    try #require(sandbox.crm("owners import roster.csv").status == 0)
    for line in [
      "decision 'two laptops' --amount '1 800 EUR' --rationale 'the old ones fail' --on 2026-02-17",
      "decision 'weekly demos' --on 2026-02-18",
      "blocker 'the test server is down' --owner 'Anna Berg' --until +3d --at 06:30",
      "blocker 'no access to the shop' --at 2026-02-18T14:00", "blocker 'printer' --at 08:55",
      "risk 'the only host raises prices' --likelihood medium --impact high --mitigation 'offer of another' --owner ben",
      "risk 'late holidays' --likelihood low --impact low --on 2026-02-16", "shipped 'invoices as PDF' --on yesterday",
      "priority 'call Voda' --rank 2", "priority 'close the books' --rank 1",
      "priority 'tidy up'", "highlight 'Nord signed'", "learning 'demos before noon are kept' --on 2026-02-10",
      "question 'can we export to Excel?' --from 'Fjord AS'", "compliance 'the register is filed'",
      "review 'moved three deals' --on 2026-02-20",
    ] { try #require(sandbox.ops("journal add \(line)").status == 0, "\(line)") }
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

  @Test func `lists entries kind by kind, and those of a span, a kind or an owner`() throws {
    try fill()
    try expectSnapshot(
      "journal-list", sandbox.ops("journal list"), sandbox.ops("journal list --open --kind blocker --kind risk"),
      sandbox.ops("journal list --week 2026-W07"), sandbox.ops("journal list --month 2026-02 --kind decision"),
      sandbox.ops("journal list --owner 'anna berg'"), sandbox.ops("journal list --owner nobody"),
      sandbox.ops("journal list --kind learning --since yesterday"))
  }

  @Test func `is whole as JSON`() throws {
    try fill()
    try expectSnapshot(
      "journal-json", sandbox.ops("journal list --json"),
      sandbox.ops("journal add blocker 'no power' --owner ben --json"),
      sandbox.ops("journal close 3 --note 'new disk' --json"), sandbox.ops("journal show 3 --json"),
      sandbox.ops("journal edit 1 --amount 1900 --json"))
  }

  @Test func `keeps every version of what is changed or closed`() throws {
    try fill()
    let before = sandbox.now
    sandbox.now = before.advanced(by: .hours(2))
    try expectSnapshot(
      "journal-change", sandbox.ops("journal edit 1 'three laptops' --amount '2 700 EUR'"),
      sandbox.ops("journal edit 1 'three laptops'"), sandbox.ops("journal show 1"),
      sandbox.ops("journal edit 3 --until +1w --owner ben --at 07:00"),
      sandbox.ops("journal close 3 --note 'new disk'"),
      sandbox.ops("journal close 3"), sandbox.ops("journal show 3"), sandbox.ops("journal edit 3 --reopen"),
      sandbox.ops("journal edit 6 --impact medium --mitigation ''"), sandbox.ops("journal show 6"),
      sandbox.ops("journal list --kind blocker --as-of 2026-02-20T09:30"), sandbox.ops("journal list --kind blocker"),
      sandbox.ops("journal show 1 --as-of 2026-02-20T09:30"))
  }

  @Test func `refuses a decision above the limit without a rationale, and says what mends it`() throws {
    try expectSnapshot(
      "journal-decision", sandbox.ops("journal add decision laptops --amount 500"),
      sandbox.ops("journal add decision laptops --amount 500.01 --on yesterday"),
      sandbox.ops("journal add decision laptops --amount '750 EUR' --json"),
      sandbox.ops("journal add decision laptops --amount '10 USD'"),
      sandbox.ops("journal add decision laptops --amount '750 EUR' --rationale ' '"),
      sandbox.ops("journal edit 1 --amount '900 EUR'"),
      sandbox.ops("journal edit 1 'new laptops' --amount '900 EUR' --rationale 'the old ones fail'"),
      sandbox.ops("journal edit 1 --rationale ''"),
      sandbox.ops("journal edit 1 'old laptops' --on yesterday --rationale ''"), sandbox.ops("journal list"))
  }

  @Test func `takes its limit and who is told from the policy`() throws {
    try sandbox.write(
      "opsmind.yaml", "currency: NOK\njournal: {decision_amount: 20, escalate: {team: none, director: 30m}}\n")
    #expect(sandbox.ops("journal add decision coffee --amount 20").status == 0)
    #expect(sandbox.ops("journal add decision coffee --amount 20.01").status == 1)
    #expect(sandbox.ops("journal add blocker down --at 08:30").status == 0)
    #expect(sandbox.ops("journal add blocker slow --at 08:31").status == 0)
    let lines = sandbox.ops("journal list --kind blocker").output.split(separator: "\n")
    #expect(lines.count { $0.contains("tell the director") } == 1)
    #expect(lines.allSatisfy { !$0.contains("tell the team") })
  }

  @Test func `shows texts that could steer a terminal safely, and keeps them as typed`() throws {
    let text = "| `rm` <b>{{x}}</b>\n\u{1B}[2J\u{202E}evil 🚀"
    #expect(sandbox.ops("journal add learning '\(text)'").status == 0)
    #expect(sandbox.ops("journal add risk '\(text)' --likelihood low --impact low --mitigation '\(text)'").status == 0)
    try expectSnapshot(
      "journal-hostile", sandbox.ops("journal list"), sandbox.ops("journal show 1"))
    let entries = try sandbox.ops("journal list --json").json()["entries"] as? [[String: Any]]
    #expect(entries?.allSatisfy { $0["text"] as? String == text } == true)
  }

  @Test func `takes the rank of a priority away`() throws {
    try expectSnapshot(
      "journal-rank", sandbox.ops("journal add priority 'close the books' --rank 1"),
      sandbox.ops("journal edit 1 --rank ''"), sandbox.ops("journal list"), sandbox.ops("journal edit 1 --rank 2"),
      sandbox.ops("journal add priority 'tidy up' --rank ' ' --json"))
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

  @Test func `forgets a person's addresses in every text and version`() throws {
    let address = "kari@fjord.no"
    #expect(sandbox.ops("journal add decision 'paid\n\(address)' --rationale 'asked by\n\(address)'").status == 0)
    #expect(sandbox.ops("journal edit 1 paid").status == 0)
    #expect(sandbox.ops("journal add question 'when?' --from \(address)").status == 0)
    #expect(sandbox.ops("journal close 2 --note 'told \(address)'").status == 0)
    #expect(sandbox.ops("kpi record velocity 34 --note 'counted by \(address)'").status == 0)
    #expect(sandbox.crm("forget \(address) --reason asked --yes").status == 0)
    for line in ["journal show 1 --json", "journal show 2 --json", "kpi show velocity --json"] {
      let shown = sandbox.ops(line).output
      #expect(!shown.contains(address) && shown.contains("[forgotten]"), "\(shown)")
    }
  }

  @Test(arguments: [
    ("kind", "add reviw"), ("future", "add review --on tomorrow"), ("since", "list --since soon"),
    ("foreign-amount", "add learning 'x' --amount 5"), ("foreign-owner", "add decision x --owner anna"),
    ("no-text", "add blocker"), ("blank", "add learning ' '"), ("risk", "add risk x --likelihood low"),
    ("level", "add risk x --likelihood hgh --impact low"), ("amount", "add decision x --amount '$ 5'"),
    ("negative", "add decision x --amount=-5"), ("decimals", "add decision x --amount 1.005"),
    ("until", "add blocker x --until yesterday"), ("at", "add blocker x --at noon"),
    ("at-future", "add blocker x --at 23:00"), ("at-on", "add blocker x --at 2026-02-18T10:00 --on 2026-02-19"),
    ("two-currencies", "add decision x --amount '€ 500 NOK'"), ("rank", "add priority x --rank 0"),
    ("rank-word", "add priority x --rank first"), ("owner", "add blocker x --owner ana"), ("nothing", "edit 1"),
    ("edit-foreign", "edit 1 --rank 2"), ("edit-blank", "edit 1 ' '"), ("edit-none", "edit 99 x"),
    ("reopen", "edit 1 --reopen"), ("close-kind", "close 1"), ("close-none", "close 99"),
    ("close-before", "close 2 --on 2026-02-18"), ("show-none", "show 99"), ("week", "list --week 2026-W54"),
    ("month", "list --month 2026-13"), ("span", "list --week 2026-W08 --month 2026-02"),
  ])
  func `refuses what makes no sense`(name: String, line: String) throws {
    try sandbox.write("roster.csv", "id,name\nanna,Anna Berg\n")
    #expect(sandbox.crm("owners import roster.csv").status == 0)
    #expect(sandbox.ops("journal add decision laptops --amount 5").status == 0)
    #expect(sandbox.ops("journal add blocker down --at 2026-02-19T10:00").status == 0)
    try expectSnapshot("journal-refused-\(name)", sandbox.ops("journal \(line)"))
  }

  @Test func `in a folder without a project is refused`() throws {
    #expect(try Sandbox().ops("journal list").status == 2)
  }
}

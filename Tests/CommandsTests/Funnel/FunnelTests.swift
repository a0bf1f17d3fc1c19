import Domain
import Testing

@testable import Commands

struct `The funnel on the terminal` {
  @Test func `shows figures, conversions and health`() throws {
    let sandbox = try SampleProject.imported()
    try expectSnapshot(
      "funnel", sandbox.crm("funnel"), sandbox.crm("funnel --week 2026-W07 --owner jonas"), sandbox.crm("funnel --json")
    )
  }

  @Test func `sees a past week from its end, with what was recorded in the days of grace`() throws {
    let sandbox = try SampleProject.imported()
    let friday = sandbox.now
    let asFriday = sandbox.crm("funnel --week 2026-W07 --json")
    sandbox.now = friday.advanced(by: .days(40))
    // Recorded on the Friday after the week, and so within its five days of grace.
    #expect(
      try sandbox.crm("funnel --week 2026-W07 --json").json()["recorded_until"] as? String == "2026-02-20T22:59:59.999Z"
    )
    func tables(_ transcript: Transcript) -> String { String(transcript.output.drop { $0 != "[" }) }
    #expect(tables(sandbox.crm("funnel --week 2026-W07 --json")) == tables(asFriday))
    #expect(sandbox.crm("funnel --week 2026-W06").errors.contains("nothing had been recorded by 2026-02-13 23:59"))
    try expectSnapshot("funnel-before", sandbox.crm("funnel --week 2026-W06 --owner jonas"))
  }

  @Test func `counts a call once it was logged, and leads as they come`() throws {
    let sandbox = try Sandbox(project: true)
    let monday = sandbox.now.advanced(by: .days(-4))
    func count(_ id: String) throws -> [Int] {
      let figures = try #require(try sandbox.crm("funnel --week 2026-W08 --json").json()["figures"] as? [[String: Any]])
      let figure = try #require(figures.first { $0["id"] as? String == id })
      return [figure["count"] as? Int ?? -1, figure["week_before"] as? Int ?? -1]
    }
    sandbox.now = monday
    try #require(
      sandbox.crm(
        "add --set title=Website --set company=Voda --set name=Kai --set email=kai@voda.hr --set owner=kari --set next_step=call --set next_step_date=+1d --set last_contact_date=today"
      ).status == 0)
    #expect(try count("new_leads") == [1, 0])
    #expect(try count("calls_held") == [0, 0])
    sandbox.now = monday.advanced(by: .days(2))
    try #require(sandbox.crm("touch D-1 --call --notes 'needs it by May' --on 2026-02-17").status == 0)
    #expect(try count("calls_held") == [1, 0])
    // A second call that is planned, with the notes of the first, was not held.
    try #require(sandbox.crm("edit D-1 --set call_date=2026-02-18 --reason x").status == 0)
    #expect(try count("calls_held") == [1, 0])
  }

  @Test(arguments: [("week", "--week 2026-02-20"), ("future", "--week 2026-W20"), ("owner", "--owner jnas")])
  func `refuses what it cannot answer`(name: String, options: String) throws {
    let sandbox = try SampleProject.imported()
    try expectSnapshot("funnel-refused-\(name)", sandbox.crm("funnel \(options)"))
  }
}

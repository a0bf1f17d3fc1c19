import Domain
import Policy
import Rules
import Testing

struct `Rule messages` {
  /// What each rule says in its examples, with what would mend it: one line a message.
  static let messages: [(code: String, lines: String)] = [
    (
      "R001",
      """
      email: e-mail missing  [email=<e-mail>]
      name: name missing  [name=<name>]
      company: company missing  [company=<company>]
      stage: stage missing  [stage=<stage>]
      last_contact_date: last contact date missing  [last_contact_date=<YYYY-MM-DD>]
      call_notes: call notes missing, owed since the call date 2026-02-19 has passed  [call_notes=<call notes>]
      bant_score: BANT score missing, owed since the call date 2026-02-19 has passed  [bant_score=<0-4>]
      qualified: qualified missing, owed since the call date 2026-02-19 has passed  [qualified=<yes|no>]
      call_date: call date missing  [call_date=<YYYY-MM-DD>]
      source: source missing  [source=<source>]
      first_contact_date: first contact date missing  [first_contact_date=<YYYY-MM-DD>]
      touchpoint_count: touchpoint count missing  [touchpoint_count=<number>]
      """
    ),
    (
      "R002",
      """
      email: not an e-mail address: the part before or behind the @ cannot be right  [email=<e-mail>]
      email: not an e-mail address: it has no @  [email=<e-mail>]
      email: not an e-mail address: it has 2 @  [email=<e-mail>]
      """
    ),
    (
      "R003",
      """
      bant_score: BANT score 5 is outside 0 to 4  [bant_score=<0-4>]
      bant_score: BANT score -1 is outside 0 to 4  [bant_score=<0-4>]
      """
    ),
    (
      "R004",
      """
      company: company is "N/A", which says nothing  [company=<company>]
      next_step: next step is "TBD", which says nothing  [next_step=<next step>]
      source: source is "Select", which says nothing  [source=<source>]
      Region: Region is "?", which says nothing  [Region=<Region>]
      next_step: next step is a suggestion in angle brackets that nobody filled in  [next_step=<next step>]
      lost_note: lost note is "-", which says nothing  [lost_note=<lost note>]
      lost_reason: lost reason is "tbd", which says nothing  [lost_reason=<lost reason>]
      source: source is "none", which says nothing  [source=<source>]
      owner: owner is "n/a", which says nothing  [owner=<owner>]
      """
    ),
    (
      "S001",
      """
      stage: "Demo booked" is no stage; the policy has new_lead, contacted, response, call_booked, offer_sent, \
      negotiation, closed_won, closed_lost, nurturing  [stage=<stage>]
      """
    ),
    (
      "S002",
      """
      stage: in Offer Sent for 7d, SLA 7d, 1m over  [stage=<stage>]
      stage: in New Lead for 1d 1h, SLA 1d, 1h over  [stage=<stage>]
      kickoff_held_date: in Closed Won for 8d 12h, SLA 7d, 1d 12h over  [kickoff_held_date=<YYYY-MM-DD>]
      stage: in Offer Sent for 8d 12h, SLA 7d, 1d 12h over  [stage=<stage>]
      stage: in Response for 3d, SLA 2d, 1d over  [stage=<stage>]
      """
    ),
    (
      "S003",
      """
      stage: in Offer Sent for 7d, SLA 7d, 0m left  [stage=<stage>]
      stage: in Offer Sent for 5d 14h, SLA 7d, 1d 9h left  [stage=<stage>]
      kickoff_held_date: in Closed Won for 6d, SLA 7d, 1d left  [kickoff_held_date=<YYYY-MM-DD>]
      """
    ),
    (
      "S004",
      """
      stage: moved from Response to Offer Sent on 2026-02-10, past a stage and without a reason  []
      """
    ),
    (
      "S005",
      """
      stage: moved back from Response to Contacted on 2026-02-10 without a reason  []
      """
    ),
    (
      "S006",
      """
      stage: moved from Contacted to Response on 2026-02-10 without a reason  []
      stage: moved from Contacted to Closed Lost on 2026-02-10 without a reason  []
      """
    ),
    (
      "S007",
      """
      offer_sent_date: in Contacted, but an offer was sent on 2026-02-20  [stage=offer_sent]
      closed_date: in Negotiation, but with the closed date 2026-02-19  [stage=<stage>]
      call_date: still in Call Booked, but the call was due on 2026-02-19  [stage=<stage>]
      archived_date: in Offer Sent, but archived on 2026-02-19  [stage=<stage>]
      """
    ),
    (
      "S008",
      """
      stage_entered_at: in Offer Sent since nobody knows when; the SLA of 7d is not judged  \
      [stage_entered_at=<YYYY-MM-DDTHH:MM>]
      stage_entered_at: in Closed Won since nobody knows when; the SLA of 7d is not judged  \
      [stage_entered_at=<YYYY-MM-DDTHH:MM>]
      """
    ),
    (
      "N001",
      """
      next_step: nothing says what happens next  [next_step=<next step> next_step_date=<YYYY-MM-DD>]
      """
    ),
    (
      "N002",
      """
      next_step_date: nothing says when the next step happens  [next_step_date=<YYYY-MM-DD>]
      """
    ),
    (
      "N003",
      """
      next_step_date: the next step was due on 2026-02-19, 1 day ago  [next_step=<next step> \
      next_step_date=<YYYY-MM-DD>]
      """
    ),
    (
      "N004",
      """
      next_step_date: the next step on 2026-03-23 is 31 days ahead, more than 30  [next_step_date=<YYYY-MM-DD>]
      """
    ),
    (
      "L001",
      """
      lost_reason: nothing says why the deal was lost  [lost_reason=<lost reason>]
      """
    ),
    (
      "L002",
      """
      lost_reason: "too expensive" is no lost reason; the policy has price, timing, no_need, no_budget, competitor, \
      no_response, disqualified, duplicate, other  [lost_reason=<lost reason>]
      """
    ),
    (
      "L003",
      """
      lost_note: the lost reason other needs a note  [lost_note=<lost note>]
      """
    ),
    (
      "L004",
      """
      lost_reason: same e-mail address as D-1, which was won on 2026-01-15  [lost_reason=duplicate]
      """
    ),
    (
      "L005",
      """
      lost_reason: open, but with the lost reason "price"  [lost_reason=]
      """
    ),
    (
      "P001",
      """
      nurturing_note: nothing says why the deal is parked  [nurturing_note=<nurturing note>]
      """
    ),
    (
      "P002",
      """
      reactivation_date: reactivation was due on 2026-02-19, 1 day ago  [reactivation_date=<YYYY-MM-DD>]
      """
    ),
    (
      "P003",
      """
      stage: parked 3 times  []
      """
    ),
    (
      "P004",
      """
      reactivation_date: nothing says when the deal is taken up again  [reactivation_date=2026-05-21]
      """
    ),
    (
      "F001",
      """
      expected_close_date: expected to close on 2026-02-19, 1 day ago, and still open  \
      [expected_close_date=<YYYY-MM-DD>]
      """
    ),
    (
      "F002",
      """
      closed_date: won, but the closed date 2026-02-21 is still to come  [closed_date=<YYYY-MM-DD>]
      """
    ),
    (
      "F003",
      """
      expected_close_date: the expected close was pushed 3 times, now to 2026-03-31  [expected_close_date=<YYYY-MM-DD>]
      """
    ),
    (
      "F004",
      """
      forecast_category: counted as commit, but in Negotiation for 14d, SLA 14d, 1m over  [forecast_category=<category>]
      forecast_category: counted as commit, but in Offer Sent for 18d, SLA 7d, 11d over  [forecast_category=<category>]
      """
    ),
    (
      "F005",
      """
      offer_amount: the offer amount is 0.00 EUR, which is not more than zero  [offer_amount=<amount>]
      offer_amount: the offer amount is -1200.00 EUR, which is not more than zero  [offer_amount=<amount>]
      actual_amount: the actual amount is 0.00 EUR, which is not more than zero  [actual_amount=<amount>]
      """
    ),
    (
      "F006",
      """
      probability: probability 70.01 %, but Offer Sent is between 30 and 70 %  [probability=<percent>]
      probability: probability 29.99 %, but Offer Sent is between 30 and 70 %  [probability=<percent>]
      probability: probability -1 %, but New Lead is between 0 and 25 %  [probability=<percent>]
      probability: probability 26 %, but New Lead is between 0 and 25 %  [probability=<percent>]
      """
    ),
    (
      "F007",
      """
      expected_close_date: in Offer Sent, but nothing says when the deal is expected to close  \
      [expected_close_date=<YYYY-MM-DD>]
      expected_close_date: in Negotiation, but nothing says when the deal is expected to close  \
      [expected_close_date=<YYYY-MM-DD>]
      """
    ),
    (
      "D001",
      """
      email: same e-mail address as D-2  [stage=closed_lost lost_reason=duplicate]
      email: same e-mail address as D-1  [stage=closed_lost lost_reason=duplicate]
      """
    ),
    (
      "D002",
      """
      company: same company, a similar amount and a similar time of creation as D-2  [stage=closed_lost \
      lost_reason=duplicate]
      company: same company, a similar amount and a similar time of creation as D-1  [stage=closed_lost \
      lost_reason=duplicate]
      """
    ),
    (
      "O001",
      """
      owner: the deal belongs to nobody  [owner=<owner>]
      """
    ),
    (
      "O002",
      """
      owner: "bob" is not on the roster  [owner=<owner>]
      """
    ),
    (
      "O003",
      """
      owner: ben was with the company until 2026-02-19  [owner=<owner>]
      owner: cleo is with the company only from 2026-02-21 on  [owner=<owner>]
      """
    ),
    (
      "O004",
      """
      owner: 2 active deals, more than 1  []
      """
    ),
    (
      "I001",
      """
      last_contact_date: the last contact date 2026-02-03 is before the first contact date 2026-02-04  \
      [last_contact_date=<YYYY-MM-DD> first_contact_date=<YYYY-MM-DD>]
      first_contact_date: the first contact date 2026-02-04 is after the closed date 2026-02-03  \
      [first_contact_date=<YYYY-MM-DD> closed_date=<YYYY-MM-DD>]
      created_at: the creation 2026-02-11 is after the closed date 2026-02-10  [created_at=<YYYY-MM-DDTHH:MM> \
      closed_date=<YYYY-MM-DD>]
      offer_sent_date: the offer sent date 2026-02-11 is after the closed date 2026-02-10  \
      [offer_sent_date=<YYYY-MM-DD> closed_date=<YYYY-MM-DD>]
      kickoff_held_date: the kickoff held date 2026-02-09 is before the closed date 2026-02-10  \
      [kickoff_held_date=<YYYY-MM-DD> closed_date=<YYYY-MM-DD>]
      stage_entered_at: entered "response" on 2026-02-09 00:00, before it entered "contacted" on 2026-02-10 00:00  []
      """
    ),
    (
      "I002",
      """
      last_contact_date: the last contact date 2026-02-21 is in the future  [last_contact_date=<YYYY-MM-DD>]
      offer_sent_date: the offer sent date 2026-02-21 is in the future  [offer_sent_date=<YYYY-MM-DD>]
      kickoff_held_date: the kickoff held date 2026-02-21 is in the future  [kickoff_held_date=<YYYY-MM-DD>]
      closed_date: the closed date 2026-02-21 is in the future  [closed_date=<YYYY-MM-DD>]
      stage_entered_at: the entry into the stage 2026-02-21 is in the future  [stage_entered_at=<YYYY-MM-DDTHH:MM>]
      created_at: the creation 2026-02-21 is in the future  [created_at=<YYYY-MM-DDTHH:MM>]
      first_contact_date: the first contact date 2026-02-21 is in the future  [first_contact_date=<YYYY-MM-DD>]
      """
    ),
    (
      "I003",
      """
      touchpoint_count: 2 touchpoints, but 3 contacts logged  [touchpoint_count=3]
      touchpoint_count: no touchpoint count, but 1 contact logged  [touchpoint_count=1]
      """
    ),
    (
      "I004",
      """
      currency: the offer amount 1200.00 has no currency  [currency=<code>]
      currency: the actual amount 1200.00 has no currency  [currency=<code>]
      """
    ),
    (
      "C001",
      """
      no new lead since 2026-02-18, 1 whole working day ago  []
      """
    ),
    (
      "C002",
      """
      follow_up_date: the follow-up was due on 2026-02-18, 2 days ago  [follow_up_date=<YYYY-MM-DD>]
      """
    ),
    (
      "C003",
      """
      no review of the pipeline for 2026-02-13, the last one was on 2026-02-06  []
      """
    ),
    (
      "X001",
      """
      N001 was suppressed until 2026-02-19: "on holiday"  []
      N001 was suppressed until "soon": "on holiday"  []
      """
    ),
    (
      "X002",
      """
      N003 is suppressed until 2026-03-31, but finds nothing  []
      """
    ),
  ]

  @Test(arguments: messages)
  func `name what is wrong and what would mend it`(code: String, lines: String) throws {
    #expect(try Self.lines(code) == lines)
  }

  @Test func `are listed for every rule`() {
    #expect(Self.messages.map(\.code) == RuleBook.standard.documentation.map(\.code))
  }

  @Test func `of unknown words are cut, so that a whole note is not repeated`() throws {
    var deal = Deal()
    deal.stage = "closed_lost"
    deal.lostReason = "they said that the price\nwas fine but the timing was not"
    let run = RuleRun([deal], rules: .only("L002"), now: CleanDeal.now)
    let message = try #require(run.findings[0].first?.violation.message)
    #expect(message.hasPrefix("\"they said that the price was fine but t…\" is no lost reason"))
  }

  @Test func `about a nurtured deal suggest the day its time is up, or today`() throws {
    func suggestion(enteredDaysAgo days: Int) throws -> String {
      var deal = Deal()
      deal.stage = "nurturing"
      deal.stageEnteredAt = CleanDeal.now.advanced(by: .days(-days))
      let run = RuleRun([deal], rules: .only("P004"), now: CleanDeal.now)
      return try #require(run.findings[0].first?.violation.remedy.first?.value)
    }
    #expect(try suggestion(enteredDaysAgo: 10) == "2026-05-11")
    #expect(try suggestion(enteredDaysAgo: 91) == "2026-02-20")
  }

  @Test(arguments: RuleBook.standard.documentation.map(\.code))
  func `have no full stop and no person's data`(code: String) throws {
    let lines = try Self.lines(code)
    #expect(!lines.contains("kari@") && !lines.contains("ola@"))
    for line in lines.split(separator: "\n") { #expect(!line.contains(".  [")) }
  }

  /// Each finding of a rule's examples: field, message and remedy; alike ones once.
  private static func lines(_ code: String) throws -> String {
    let rule = try #require(RuleBook.standard.rule(code))
    var lines: [String] = []
    for example in rule.examples {
      for finding in try example.run(code).run.findings.joined() {
        let field = finding.violation.field.map { "\($0): " } ?? ""
        let remedy = finding.violation.remedy.map { "\($0.field)=\($0.value)" }.joined(separator: " ")
        let line = "\(field)\(finding.violation.message)  [\(remedy)]"
        if !lines.contains(line) { lines.append(line) }
      }
    }
    return lines.joined(separator: "\n")
  }
}

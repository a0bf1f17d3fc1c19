import Testing

/// A small pipeline with all kinds of sloppiness, which can still be read.
enum HostilePipeline {
  /// The product's own CSV with one column that is not ours; the last row cannot be read.
  static let csv = """
    id,external_id,title,name,company,email,stage,owner,last_contact_date,source,first_contact_date,\
    touchpoint_count,call_date,call_notes,bant_score,qualified,offer_amount,currency,offer_sent_date,follow_up_date,\
    closed_date,actual_amount,payment_terms,kickoff_date,next_step,next_step_date,lost_reason,expected_close_date,\
    stage_entered_at,created_at,Region
    D-1,,Website,Åse Ødegård,Fjord Kaffe AS,ase@fjordkaffe.no,new_lead,anna,2026-02-19,,,,,,,,,,,,,,,,\
    send first message,2026-02-23,,,2026-02-19T18:00,2026-02-19,North
    D-2,,"Shop ""Nord"", relaunch",Jo,Nord Metall GmbH,jo(at)nord.de,Offer Sent,anna,2026-01-30,fair,2026-01-05,4,\
    2026-01-20,needs it by May,3,yes,12500.00,EUR,2026-02-02,2026-02-09,,,,,call again,2026-02-10,,2026-01-31,\
    2026-02-02,2026-01-04,
    D-3,,Robert'); DROP TABLE deal;--,n/a,Voda d.o.o.,info@voda.hr,negotation,zoe,2026-02-18,web,2026-02-01,2,,,,,,,\
    ,,,,,,,,,,,,
    D-4,,🚀 Launch,Мария,\u{202E}evil\u{202C} Ltd,maria@evil.com,closed_lost,,2026-02-01,web,2026-01-01,3,,,,,,,,,\
    2026-02-05,0,,,,,other,,2026-02-05,2026-01-01,
    D-5,,"Two
    lines",Kim,Fjord Kaffe,ase@fjordkaffe.no,closed_won,ben,2026-02-10,referral,2026-01-02,6,2026-01-15,good,4,yes,\
    9000,NOK,2026-01-20,2026-01-25,2026-02-10,9000,30 days,2026-02-17,,,,,2026-02-10,2026-01-02,
    D-6,=1+1,Later,Ola,Øl AS,ola@ol.no,nurturing,anna,2026-01-10,web,2026-01-02,1,,,,,,,,,,,,,,,,,2026-01-10,\
    2026-01-02,
    D-7,,Broken,,Per AS,,contacted,anna,2026-02-30,,,,,,,,,,,,,,,,,,,,,,

    """

  /// Everybody who can own deals, one of whom has left.
  static let roster = """
    id,name,email,active_from,active_until,role,active_deal_limit
    anna,Anna Berg,anna@example.com,2024-01-01,,sales,2
    ben,Ben Dahl,ben@example.com,2024-01-01,2026-01-31,sales,

    """

  /// A project with the deals that can be read, and the roster.
  static func imported() throws -> Sandbox {
    let sandbox = try Sandbox(project: true)
    try sandbox.write("deals.csv", csv)
    try sandbox.write("roster.csv", roster)
    try #require(sandbox.crm("import deals.csv").status == 1)
    try #require(sandbox.crm("owners import roster.csv").status == 0)
    return sandbox
  }
}

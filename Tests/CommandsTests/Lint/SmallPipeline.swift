import Testing

/// Four leads of today: one without a flaw, one with texts that say nothing, two whose next step is missing or late.
enum SmallPipeline {
  /// The product's own CSV with a column that is not ours, and whose name is odd.
  static let csv = """
    id,title,name,company,email,stage,owner,last_contact_date,source,next_step,next_step_date,created_at,\
    stage_entered_at,Re=gion
    D-1,Website,Kari Moe,Fjord AS,kari@fjord.no,new_lead,anna,2026-02-20,web,call,2026-02-23,2026-02-20T08:00,\
    2026-02-20T08:00,North
    D-2,Shop,Jo Nord,Nord GmbH,"Jo <mailto:jo@nord.de>, ",new_lead,anna,2026-02-20,n/a,call,2026-02-23,\
    2026-02-20T08:00,2026-02-20T08:00,?
    D-3,App,Iva Horvat,Voda d.o.o.,iva@voda.hr,new_lead,ben,2026-02-20,web,,,2026-02-20T08:00,2026-02-20T08:00,South
    D-4,Relaunch,<Ola>,Bakke AS,ola@bakke.no,new_lead,ben,2026-02-20,web,call,2026-02-13,2026-02-20T08:00,\
    2026-02-20T08:00,

    """

  /// A project with these deals.
  static func imported() throws -> Sandbox {
    let sandbox = try Sandbox(project: true)
    try sandbox.write("deals.csv", csv)
    try #require(sandbox.crm("import deals.csv").status == 0)
    return sandbox
  }
}

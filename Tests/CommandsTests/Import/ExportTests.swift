import Testing

@testable import Commands

struct `Exports of other products` {
  static let files: [(name: String, csv: String)] = [
    (
      "hubspot-old",
      """
      Deal ID,Deal Name,Deal Stage,Deal Stage,Amount,Close Date,Associated Contact,Closed Lost Reason,Priority
      11,Website,Contract Sent,contractsent,1200,2026-03-31 12:00,Kim Berg (kim@fjord.no);Jo Dahl (jo@fjord.no),,High
      12,Shop,,closedwon,"1,050.00",2026-01-31 09:00,,,
      13,App,Closed Lost,closedlost,10,2026-01-31 09:00,,price,

      """
    ),
    (
      "pipedrive",
      """
      Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Contact person,\
      Deal - Stage,Deal - Status,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Expected close date
      1,Website,Anna,1200,NOK,Fjord AS,Kim,Proposal Made,Open,,,,2026-03-31
      2,Shop,Anna,900,NOK,Nord AS,Jo,Proposal Made,Won,2026-01-31 10:00:00,,,2026-03-31
      3,App,Anna,900,NOK,Voda AS,Ola,Qualified,Lost,,2026-01-31 10:00:00,price,2026-03-31

      """
    ),
    (
      "pipedrive-import",
      "Deal - Title,Deal - Stage (pipeline),Organization*,Contact person*,Deal - Value\nWebsite,Contact Made,Fjord AS,Kim,100\n"
    ),
    (
      "salesforce-labels",
      """
      Opportunity Name,Stage,Amount Currency,Amount,Close Date,Created Date,Account Name,Opportunity Owner,Probability (%),\
      Forecast Category,Next Step,Fiscal Period
      Website,Proposal/Price Quote,NOK,"1,200.00",2026-03-31,2026-01-01,Fjord AS,Anna Berg,75,Best Case,call,Q1-2026

      """
    ),
    (
      "salesforce-api",
      """
      Id,Name,StageName,Amount,Probability,CloseDate,NextStep,LeadSource,IsClosed,IsWon,ForecastCategoryName,OwnerId,CreatedDate
      006A,Website,Closed Won,1200,100,2026-01-31,,Web,true,true,Closed,005A,2026-01-01T10:00:00.000Z

      """
    ),
    (
      "twenty",
      """
      \u{FEFF}Id,Name,Amount / Amount,Amount / Currency,Close date,Stage,Point of Contact Id,Company Id,Owner Id,Creation date,\
      Last update,Deleted at
      a-1,\u{200D}=Website,1200,NOK,2026-03-31,Meeting,c-1,k-1,o-1,2026-01-01T10:00:00.000Z,2026-01-02T10:00:00.000Z,
      a-2,Shop,900,NOK,2026-01-31,Customer,c-1,k-1,o-1,2026-01-01T10:00:00.000Z,2026-01-02T10:00:00.000Z,2026-02-01T10:00:00.000Z

      """
    ),
  ]

  @Test(arguments: files.map(\.name)) func `are recognised and read`(name: String) throws {
    let sandbox = try Sandbox(project: true)
    try sandbox.write("deals.csv", try #require(Self.files.first { $0.name == name }).csv)
    let json = sandbox.crm("list --json --archived")
    #expect(json.status == 0)
    try expectSnapshot(
      "export-\(name)", sandbox.crm("import deals.csv"), sandbox.crm("list --json --archived"))
    #expect(try sandbox.crm("import deals.csv --json").json()["updated"] as? Int == 0)
  }
}

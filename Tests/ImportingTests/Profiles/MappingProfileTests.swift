import Domain
import Importing
import Testing
import YAML

struct `A mapping profile` {
  private func read(_ yaml: String) throws -> MappingProfile {
    try MappingProfile(yaml: Array(yaml.utf8), file: "mapping.yaml")
  }

  private func reading(_ yaml: String, _ csv: String) throws -> DealReading {
    let profile = try read(yaml)
    return try DealReading(csv) { $0.profile = profile }
  }

  @Test func `as formats.md prints it reads the file it is for`() throws {
    let yaml = """
      name: crm-sales-opportunities
      dates: ymd                     # ymd, dmy, mdy; ISO 8601 always reads
      decimal: "."                   # or ","; thousands signs are dropped
      columns:                       # header: field
        opportunity_id: external_id
        deal_stage: stage
        sales_agent: owner
        account: company
        engage_date: first_contact_date
        close_date: closed_date
        close_value: actual_amount
      values:                        # field: {cell: value}; an empty value makes the cell absent
        stage: {Prospecting: contacted, Engaging: negotiation, Won: closed_won, Lost: closed_lost}
      constants: {currency: USD}     # field: value for every row
      ignore: [product]              # read and dropped on purpose; all other unknown columns are kept
      """
    let deals = try reading(
      yaml,
      "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,note\n1C1,Moses,GTX,Cancity,Won,2016-10-20,2017-03-01,1054,hot\n"
    ).deals
    #expect(deals.count == 1)
    let deal = try #require(deals.first)
    #expect(deal.externalID == "1C1")
    #expect(deal.externalSource == "crm-sales-opportunities")
    #expect(deal.stage == "closed_won")
    #expect(deal.actualAmount == 105_400)
    #expect(deal.currency?.code == "USD")
    #expect(deal.customFields == [CustomField(name: "note", value: "hot")])
  }

  @Test func `replaces cells in any case, and by nothing`() throws {
    let yaml = "name: x\ncolumns: {A: stage, B: owner}\nvalues: {stage: {Gewonnen: closed_won}, owner: {nobody: }}\n"
    let deals = try reading(yaml, "A,B\nGEWONNEN,Nobody\nanders,kim\n").deals
    #expect(deals.map(\.stage) == ["closed_won", "anders"])
    #expect(deals.map(\.owner) == [nil, "kim"])
  }

  @Test func `lets the first column win that has a value`() throws {
    let yaml = "name: x\ncolumns: {A: owner, B: owner, S: stage}\n"
    #expect(try reading(yaml, "B,A,S\nb,a,x\nb,,x\n,,x\n").deals.map(\.owner) == ["a", "b", nil])
  }

  @Test func `gives the amount and the closing date by the stage`() throws {
    let yaml = "name: x\ncolumns: {S: stage, A: amount, D: close_date}\n"
    let deals = try reading(yaml, "A,D,S\n5,2026-01-02,closed_won\n5,2026-01-02,contacted\n5,2026-01-02,lost\n").deals
    #expect(deals.map(\.offerAmount) == [500, 500, 500])
    #expect(deals.map(\.actualAmount) == [500, nil, nil])
    #expect(deals.map(\.closedDate?.description) == ["2026-01-02", nil, "2026-01-02"])
    #expect(deals.map(\.expectedCloseDate?.description) == [nil, "2026-01-02", nil])
  }

  @Test(
    arguments: [
      ("Kim Berg (kim@fjord.no)", "Kim Berg", "kim@fjord.no"),
      ("Kim (kim@fjord.no);Jo (jo@nord.no)", "Kim", "kim@fjord.no"), ("Kim", "Kim", nil),
      ("Kim (CEO)", "Kim", nil), ("(kim@fjord.no)", nil, "kim@fjord.no"),
    ] as [(String, String?, String?)])
  func `takes name and e-mail from the first contact`(cell: String, name: String?, email: String?) throws {
    let deal = try reading("name: x\ncolumns: {C: contact, S: stage}\n", "C,S\n\(cell),lost\n").deals[0]
    #expect(deal.name == name)
    #expect(deal.email == email)
  }

  @Test func `with a constant its field cannot hold is refused`() {
    let error = #expect(throws: YAMLErrors.self) {
      try reading("name: x\ncolumns: {S: stage}\nconstants: {currency: EURO}\n", "S\nlost\n")
    }
    #expect(error?.errors.first?.mark == Mark(line: 3, column: 23))
  }

  @Test(arguments: [
    ("columns: {A: stage}\n", "name"), ("name: a b\ncolumns: {A: stage}\n", "a name of letters"),
    ("name: x\n", "the profile maps no column"),
    ("name: x\ncolumns: {A: stge}\n", "Did you mean 'stage'"),
    ("name: x\ncolumns: {A: stage}\nignored: [b]\n", "Did you mean 'ignore'"),
    ("name: x\ncolumns: {A: stage}\nconstants: {curency: EUR}\n", "Did you mean 'currency'"),
    ("name: x\ndates: dym\ncolumns: {A: stage}\n", "Did you mean 'dmy'"),
    ("name: x\ndecimal: \";\"\ncolumns: {A: stage}\n", "decimal"), ("", "mapping.yaml"), ("- a\n", "mapping.yaml:1"),
  ])
  func `with a mistake is told by line`(yaml: String, text: String) {
    do {
      _ = try read(yaml)
      Issue.record("it was read")
    } catch {
      #expect("\(error)".contains(text), "\(error)")
    }
  }

  @Test func `that is built in has columns, a summary, and a text that reads the same`() throws {
    for profile in ProfileLibrary.profiles {
      #expect(!profile.columns.isEmpty)
      #expect(!profile.summary.isEmpty)
      let text = try #require(ProfileLibrary.text(ofProfile: profile.name))
      let again = try read(text)
      #expect(again.columns.map(\.header) == profile.columns.map(\.header))
      #expect(again.source == profile.source)
    }
    #expect(ProfileLibrary.profiles.map(\.name) == ["hubspot", "own", "pipedrive", "salesforce", "twenty"])
  }

  @Test(arguments: [
    (
      "hubspot",
      [
        "Appointment Scheduled": "call_booked", "Qualified To Buy": "call_booked",
        "Presentation Scheduled": "call_booked", "Decision Maker Bought-In": "negotiation",
        "Contract Sent": "offer_sent", "Closed Won": "closed_won", "Closed Lost": "closed_lost",
      ]
    ),
    (
      "pipedrive",
      [
        "Qualified": "response", "Contact Made": "contacted", "Demo Scheduled": "call_booked",
        "Proposal Made": "offer_sent", "Negotiations Started": "negotiation",
      ]
    ),
    (
      "salesforce",
      [
        "Prospecting": "new_lead", "Qualification": "contacted", "Needs Analysis": "response",
        "Value Proposition": "call_booked", "Id. Decision Makers": "call_booked", "Perception Analysis": "call_booked",
        "Proposal/Price Quote": "offer_sent", "Negotiation/Review": "negotiation", "Closed Won": "closed_won",
        "Closed Lost": "closed_lost",
      ]
    ),
    (
      "twenty",
      [
        "New": "new_lead", "Screening": "response", "Meeting": "call_booked", "Proposal": "offer_sent",
        "Customer": "closed_won",
      ]
    ),
  ])
  func `that is built in knows the product's stages`(name: String, stages: [String: String]) throws {
    let profile = try #require(ProfileLibrary.profile(named: name))
    for (word, stage) in stages { #expect(profile.values[.stage]?[word] == stage, "\(word)") }
  }
}

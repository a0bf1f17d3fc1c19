import Domain
import Importing
import Testing

struct `A file of deals` {
  @Test(arguments: [
    ("stage,title\nlost,x\n", "own"), (" STAGE* ,Title\nlost,x\n", "own"), ("\u{FEFF}id,stage\n1,lost\n", "own"),
    ("Record ID,Deal Name,Deal Stage\n1,x,lost\n", "hubspot"), ("deal id,DEAL NAME,Deal Stage\n1,x,lost\n", "hubspot"),
    ("Deal - Title,Deal - Status\nx,Open\n", "pipedrive"), ("Opportunity Name,Stage\nx,Prospecting\n", "salesforce"),
    ("Id,Name,StageName,CloseDate\n1,x,Prospecting,2026-01-01\n", "salesforce"),
    ("Id,Name,Stage,Amount / Amount\n1,x,New,1\n", "twenty"),
  ])
  func `is known by its header`(csv: String, profile: String) throws {
    #expect(try DealReading(csv).profile == profile)
  }

  @Test func `without a known header is refused with its columns`() {
    #expect(throws: DealFileError.unknownColumns(name: "deals.csv", columns: ["a", "b"])) {
      try DealReading("a,b\nx,y\n")
    }
  }

  @Test func `of another profile is refused`() {
    #expect(throws: DealFileError.foreignProfile(name: "deals.csv", profile: "hubspot", columns: ["id", "stage"])) {
      try DealReading("id,stage\n1,lost\n") { $0.profile = ProfileLibrary.profile(named: "HubSpot") }
    }
  }

  @Test func `has its columns in any order, by name alone`() throws {
    #expect(
      try DealReading("stage,owner,title\nlost,anna,x\n").only == [
        "stage": "closed_lost", "owner": "anna", "title": "x",
      ])
    #expect(
      try DealReading("title,stage,owner\nx,lost,anna\n").only == [
        "stage": "closed_lost", "owner": "anna", "title": "x",
      ])
  }

  @Test func `reads amounts with the currency of the row, wherever it stands`() throws {
    let deals = try DealReading("title,offer_amount,stage,currency\na,5,lost,JPY\nb,5,lost,EUR\nc,5,lost,\n").deals
    #expect(deals.map(\.offerAmount) == [5, 500, 500])
  }

  @Test func `keeps a known stage by its id and any other as written`() throws {
    #expect(
      try DealReading("title,stage\na,LOST\nb,Closed-Lost\nc,limbo\n").deals.map(\.stage) == [
        "closed_lost", "closed_lost", "limbo",
      ])
  }

  @Test func `takes blanks for absent`() throws {
    let deal = try DealReading("title,stage,offer_amount,Region,owner\nx,lost,  ,\u{A0}, anna\u{A0}\n").deals[0]
    #expect(deal.offerAmount == nil)
    #expect(deal.customFields.isEmpty)
    #expect(deal.owner == "anna")
  }

  @Test(arguments: [
    ("offer_amount", "1,5", "is not an amount"), ("closed_date", "03/04/2026", "is a date whose order is not stated"),
    ("closed_date", "2026-02-30", "is not a date"),
    ("bant_score", "x", "is not a whole number"), ("qualified", "perhaps", "is neither yes nor no"),
    ("currency", "Euro", "is not a currency code"),
    ("probability", "-9223372036854775808", "is not a percentage"),
    ("forecast_category", "x", "is not a forecast category"),
  ])
  func `rejects a cell it cannot read by line and column`(field: String, cell: String, reason: String) throws {
    let reading = try DealReading("title,stage,\(field)\nx,lost,\"\(cell)\"\n")
    #expect(reading.deals.isEmpty)
    #expect(reading.rejected.count == 1)
    #expect(
      reading.rejected.first?.hasPrefix("2:8 unreadable-value: \(field) '\(cell)' \(reason)") == true,
      "\(reading.rejected)")
  }

  @Test func `is read as it is stated`() throws {
    let reading = try DealReading("title;stage;offer_amount;closed_date\nx;lost;1.234,50;03.04.2026\n") {
      ($0.dateOrder, $0.decimalSeparator, $0.source) = (.dayMonthYear, UInt8(ascii: ","), "erp")
    }
    #expect(reading.only["offer_amount"] == "1234.50")
    #expect(reading.only["closed_date"] == "2026-04-03")
  }

  @Test func `belongs to the source that is stated`() throws {
    let deal = try DealReading("external_id,stage\n7,lost\n") { $0.source = "erp" }.deals[0]
    #expect(deal.externalSource == "erp")
    #expect(try DealReading("title,stage\nx,lost\n") { $0.source = "erp" }.deals[0].externalSource == nil)
  }

  @Test(arguments: [
    ("'=1+1", "=1+1"), ("'-5", "-5"), ("'@x", "@x"), ("'quoted'", "'quoted'"), ("'", "'"), ("\u{200D}=1", "=1"),
    ("O'Neill", "O'Neill"),
  ])
  func `loses the signs that guard against formulas`(cell: String, text: String) throws {
    #expect(try DealReading("title,stage\n\(cell),lost\n").only["title"] == text)
  }

  @Test func `in UTF-8 with one bad row is not taken for Windows-1252`() throws {
    let good = Array("title,stage\nØl,lost\nÅse,lost\n".utf8)
    #expect(TextEncoding.detect(good + [0xD8, 0x6C, 0x2C] + Array("lost\n".utf8), isWhole: true).encoding == .utf8)
    #expect(TextEncoding.detect(Array("title\n".utf8) + [0xD8, 0x6C], isWhole: true).encoding == .windows1252)
  }
}

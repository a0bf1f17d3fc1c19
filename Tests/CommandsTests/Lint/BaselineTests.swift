import Foundation
import Testing

@testable import Commands

struct `A baseline` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try SmallPipeline.imported()
  }

  @Test func `hides what it has, shows what is new, and tells what is gone`() throws {
    let written = sandbox.crm("lint --baseline accepted.csv --write-baseline")
    let file = try sandbox.read("accepted.csv")
    #expect(
      file == """
        rule,deal,field
        R002,D-2,email
        R004,D-2,source
        R004,D-2,Re=gion
        N001,D-3,next_step
        R004,D-4,name
        N003,D-4,next_step_date

        """)
    let same = sandbox.crm("lint --baseline accepted.csv")
    #expect(sandbox.crm("edit D-3 --set next_step=call --set next_step_date=fri").status == 0)
    #expect(sandbox.crm("edit D-1 --unset next_step").status == 0)
    try expectSnapshot("baseline", written, same, sandbox.crm("lint --baseline accepted.csv"))
  }

  @Test func `works on a file, whose deals may have no id`() throws {
    let csv = """
      external_id,title,company,stage
      7,Website,Fjord AS,nonsense
      ,Shop,Nord GmbH,nonsense
      ,,"Voda, d.o.o.",nonsense
      ,,,nonsense

      """
    try sandbox.write("crm.csv", csv)
    let command = "lint --file crm.csv --profile own --source hubspot --select S001 --baseline accepted.csv"
    let written = sandbox.crm("\(command) --write-baseline")
    #expect(written.status == 0)
    #expect(
      try sandbox.read("accepted.csv") == """
        rule,deal,field
        S001,hubspot:7,stage
        S001,Shop · Nord GmbH,stage
        S001,"Voda, d.o.o.",stage
        S001,a deal without id,stage

        """)
    try expectSnapshot("baseline-file", written, sandbox.crm(command))
  }

  @Test func `does not call gone what is only not shown`() throws {
    #expect(sandbox.crm("lint --baseline accepted.csv --write-baseline").status == 0)
    #expect(sandbox.crm("suppress R002 D-2 --until +7d --reason 'no mail'").status == 0)
    for options in ["--select N001", "--ignore R", "--min-severity error", "--owner anna", "--stage new_lead", ""] {
      #expect(!sandbox.crm("lint --baseline accepted.csv \(options)").errors.contains("gone"), "\(options)")
    }
  }

  @Test func `is read in any encoding, with any line ends and order of columns`() throws {
    try sandbox.write("accepted.csv", "\u{FEFF}field,note,deal,rule\r\nnext_step,later,D-3,N001\r\n")
    #expect(sandbox.crm("lint --baseline accepted.csv --select N001").output.contains("1 in the baseline"))
    let utf16 = Array("rule;deal;field\nN001;D-3;next_step\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try sandbox.write("accepted.csv", [0xFF, 0xFE] + utf16)
    #expect(sandbox.crm("lint --baseline accepted.csv --select N001").status == 0)
  }

  @Test func `that is none is refused by line, with what mends it`() throws {
    try sandbox.write("column.csv", "rule,field\nN001,next_step\n")
    try sandbox.write("row.csv", "rule,deal,field\nN001,D-3,next_step\n,D-4,\n")
    try sandbox.write("quote.csv", "rule,deal,field\nN001,\"D-3,next_step\n")
    try sandbox.write("empty.csv", "")
    try expectSnapshot(
      "baseline-refused",
      sandbox.crm("lint --baseline column.csv"),
      sandbox.crm("lint --baseline row.csv"),
      sandbox.crm("lint --baseline quote.csv"),
      sandbox.crm("lint --baseline empty.csv"),
      sandbox.crm("lint --baseline missing.csv"),
      sandbox.crm("lint --write-baseline"),
      sandbox.crm("lint --baseline a.csv --write-baseline --new-only"),
      sandbox.crm("lint --baseline a.csv --write-baseline --format json"),
      sandbox.crm("lint --baseline a.csv --write-baseline --max-warnings 3"),
      sandbox.crm("lint --baseline no/folder/a.csv --write-baseline"))
  }

  @Test func `is not written from a file that nobody can read, and fails where rows were rejected`() throws {
    try sandbox.write("bad.csv", "id,stage,last_contact_date\nD-1,contacted,soon\n")
    let nothing = sandbox.crm("lint --file bad.csv --baseline a.csv --write-baseline")
    try sandbox.write("half.csv", "id,stage,last_contact_date\nD-1,contacted,soon\nD-2,contacted,2026-02-20\n")
    let half = sandbox.crm("lint --file half.csv --select S001 --baseline b.csv --write-baseline")
    try expectSnapshot("baseline-rejects", nothing, half)
    #expect(try !sandbox.files.contains("a.csv"))
    #expect(try sandbox.read("b.csv") == "rule,deal,field\n")
  }

  @Test func `of many findings hides each of them`() throws {
    var csv = "id,stage\n"
    for number in 1...30_000 { csv += "X\(number),nonsense\n" }
    try sandbox.write("many.csv", csv)
    let command = "lint --file many.csv --select S001 --baseline many-accepted.csv"
    #expect(sandbox.crm("\(command) --write-baseline").errors.contains("30000 findings accepted"))
    let again = sandbox.crm(command)
    #expect(again.status == 0)
    #expect(again.output.contains("0 errors · 0 warnings · 30000 in the baseline"))
  }
}

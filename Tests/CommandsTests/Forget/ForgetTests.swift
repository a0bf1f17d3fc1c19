import Domain
import Foundation
import SQLite
import Testing

@testable import Commands
@testable import Store

struct `crm forget` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox(project: true)
    try sandbox.write(
      "deals.csv",
      """
      external_id,title,name,company,email,stage,owner,call_notes,next_step,source,Phone
      7,Website for Åse Ødegård,Åse Ødegård,Fjord AS,ase@fjord.no,offer_sent,anna,Åse wants red,ring Åse,ase@fjord.no,+47 900
      8,Shop,Jo,Fjord AS,Ase@Fjord.no,contacted,anna,,,fair,
      9,App,Ola,Voda,ola@voda.hr,contacted,ben,met åse ødegård; cc <ase@fjord.no>,,fair,

      """)
    _ = sandbox.crm("import deals.csv")
  }

  @Test func `tells what it would erase, asks, and erases it`() throws {
    try expectSnapshot(
      "forget", sandbox.crm("forget csv:7 -n"), sandbox.crm("forget csv:7 --reason 'Åse Ødegård asked'"),
      sandbox.crm("forget csv:7 --reason 'Åse Ødegård asked'", answers: ["no"]),
      sandbox.crm("forget csv:7 --reason 'Åse Ødegård asked'", answers: ["yes"]), sandbox.crm("show D-1"),
      sandbox.crm("list"), sandbox.crm("show D-3 --json"))
    let reasons = try sandbox.database().fetchAll(String.self, "SELECT reason FROM erasure ORDER BY deal")
    #expect(reasons == ["[forgotten] asked", "[forgotten] asked"])
  }

  @Test func `finds all deals of an address, and nothing the second time`() throws {
    try expectSnapshot(
      "forget-address", sandbox.crm("forget ASE@fjord.no --reason asked --yes --json"),
      sandbox.crm("forget D-2 --reason asked --yes"), sandbox.crm("forget ase@fjord.no --reason asked --yes"),
      sandbox.crm("forget --sweep"))
    #expect(try sandbox.database().fetchOne(Int.self, "SELECT count(*) FROM erasure") == 2)
  }

  @Test func `finishes what an erasure that was killed has left behind`() throws {
    #expect(sandbox.crm("forget csv:7 --reason asked --yes").status == 0)
    // As if the process had ended between erasing and writing the file anew.
    try Connection(path: sandbox.path("opsmind.db"), access: .readWrite).execute("UPDATE erasure SET is_swept = 0")
    let again = sandbox.crm("forget ase@fjord.no --reason asked --yes")
    #expect(again.errors.contains("an earlier erasure was not finished"))
    #expect(try sandbox.database().fetchOne(Int.self, "SELECT min(is_swept) FROM erasure") == 1)
  }

  @Test func `names copies, backups, exports and rejects that may still hold the person`() throws {
    _ = sandbox.ops("backup")
    _ = sandbox.ops("backup --output friday.db")
    _ = sandbox.crm("export --output all.jsonl --format jsonl")
    let line = try #require(sandbox.crm("forget csv:7 -n").errors.split(separator: "\n").last)
    #expect(
      line.hasPrefix("files that may still hold the person: all.jsonl, backups/opsmind-")
        && line.hasSuffix(".db, deals.csv, friday.db"), "\(line)")
  }

  @Test func `does not let an import bring the person back`() throws {
    _ = sandbox.crm("forget csv:7 --reason asked --yes")
    try sandbox.write(
      "later.csv",
      """
      external_id,title,name,company,email,stage,owner,call_notes,offer_amount,Phone
      7,Website for Åse Ødegård,Åse Ødegård,Fjord AS,ase@fjord.no,negotiation,anna,Åse wants blue,1200,+47 900
      ,Shop,Jo,Fjord AS,ase@fjord.no,response,anna,,,

      """)
    try expectSnapshot(
      "forget-import", sandbox.crm("import later.csv -n"), sandbox.crm("import later.csv"), sandbox.crm("list"))
    try sandbox.expectNowhere(["Åse Ødegård", "ase@fjord.no", "wants blue", "+47 900"], exceptDeal: 3)
  }

  @Test(arguments: [
    ("nobody", "forget"), ("no-reason", "forget D-1"), ("unknown", "forget D-99 --reason x --yes"),
    ("unknown-address", "forget x@y.no --reason x --yes"), ("sweep-and", "forget D-1 --sweep"),
  ])
  func `refuses what cannot be meant`(kind: String, line: String) throws {
    try expectSnapshot("forget-refused-\(kind)", sandbox.crm(line))
  }

  @Test func `replaces an address that stands in no deal of its own`() throws {
    _ = sandbox.crm("edit D-3 --set lost_note='ask per@x.no'")
    #expect(sandbox.crm("forget per@x.no --reason asked --yes").status == 0)
    #expect(sandbox.crm("show D-3").output.contains("ask [forgotten]"))
  }

  @Test func `leaves other people and other words alone`() throws {
    try sandbox.write(
      "more.csv",
      """
      external_id,title,name,company,email,stage
      20,A x of X,X,X AS,x@x.no,contacted
      21,Sales for Sales,Sales,Sales AS,sales@s.no,contacted
      22,100%_off,100%_off,P AS,p@p.no,contacted
      23,Other 100 off,Per,P AS,q@p.no,contacted
      24,Robert,Robert'); DROP TABLE deal;--,R AS,r@r.no,contacted

      """)
    _ = sandbox.crm("import more.csv")
    for id in 20...24 where id != 23 { #expect(sandbox.crm("forget csv:\(id) --reason asked --yes").status == 0) }
    let titles = try sandbox.database().fetchAll(String.self, "SELECT title FROM deal WHERE number > 3 ORDER BY number")
    #expect(
      titles == ["A x of X", "[forgotten] for [forgotten]", "[forgotten]", "Other 100 off", "Robert"])
    #expect(try sandbox.database().fetchOne(Int.self, "SELECT count(*) FROM deal WHERE is_forgotten = 1") == 4)
  }

  @Test func `ends for a name that is a word of the mark`() throws {
    try sandbox.write("mark.csv", "title,name,company,stage\nForgotten site,Forgotten,M AS,contacted\n")
    _ = sandbox.crm("import mark.csv")
    #expect(sandbox.crm("forget D-4 --reason asked --yes").status == 0)
    #expect(
      try sandbox.database().fetchOne(String.self, "SELECT title FROM deal WHERE number = 4") == "[forgotten] site")
  }

  @Test func `keeps ids apart when they held the address`() throws {
    try sandbox.write(
      "ids.csv",
      "id,external_id,title,email,stage\nk@x.no,k@x.no,A,k@x.no,contacted\nK@x.no,K@X.no,B,k@x.no,contacted\n")
    _ = sandbox.crm("import ids.csv")
    #expect(sandbox.crm("forget k@x.no --reason asked --yes").status == 0)
    let ids = try sandbox.database().fetchAll(
      String.self, "SELECT own_id || ' ' || external_id FROM deal WHERE number > 3 ORDER BY number")
    #expect(ids == ["[forgotten] [forgotten]", "[forgotten]#2 [forgotten]#2"])
  }
}

struct `A database after forgetting` {
  /// Everything that must not be found any more; the same person under two names and two addresses.
  private static let secrets = [
    "Åse Ødegård", "Åse Dahl", "ase@fjord.no", "ase.dahl@nord.no", "wants it red", "ring her mother", "the knee hurts",
    "+47 900 11 222", "she said so", "left her husband", "because of the baby", "talks too much", "moved house",
  ]

  @Test(arguments: [false, true]) func `holds nothing of the person, in no table and no byte of its files`(
    hasReader: Bool
  ) throws {
    let sandbox = try Sandbox(project: true)
    try Self.makeOldDatabase(sandbox)
    try Self.live(sandbox)
    let before = sandbox.bytes()
    for secret in Self.secrets { #expect(before.contains(secret), "\(secret) was never there") }
    let figures = try Self.figures(sandbox)
    if hasReader {
      let reader = try Connection(path: sandbox.path("opsmind.db"), access: .readOnly)
      try reader.transaction(.deferred) {
        _ = try reader.fetchOne(Int.self, "SELECT count(*) FROM deal")
        let transcript = sandbox.crm(
          "forget D-2 --reason asked --yes", environment: ["OPSMIND_BUSY_TIMEOUT_MS": "50"])
        #expect(transcript.status == 1)
        #expect(transcript.errors.contains("try: crm forget --sweep"))
      }
      #expect(sandbox.crm("forget --sweep").status == 0)
    } else {
      #expect(sandbox.crm("forget D-2 --reason asked --yes").status == 0)
    }
    try sandbox.expectNowhere(Self.secrets)
    #expect(try Self.figures(sandbox) == figures)
    #expect(try sandbox.database().fetchOne(Int.self, "SELECT min(is_forgotten) FROM deal WHERE number IN (1, 2)") == 1)
    #expect(sandbox.ops("doctor").status == 0)
    #expect(sandbox.crm("show D-2").status == 0)
    #expect(sandbox.crm("history D-2").status == 0)
  }

  /// A database as the first release wrote it, with a deal that was changed.
  private static func makeOldDatabase(_ sandbox: Sandbox) throws {
    let path = sandbox.path("opsmind.db")
    try FileManager.default.removeItem(atPath: path)
    let db = try Connection(path: path, access: .readWriteCreate)
    try Migrator([.m0001Pipeline]).migrate(db, at: 0)
    try db.executeScript(
      """
      INSERT INTO deal (number, title, name, email, call_notes, stage, recorded_at, actor)
        VALUES (1, 'Old', 'Åse Dahl', 'ase@fjord.no', 'left her husband', 'contacted', 2000, 'kari');
      INSERT INTO deal_history (number, title, name, email, call_notes, stage, recorded_at, actor, reason, superseded_at)
        VALUES (1, 'Old for Åse Dahl', 'Åse Dahl', 'ASE@fjord.no', 'talks too much', 'new_lead', 1000, 'kari', 'she said so', 2000);
      INSERT INTO stage_entry VALUES (1, 1, 'contacted', 1000, 1000, 'inferred', 'kari', 'because of the baby', NULL);
      """)
  }

  /// Imports, edits, moves, contacts and merges, so that the person is in every table.
  private static func live(_ sandbox: Sandbox) throws {
    try sandbox.write(
      "deals.csv",
      """
      external_id,title,name,company,email,stage,owner,call_notes,next_step,payment_terms,Phone
      7,Website for Åse Ødegård,Åse Ødegård,Fjord AS,ase@fjord.no,contacted,anna,wants it red,ring her mother,as A\u{30A}se Ødega\u{30A}rd likes,+47 900 11 222
      8,Shop,Jo,Voda,jo@voda.hr,contacted,ben,"cc ASE@FJORD.NO, please",,,
      9,Twin,Åse Ødegård,Fjord,,contacted,ben,,,,

      """)
    try sandbox.write("ase@fjord.no.csv", "external_id,title,stage,owner\n7,Website for Åse Ødegård,response,anna\n")
    try sandbox.write("roster.csv", "id,name,email\nanna,Anna,anna@x.no\nase,Ase,ase@fjord.no\n")
    for line in [
      "import deals.csv", "import ase@fjord.no.csv", "owners import roster.csv",
      "edit D-2 --set email=ase.dahl@nord.no --reason 'moved house'",
      "edit D-2 --set lost_note='the knee hurts' --set next_step=call",
      "touch D-2 --note 'talks too much'", "touch D-2 --call --notes 'wants it red'",
      "suppress F007 D-2 --until 2026-12-31 --reason 'moved house'", "lint",
      "merge D-2 D-4 --take-all D-2 --reason 'she said so'",
      "merge D-2 D-1 --take-all D-2 --reason 'because of the baby'", "merge --undo D-1 --reason 'she said so'",
    ] {
      let transcript = sandbox.crm(line)
      try #require(transcript.status == 0 || line == "lint", "\(transcript.text)")
    }
    try #require(sandbox.ops("journal add review 'waiting for <ASE.dahl@nord.no>'").status == 0)
  }

  /// What must be the same afterwards.
  private static func figures(_ sandbox: Sandbox) throws -> [String] {
    try sandbox.database().fetchAll(
      String.self,
      """
      SELECT number || coalesce(stage, '') || coalesce(offer_amount, '') || coalesce(stage_entered_at, '') || recorded_at
        || logged_touchpoints FROM (SELECT * FROM deal UNION ALL SELECT number, own_id, external_source, external_id, title, name,
          company, email, stage, owner, last_contact_date, source, first_contact_date, touchpoint_count, call_date, call_notes,
          bant_score, qualified, offer_amount, currency, offer_sent_date, follow_up_date, closed_date, actual_amount,
          payment_terms, kickoff_date, kickoff_held_date, next_step, next_step_date, lost_reason, lost_note, reactivation_date,
          nurturing_note, expected_close_date, probability, forecast_category, stage_entered_at, created_at, archived_date,
          custom_fields, recorded_at, actor, reason, import, logged_touchpoints, close_date_pushes, is_forgotten
          FROM deal_history)
      ORDER BY number, recorded_at
      """)
  }
}

extension Sandbox {
  /// A reader of the database.
  fileprivate func database() throws -> Connection {
    try Connection(path: path("opsmind.db"), access: .readOnly)
  }

  /// The bytes of the database's files as one text.
  fileprivate func bytes() -> String {
    ["", "-wal", "-shm"].map { suffix in
      String(decoding: (try? Data(contentsOf: URL(filePath: path("opsmind.db" + suffix)))) ?? Data(), as: UTF8.self)
    }.joined()
  }

  /// Expects that texts stand in no column of the database, and in no byte of its files, in whatever case and composition.
  /// - Parameter exceptDeal: a deal whose own texts may hold the names.
  fileprivate func expectNowhere(_ secrets: [String], exceptDeal: Int64? = nil) throws {
    let db = try database()
    func isHeld(_ secret: String, by text: String) -> Bool {
      text.precomposedStringWithCanonicalMapping.lowercased().contains(
        secret.precomposedStringWithCanonicalMapping.lowercased())
    }
    for table in try TextTable.all(in: db) {
      let list = table.allColumns.map(TextTable.quoted).joined(separator: ", ")
      try db.forEach(SQL(text: "SELECT \(list) FROM \(TextTable.quoted(table.name))")) { row in
        if table.name == "deal", row.int64(0) == exceptDeal { return }
        for column in 0..<row.columnCount {
          let text = row.string(column)
          for secret in secrets where isHeld(secret, by: text) {
            Issue.record("\(table.name).\(table.allColumns[column]) holds '\(secret)': \(text)")
          }
        }
      }
    }
    guard exceptDeal == nil else { return }
    let files = bytes()
    for secret in secrets where isHeld(secret, by: files) { Issue.record("the files hold '\(secret)'") }
  }
}

import Domain
import SQLite
import Testing

@testable import Store

struct `The latest recording` {
  /// A database of the first schema, which other versions of the program have left behind.
  private let db: Connection

  init() throws {
    db = try Connection(path: ":memory:", access: .readWriteCreate)
    try Migrator([.m0001Pipeline]).migrate(db, at: 0)
  }

  @Test func `is not there in an empty database`() throws {
    #expect(try LatestRecording.moment(in: db) == nil)
    #expect(try LatestRecording.moment(in: emptyDatabase()) == nil)
    #expect(try LatestRecording.moment(in: Connection(path: ":memory:", access: .readWriteCreate)) == nil)
  }

  @Test(arguments: ["deal", "deal_history", "stage_entry", "import"])
  func `is looked for in every table that has recordings`(_ table: String) throws {
    try db.executeScript(
      """
      INSERT INTO import (id, recorded_at, actor, file, profile, source, is_backdated) VALUES (1, 5, 'a', 'f', 'p', 's', 0);
      INSERT INTO deal (number, recorded_at, actor) VALUES (1, 6, 'a'), (2, 3, 'a');
      INSERT INTO deal_history (number, recorded_at, actor, superseded_at) VALUES (1, 2, 'a', 6);
      INSERT INTO stage_entry (deal, sequence, stage, recorded_at, origin, actor) VALUES (1, 1, 's', 4, 'inferred', 'a');
      UPDATE \(table) SET recorded_at = 900\(table == "deal_history" ? ", superseded_at = 900" : "");
      """)
    #expect(try LatestRecording.moment(in: db) == Instant(milliseconds: 900))
  }

  @Test func `is what the clock of the newer schema says`() throws {
    try db.executeScript("CREATE TABLE recording_clock (id INTEGER PRIMARY KEY, last_at INTEGER NOT NULL) STRICT")
    try db.executeScript("INSERT INTO deal (number, recorded_at, actor) VALUES (1, 6, 'a')")
    #expect(try LatestRecording.moment(in: db) == nil)
    try db.executeScript("INSERT INTO recording_clock VALUES (1, 7)")
    #expect(try LatestRecording.moment(in: db) == Instant(milliseconds: 7))
  }

  @Test func `tells which deals came later`() throws {
    try db.executeScript("INSERT INTO deal (number, recorded_at, actor) VALUES (1, 6, 'a'), (2, 7, 'a'), (3, 8, 'a')")
    #expect(try LatestRecording.countOfDeals(after: Instant(milliseconds: 6), in: db) == 2)
    #expect(try LatestRecording.countOfDeals(after: nil, in: db) == 3)
  }
}

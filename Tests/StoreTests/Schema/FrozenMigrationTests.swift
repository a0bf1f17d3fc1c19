import SQLite
import Store
import Testing

@Suite struct `Released migrations` {
  /// A migration that was released is on people's machines: its text never changes, a change is a new migration. Also what it
  /// quotes from other files counts, such as the indexes.
  @Test(arguments: zip(["0001-pipeline"], [Int64(-3_764_730_424_529_274_329)]))
  func `are frozen`(_ name: String, _ checksum: Int64) throws {
    let migration = try #require(Schema.migrator.migrations.first { $0.name == name })
    #expect(migration.checksum == checksum)
  }

  @Test func `are all listed above`() {
    #expect(
      Schema.migrator.migrations.map(\.name) == [
        "0001-pipeline", "0002-history", "0003-lint", "0004-journal", "0005-sales-indexes",
      ])
  }
}

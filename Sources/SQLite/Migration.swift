/// One change of the schema. Once released it is never edited; the next change is another migration.
public struct Migration: Sendable, Equatable {
  /// A number and a word, such as `0001-deals`.
  public let name: String
  /// The statements; without BEGIN and COMMIT, each migration is a transaction.
  public let sql: String

  /// Makes a migration.
  public init(name: String, sql: String) {
    self.name = name
    self.sql = sql
  }

  /// The 64-bit FNV-1a hash of the text, by which an edited migration is recognised.
  /// <http://www.isthe.com/chongo/tech/comp/fnv/>
  public var checksum: Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in sql.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int64(bitPattern: hash)
  }
}

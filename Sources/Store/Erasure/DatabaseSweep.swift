public import SQLite

/// Takes away what a database's files still hold of data that was erased or changed: unused pages, slack, and the write-ahead log.
public enum DatabaseSweep {
  /// Has what is deleted from now on overwritten with zeros. To be called before erasing.
  public static func begin(_ db: Connection) throws {
    try db.execute("PRAGMA secure_delete = ON")
  }

  /// Writes the database anew and empties the log.
  ///
  /// The file is written anew as a whole, so it needs as much space again while that lasts.
  /// - Returns: whether the log could be emptied; false while another connection still reads an older state, whose pages the
  ///   files keep for it.
  /// - Throws: `SQLiteError` where another connection is writing, or the disk is full.
  public static func run(_ db: Connection) throws -> Bool {
    try begin(db)
    try db.execute("VACUUM")
    guard try db.checkpoint() else { return false }
    try db.execute("UPDATE erasure SET is_swept = 1 WHERE is_swept = 0")
    return true
  }

  /// Whether something was erased that the files may still hold, because nobody has written them anew since.
  public static func isDue(_ db: Connection) throws -> Bool {
    try db.fetchOne(Int.self, "SELECT 1 FROM erasure WHERE is_swept = 0 LIMIT 1") != nil
  }
}

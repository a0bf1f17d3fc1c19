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
    return try db.checkpoint()
  }
}

import CSQLite

extension SQLiteError: CustomStringConvertible {
  /// The database, what is wrong, the statement, and what mends it.
  public var description: String {
    let place = path.isEmpty ? "database in memory" : path
    let statement = sql.map { " SQL: " + $0.asExcerpt } ?? ""
    return "\(place): \(problem). \(remedy).\(statement)"
  }

  private var problem: String {
    switch code {
    case SQLITE_BUSY: lockProblem
    case SQLITE_FULL: "the disk is full or the database has reached its limit (\(message))"
    case SQLITE_READONLY: "the database cannot be written (\(message))"
    case SQLITE_CORRUPT: "the database is damaged (\(message))"
    case SQLITE_NOTADB: "the file is not a SQLite database"
    case SQLITE_CONSTRAINT: "the schema refuses the change (\(message))"
    default: message
    }
  }

  private var lockProblem: String {
    guard let lock, lock.waitedMilliseconds > 0 else { return "the database is locked" }
    let seconds = "\(lock.waitedMilliseconds / 1000).\(lock.waitedMilliseconds % 1000 / 100)"
    return "the database is locked and was not released within \(seconds) s"
  }

  private var remedy: String {
    switch code {
    case SQLITE_BUSY: lockRemedy
    case SQLITE_FULL: "Free space on its disk, then try again"
    case SQLITE_READONLY: "Check the owner and mode of the file and of its folder, or open it for writing"
    case SQLITE_CORRUPT: "Restore the latest backup"
    case SQLITE_NOTADB: "Check the path, or restore the latest backup"
    case SQLITE_CONSTRAINT: "Correct the data, then try again"
    case SQLITE_CANTOPEN: "Check that the folder exists and that its files may be read and written by you"
    case SQLITE_IOERR: "Check the disk, then try again"
    default: "Correct the statement, then try again"
    }
  }

  private var lockRemedy: String {
    guard let holders = lock?.otherHolders, !holders.isEmpty else {
      return "No other process of yours has it open: look for one of another user or another connection of this one"
    }
    let names = holders.map { "\($0.command) (pid \($0.pid))" }.joined(separator: ", ")
    return "It is open in \(names): wait until that has finished or end it, then try again"
  }
}

extension String {
  /// The text on one line, at most 300 characters of it.
  var asExcerpt: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 300 ? line : line.prefix(299) + "…"
  }
}

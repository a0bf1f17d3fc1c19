import CSQLite
import Glibc

/// SQLite refused something.
///
/// Carries the text of the statement but never the values bound to it. SQLite's own message names tables and columns;
/// only a few of its functions (full-text `MATCH`, JSON paths) quote a part of their argument in it.
public struct SQLiteError: Error, Sendable, Equatable {
  /// The result code, such as `SQLITE_BUSY` (5). <https://www.sqlite.org/rescode.html>
  public let code: Int32
  /// The extended result code, such as `SQLITE_CONSTRAINT_UNIQUE` (2067).
  public let extendedCode: Int32
  /// SQLite's message.
  public let message: String
  /// The text of the statement, or nil where none was involved.
  public let sql: String?
  /// The path of the database; empty for one in memory.
  public let path: String
  /// Who may hold the lock, where `isBusy`.
  public let lock: LockWait?

  /// Makes an error.
  public init(extendedCode: Int32, message: String, sql: String? = nil, path: String, lock: LockWait? = nil) {
    self.code = extendedCode & 0xFF
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
    self.path = path
    self.lock = lock
  }
}

extension SQLiteError {
  /// Another connection holds a lock.
  public var isBusy: Bool { code == SQLITE_BUSY }
  /// The schema forbids the change.
  public var isConstraint: Bool { code == SQLITE_CONSTRAINT }
  /// The disk is full, or the database has reached its limit.
  public var isFull: Bool { code == SQLITE_FULL }
  /// The database cannot be written.
  public var isReadOnly: Bool { code == SQLITE_READONLY }
  /// A process ended while it wrote, and only a connection that may write can undo the half that is there
  /// (`SQLITE_READONLY_ROLLBACK`).
  public var isUnfinishedWrite: Bool { extendedCode == SQLITE_READONLY | (3 << 8) }
  /// The file is damaged.
  public var isCorrupt: Bool { code == SQLITE_CORRUPT }
  /// The file is something else.
  public var isNotADatabase: Bool { code == SQLITE_NOTADB }
}

extension SQLiteError {
  /// The latest error of a connection.
  @inline(never)
  init(connection: OpaquePointer?, code: Int32, sql: String?, path: String, busy: BusyWait?) {
    var extended = code
    var message = String(cString: sqlite3_errstr(code))
    if let connection, sqlite3_errcode(connection) & 0xFF == code & 0xFF {
      extended = sqlite3_extended_errcode(connection)
      message = String(cString: sqlite3_errmsg(connection))
      let systemCode = sqlite3_system_errno(connection)
      if systemCode != 0, [SQLITE_CANTOPEN, SQLITE_IOERR].contains(code & 0xFF) {
        message += ": " + String(cString: strerror(systemCode))
      }
    }
    var lock: LockWait?
    if code & 0xFF == SQLITE_BUSY {
      let own = getpid()
      lock = LockWait(
        waitedMilliseconds: busy?.waitedMilliseconds ?? 0,
        otherHolders: path.isEmpty ? [] : LockHolders.processes(holding: path).filter { $0.pid != own })
    }
    self.init(extendedCode: extended, message: message, sql: sql, path: path, lock: lock)
  }
}

extension SQLiteError {
  /// The program used a connection in a way it forbids.
  static func misuse(_ message: String, sql: String? = nil, path: String) -> SQLiteError {
    SQLiteError(extendedCode: SQLITE_MISUSE, message: message, sql: sql, path: path)
  }
}

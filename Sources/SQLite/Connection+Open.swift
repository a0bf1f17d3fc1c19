import CSQLite
import Glibc

extension Connection {
  static func open(_ path: String, _ access: Access) throws(SQLiteError) -> OpaquePointer {
    // Debian's library takes "file:" for a URI, in which "?" starts options.
    let path = path.hasPrefix("file:") ? "./" + path : path
    if access == .readWriteCreate, path != ":memory:" { _ = try createFile(path, evenIfPresent: true) }
    let flags =
      switch access {
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      case .readWrite, .unshared, .readWriteCreate: SQLITE_OPEN_READWRITE
      }
    let name = access == .immutable ? immutableURI(of: path) : path
    var handle: OpaquePointer?
    // NOMUTEX: one thread at a time is a promise of this type, and a full scan is a fifth faster without the locks.
    let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      defer { sqlite3_close_v2(handle) }
      throw SQLiteError(connection: handle, code: code, sql: nil, path: path, busy: nil)
    }
    return handle
  }

  /// The URI of a file that does not change, in which "%", "?" and "#" of the path are escaped.
  private static func immutableURI(of path: String) -> String {
    let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    // Behind "file:", two slashes would begin the name of a machine.
    return "file:" + (path.hasPrefix("/") ? "//" : "") + escaped + "?immutable=1"
  }

  /// Creates an empty file with mode 0600; SQLite gives its `-wal` and `-shm` the same mode.
  static func createFile(_ path: String, evenIfPresent: Bool) throws(SQLiteError) -> Bool {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor < 0 else {
      close(descriptor)
      return true
    }
    let reason = errno
    if reason == EEXIST, evenIfPresent { return false }
    throw SQLiteError(
      extendedCode: SQLITE_CANTOPEN, message: "the file cannot be created: " + String(cString: strerror(reason)),
      path: path)
  }

  func configure(_ options: Options) throws(SQLiteError) {
    busy.install(on: handle)
    let settings: [(Int32, Int32)] = [
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
      (SQLITE_DBCONFIG_DEFENSIVE, 1),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0),
      (SQLITE_DBCONFIG_DQS_DML, 0),
    ]
    for (option, value) in settings {
      let code = opsmind_sqlite3_db_config_bool(handle, option, value)
      if code != SQLITE_OK { throw failure(code) }
    }
    try executeScript("PRAGMA cache_size = -\(options.pageCacheKiB)")
    switch access {
    case .readOnly, .immutable:
      // Reading the schema's version finds out now whether this is a database.
      try executeScript("PRAGMA query_only = ON; PRAGMA schema_version")
    case .unshared:
      // "WAL databases can be created, read, and written even if shared memory is unavailable as long as the locking_mode is set to
      // EXCLUSIVE before the first attempted access." <https://www.sqlite.org/wal.html#noshm>
      try executeScript("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    case .readWrite, .readWriteCreate:
      try executeScript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
  }
}

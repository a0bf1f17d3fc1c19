import CSQLite

/// How long a connection waits for a lock, and has waited in the current statement.
///
/// SQLite's own timeout does not tell how long it waited; this one counts its sleeps, so no clock is needed.
final class BusyWait {
  let timeoutMilliseconds: Int
  var waitedMilliseconds = 0

  init(timeoutMilliseconds: Int) {
    self.timeoutMilliseconds = timeoutMilliseconds
  }

  /// Has the connection call this object when it finds a lock. The object must outlive the connection's handle.
  func install(on handle: OpaquePointer) {
    sqlite3_busy_handler(
      handle,
      { context, attempt in
        guard let context else { return 0 }
        return Unmanaged<BusyWait>.fromOpaque(context).takeUnretainedValue().sleep(attempt: attempt) ? 1 : 0
      },
      Unmanaged.passUnretained(self).toOpaque())
  }

  /// Sleeps a little longer each time; false when the time is used up.
  private func sleep(attempt: Int32) -> Bool {
    if attempt == 0 { waitedMilliseconds = 0 }
    let left = timeoutMilliseconds - waitedMilliseconds
    guard left > 0 else { return false }
    let pause = min(left, attempt < 10 ? 1 << Int(attempt / 2) : 50)
    sqlite3_sleep(Int32(pause))
    waitedMilliseconds += pause
    return true
  }
}

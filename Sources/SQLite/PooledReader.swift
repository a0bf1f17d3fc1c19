import Synchronization

/// A reader of a pool; its connection is opened by the first read.
final class PooledReader: Sendable {
  /// Tells a result that is nil from no result.
  struct Outcome<Value: Sendable>: Sendable {
    let value: Value
  }

  private let path: String
  private let options: Connection.Options
  private let connection = Mutex<Connection?>(nil)

  init(path: String, options: Connection.Options) {
    self.path = path
    self.options = options
  }

  /// Waits until the reader is free.
  func read<Value: Sendable>(_ body: @Sendable (Connection) throws -> Value) throws -> Value {
    try connection.withLock { connection in try run(body, on: &connection) }
  }

  /// Nil where the reader is in use.
  func readIfFree<Value: Sendable>(_ body: @Sendable (Connection) throws -> Value) throws -> Outcome<Value>? {
    try connection.withLockIfAvailable { connection in Outcome(value: try run(body, on: &connection)) }
  }

  private func run<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value, on slot: inout Connection?
  ) throws -> Value {
    let connection = try slot ?? Connection(path: path, access: .readOnly, options: options)
    slot = connection
    return try connection.transaction(.deferred) { try body(connection) }
  }
}

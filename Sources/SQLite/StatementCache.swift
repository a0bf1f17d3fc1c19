/// The compiled statements of a connection by text; the least recently used one leaves when it is full.
struct StatementCache {
  private static let capacity = 100

  private var statements: [String: CompiledStatement] = [:]
  private var clock = 0

  /// A compiled statement that nobody uses now.
  mutating func take(_ sql: String) -> CompiledStatement? {
    guard let statement = statements[sql], !statement.isLent else { return nil }
    clock += 1
    statement.lastUse = clock
    return statement
  }

  /// Keeps a statement for later. One of the same text that is in use stays.
  mutating func add(_ statement: CompiledStatement) {
    guard statements[statement.sql] == nil else { return }
    if statements.count >= Self.capacity, let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) {
      statements[oldest.sql] = nil
    }
    clock += 1
    statement.lastUse = clock
    statements[statement.sql] = statement
  }

  /// Forgets all; those in use are finalized when they are released.
  mutating func removeAll() {
    statements.removeAll()
  }
}

import Arguments
import CSQLite

/// Measures the least that reading all deals can cost.
struct ReadDatabase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Step over all rows of a table, then take the text of every column of every row.",
    discussion:
      "One thread, plain calls of SQLite, no locks, read-only: the limit that linting a database is held against.")

  @Option(help: "The database.") var database: String
  @Option(help: "The table.") var table = "deal"
  @Option(help: "What to call the figures.") var name = "read"
  @Option(help: "The file of figures.") var to = "bench/figures.tsv"
  @Option(help: "How often to read it.") var runs = 3

  func run() throws {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(database, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    defer { sqlite3_close_v2(handle) }
    guard code == SQLITE_OK else { throw BenchmarkFailure("cannot open \(database)") }
    for _ in 0..<runs {
      var rows = 0
      let stepping = try Stopwatch.measure { rows = try scan(handle) { _, _ in } }
      try Figures.append(stepping, named: "\(name), stepping", to: to)
      var bytes = 0
      let reading = try Stopwatch.measure {
        _ = try scan(handle) { statement, columns in
          for column in 0..<columns {
            // The length follows the text, as SQLite's manual asks for; a byte is looked at, as a user of the text would.
            guard let text = sqlite3_column_text(statement, column) else { continue }
            bytes &+= Int(sqlite3_column_bytes(statement, column)) &+ Int(text[0] & 1)
          }
        }
      }
      try Figures.append(reading, named: "\(name), every text", to: to)
      Notes.write("  \(rows) rows, \(bytes / 1_000_000) MB of text")
    }
  }

  /// Steps over all rows; the number of them.
  private func scan(_ handle: OpaquePointer?, _ body: (OpaquePointer?, Int32) -> Void) throws -> Int {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(handle, "SELECT * FROM \"\(table)\"", -1, &statement, nil) == SQLITE_OK else {
      throw BenchmarkFailure("\(database): \(String(cString: sqlite3_errmsg(handle)))")
    }
    let columns = sqlite3_column_count(statement)
    var rows = 0
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        body(statement, columns)
        rows += 1
      case SQLITE_DONE: return rows
      default: throw BenchmarkFailure("\(database): \(String(cString: sqlite3_errmsg(handle)))")
      }
    }
  }
}

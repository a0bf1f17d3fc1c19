import Domain
import Policy
import SQLite
import Store

/// One change to the journal: read, judged and written in one transaction.
struct JournalChange {
  let place: Project
  let policy: CompanyPolicy
  let connection: Connection

  /// A change in a project.
  init(in place: Project) throws {
    self.place = place
    policy = try place.policy()
    connection = try place.openForWriting()
  }

  /// The roster, by which owners are known.
  func roster() throws -> Roster { try OwnerStore(connection).roster() }

  /// Writes a new entry.
  func add(_ entry: JournalEntry) throws -> RecordedJournalEntry {
    try connection.transaction {
      let store = JournalStore(connection)
      return try recorded(store.add(entry, recordedAt: time(), actor: Invocation.current.actor), in: store)
    }
  }

  /// Makes another version of an entry, unless it would say the same.
  /// - Returns: the entry as it then is, and whether that is another version.
  func revise(
    _ number: Int64, _ body: (JournalEntry) throws -> JournalEntry
  ) throws -> (entry: RecordedJournalEntry, isNew: Bool) {
    try connection.transaction {
      let store = JournalStore(connection)
      let old = try JournalChange.entry(number, in: store)
      let new = try body(old.entry)
      guard new != old.entry else { return (old, false) }
      try store.revise(number, to: new, recordedAt: time(), actor: Invocation.current.actor)
      return (try recorded(number, in: store), true)
    }
  }

  /// The entry of a number.
  /// - Throws: `Failure` where there is none.
  static func entry(_ number: Int64, in store: JournalStore) throws -> RecordedJournalEntry {
    guard let entry = try store.entry(number) else {
      throw Failure("the journal has no entry \(number)", remedy: "ops journal list")
    }
    return entry
  }

  private func recorded(_ number: Int64, in store: JournalStore) throws -> RecordedJournalEntry {
    try JournalChange.entry(number, in: store)
  }

  private func time() throws -> Instant {
    try RecordingClock.next(in: connection, machine: Invocation.current.clock())
  }
}

/// What is known about a lock that was not released in time.
public struct LockWait: Sendable, Equatable {
  /// How long the statement waited, in milliseconds; 0 where SQLite refuses at once because waiting cannot help.
  public let waitedMilliseconds: Int
  /// Other processes that have the database open; only those this user may look into.
  public let otherHolders: [LockHolder]

  /// Makes a description of a lock.
  public init(waitedMilliseconds: Int, otherHolders: [LockHolder]) {
    self.waitedMilliseconds = waitedMilliseconds
    self.otherHolders = otherHolders
  }
}

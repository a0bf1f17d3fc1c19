/// A person who can own deals.
public struct Owner: Equatable, Sendable {
  /// The id that deals name: `anna`.
  public var id: String
  /// The full name.
  public var name: String
  /// The e-mail address.
  public var email: String?
  /// The first day with the company; nil when long ago.
  public var activeFrom: Day?
  /// The last day with the company; nil while it lasts.
  public var activeUntil: Day?
  /// What the person does, such as `sales` or `manager`.
  public var role: String?
  /// How many active deals the person can carry; nil for the policy's default.
  public var activeDealLimit: Int?

  /// A person by id and name.
  public init(
    id: String, name: String, email: String? = nil, activeFrom: Day? = nil, activeUntil: Day? = nil,
    role: String? = nil,
    activeDealLimit: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.activeFrom = activeFrom
    self.activeUntil = activeUntil
    self.role = role
    self.activeDealLimit = activeDealLimit
  }

  /// Whether the person is with the company on a day.
  public func isActive(on day: Day) -> Bool {
    (activeFrom ?? .first) <= day && day <= (activeUntil ?? .last)
  }
}

/// The people who can own deals; empty when no roster was ever given.
public struct Roster: Sendable {
  /// Everybody on it, in the order given.
  public let owners: [Owner]

  private let byWord: [String: Int]

  /// A roster of people; where two share a word, the first keeps it.
  public init(_ owners: [Owner] = []) {
    self.owners = owners
    var byWord: [String: Int] = [:]
    for (index, owner) in owners.enumerated() {
      for word in [owner.id, owner.name, owner.email ?? owner.id] {
        for spelling in [word, word.lowercased()] where byWord[spelling] == nil { byWord[spelling] = index }
      }
    }
    self.byWord = byWord
  }

  /// Whether there is nobody on it.
  public var isEmpty: Bool { owners.isEmpty }

  /// The person of an id, name or e-mail address, in any case.
  public func owner(_ word: String) -> Owner? {
    (byWord[word] ?? byWord[word.lowercased()]).map { owners[$0] }
  }
}

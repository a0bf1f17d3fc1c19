import Arguments
import Domain
import SQLite
import Spelling
import Store

/// Finds the owner that an argument names.
enum OwnerArgument {
  /// All words that stand for the owner in deals: what was typed, and where a roster knows the person, id, name and e-mail.
  static func words(_ word: String, connection: Connection, asOf: Instant? = nil) throws -> [String] {
    let roster = try OwnerStore(connection).roster(asOf: asOf)
    if let owner = roster.owner(word) { return [owner.id, owner.name, owner.email ?? owner.id] }
    let store = DealStore(connection, asOf: asOf)
    if try store.hasOwner(word) { return [word] }
    let known = roster.owners.flatMap { [$0.id, $0.name] } + (try store.ownerWords(limit: 1000))
    if let exact = known.first(where: { $0.lowercased() == word.lowercased() }) { return [exact] }
    let guess = nearest(to: word, among: known).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("No deal and no one on the roster is of owner '\(word)'.\(guess)")
  }
}

import Arguments
import Domain
import Spelling

/// Finds who sees to an entry.
enum JournalOwner {
  /// The id on the roster of a word; the word as it is where there is no roster.
  static func id(of word: String, on roster: Roster) throws -> String {
    guard !roster.owners.isEmpty else { return word }
    if let owner = roster.owner(word) { return owner.id }
    let guess =
      nearest(to: word, among: roster.owners.flatMap { [$0.id, $0.name] })
      .map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("No one on the roster is '\(word)'.\(guess) See 'crm owners list'.")
  }
}

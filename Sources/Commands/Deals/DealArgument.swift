import Arguments
import Domain
import Store

/// Finds the deal that an argument names.
enum DealArgument {
  /// The one deal of an id or external id.
  static func deal(_ word: String, in store: DealStore) throws -> RecordedDeal {
    let found = try store.deals(named: word)
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      let references = found.map { "\($0.deal.externalSource ?? ""):\(word)" }.joined(separator: ", ")
      throw Failure("'\(word)' names \(found.count) deals: \(references)", remedy: "name one with its source in front")
    }
    let candidates = try store.ids(startingWith: word, limit: 5)
    let hint = candidates.isEmpty ? "" : "; ids that begin so: \(candidates.joined(separator: ", "))"
    throw Failure("there is no deal '\(word)'\(hint)", remedy: "crm list")
  }
}

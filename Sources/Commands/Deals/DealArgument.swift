import Arguments
import Domain
import Store

/// Finds the deal that an argument names.
enum DealArgument {
  private static let listed = 8

  /// The one deal of an id or external id, of the beginning of one, or of a company.
  static func deal(_ word: String, in store: DealStore) throws -> RecordedDeal {
    let found = try store.deals(named: word)
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      let references = found.map { "\($0.deal.externalSource ?? ""):\(word)" }.joined(separator: ", ")
      throw Failure("'\(word)' names \(found.count) deals: \(references)", remedy: "name one with its source in front")
    }
    let kept = try store.keptDeals(named: word)
    if kept.count == 1 {
      Invocation.current.console.note(
        "\(DisplayText.line(word, limit: 60)) was merged into \(DisplayText.line(kept[0].deal.id ?? "", limit: 40))")
      return kept[0]
    }
    let guesses = try store.deals(perhapsNamed: word, limit: listed + 1)
    if guesses.count == 1 { return guesses[0] }
    guard !guesses.isEmpty else {
      guard store.asOf == nil else {
        throw Failure(
          "no deal '\(word)' had been recorded then", remedy: "the same without --as-of, or with a later moment")
      }
      throw Failure("there is no deal '\(word)'", remedy: "crm list")
    }
    let lines = guesses.prefix(listed).map { "\n    \(line($0.deal))" }.joined()
    let more = guesses.count > listed ? "\n    …" : ""
    throw Failure("'\(word)' could be several deals:\(lines)\(more)", remedy: "name one by its id")
  }

  /// `D-12  Website · Fjord Kaffe AS · offer_sent`
  private static func line(_ deal: Deal) -> String {
    let parts = [deal.title, deal.company, deal.stage].compactMap { $0.map { DisplayText.line($0, limit: 40) } }
    return "\(DisplayText.line(deal.id ?? "", limit: 40))  \(parts.joined(separator: " · "))"
  }
}

extension ArgumentHelp {
  /// How a deal can be named.
  static let deal = ArgumentHelp("The deal: its id, external id, the beginning of one, or its company.")
}

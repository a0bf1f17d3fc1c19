import Domain

/// Pieces of messages that several rules share.
enum Wording {
  /// A number with its noun: `1 day`, `3 days`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A word as somebody wrote it, in quotes, on one line and cut after 40 characters.
  static func quoted(_ word: String) -> String {
    "\"\(Excerpt.text(of: word, limit: 40))\""
  }

  /// By how much a time is over another: `2d 4h over`.
  static func excess(of time: TimeSpan, over limit: TimeSpan) -> String {
    let excess = time - limit
    return excess < .minutes(1) ? "less than a minute over" : "\(excess) over"
  }

  /// An amount of a deal with its currency, if it has one: `1200.00 EUR`.
  static func amount(_ minorUnits: Int64, of deal: Deal) -> String {
    let number = AmountText.text(minorUnits, decimals: deal.amountDecimals)
    return deal.currency.map { "\(number) \($0)" } ?? number
  }
}

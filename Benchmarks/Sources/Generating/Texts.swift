import TestSupport

/// The words that generated deals are made of.
enum Texts {
  static let products = [
    "Annual licence", "Website relaunch", "Pilot project", "Support contract", "Data migration", "Team training",
    "Webshop", "Security audit", "Mobile app",
  ]

  static let steps = [
    "send terms", "call again", "send the revised offer", "ask for the decision", "arrange a demo with the whole team",
    "answer the questions on data protection", "wait for the board, then call",
  ]

  private static let notes = [
    "wants a pilot first; budget opens in spring", "two decision makers, both were there and both were convinced",
    "asked for references from the same trade, sent three", "compares us with one competitor, price is not the point",
    "needs it before the summer", "legal has to look at the contract", "ansatt sluttet, ny kontakt følger",
    "prefers \"small steps\", one module at a time", "budget approved, but not before the new year",
    "tražili su ponudu s dvije varijante",
  ]

  /// A note; one in a hundred has two lines.
  static func note(_ random: inout SplitMix64) -> String {
    let note = random.pick(notes)
    return random.happens(1) ? "\(note)\n\(random.pick(notes))" : note
  }

  /// A company's name around a word that is its own; one in six has letters beyond ASCII.
  static func company(_ word: String, _ random: inout SplitMix64) -> String {
    let trade = random.pick([
      "Kaffe", "Metall", "Logistics", "Software", "Bäckerei", "Foods", "Design", "Møbler", "Energy",
    ])
    let form = random.pick([" AS", " GmbH", " d.o.o.", " Ltd", ", Inc.", " AB", "", " & Co. KG", " S.p.A."])
    return "\(word.prefix(1).uppercased())\(word.dropFirst()) \(trade)\(form)"
  }
}

import Domain

/// Says things in the language of a report.
struct Words {
  let language: Language

  /// The one or the other text.
  func callAsFunction(_ english: String, _ german: String) -> String {
    language.say(english, german)
  }

  /// A count with its noun: `1 deal`, `2 deals`.
  func count(_ count: Int, _ english: (one: String, many: String), _ german: (one: String, many: String)) -> String {
    let noun = language == .english ? english : german
    return "\(count) \(count == 1 ? noun.one : noun.many)"
  }

  /// A span of days: `16–22 February 2026`.
  func span(_ first: Day, _ last: Day) -> String {
    let (start, end) = (first.components, last.components)
    let dot = language == .english ? "" : "."
    func written(_ day: (year: Int, month: Int, day: Int), year: Bool) -> String {
      "\(day.day)\(dot) \(CalendarWords.month(day.month, language))\(year ? " \(day.year)" : "")"
    }
    if start.year != end.year { return "\(written(start, year: true)) – \(written(end, year: true))" }
    if start.month != end.month { return "\(written(start, year: false)) – \(written(end, year: true))" }
    return "\(start.day)\(dot)–\(written(end, year: true))"
  }
}

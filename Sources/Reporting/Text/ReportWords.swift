/// The words that renderers add to a report, in its language.
struct ReportWords {
  private let language: Language

  /// The words of a language.
  init(_ language: Language) {
    self.language = language
  }

  /// The heading of the list of sections.
  var contents: String { language.say("Contents", "Inhalt") }
  /// What the report stands on.
  var basis: String { language.say("What this report stands on", "Worauf dieser Bericht beruht") }
  /// The numbers of a chart as a table.
  var figures: String { language.say("Figures", "Zahlen") }
  /// Stands before the prompt of a section that nobody has written yet.
  var unwritten: String { language.say("To be written", "Noch zu schreiben") }
  /// A change for the better.
  var better: String { language.say("better", "besser") }
  /// A change for the worse.
  var worse: String { language.say("worse", "schlechter") }
  /// Before the unit of a chart.
  var countedIn: String { language.say("in", "in") }
  /// A million, before a unit.
  var million: String { language.say("million", "Mio.") }
  /// A thousand millions, before a unit.
  var billion: String { language.say("billion", "Mrd.") }
}

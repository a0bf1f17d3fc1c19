/// The words that renderers add to a report, in its language.
struct ReportWords {
  private let language: Language

  /// The words of a language.
  init(_ language: Language) {
    self.language = language
  }

  /// The heading of the list of sections.
  var contents: String { pick("Contents", "Inhalt") }
  /// What the report stands on.
  var basis: String { pick("What this report stands on", "Worauf dieser Bericht beruht") }
  /// The numbers of a chart as a table.
  var figures: String { pick("Figures", "Zahlen") }
  /// Stands before the prompt of a section that nobody has written yet.
  var unwritten: String { pick("To be written", "Noch zu schreiben") }
  /// A change for the better.
  var better: String { pick("better", "besser") }
  /// A change for the worse.
  var worse: String { pick("worse", "schlechter") }
  /// Before the unit of a chart.
  var countedIn: String { pick("in", "in") }
  /// A million, before a unit.
  var million: String { pick("million", "Mio.") }
  /// A thousand millions, before a unit.
  var billion: String { pick("billion", "Mrd.") }

  private func pick(_ english: String, _ german: String) -> String { language == .english ? english : german }
}

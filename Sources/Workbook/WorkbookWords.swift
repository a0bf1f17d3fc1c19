import Reporting

/// The workbook's own words.
struct WorkbookWords {
  /// The language.
  let language: Language

  /// The name of the first sheet.
  var report: String { language.say("Report", "Bericht") }
  /// A sheet without a name of its own.
  var table: String { language.say("Table", "Tabelle") }
  /// The heading above what the report stands on.
  var basis: String { language.say("Basis", "Grundlage") }
  /// The heading above the list of sheets.
  var sheets: String { language.say("Sheets", "Blätter") }
  /// The heading of the sheets' names.
  var sheet: String { language.say("Sheet", "Blatt") }
  /// The heading of the numbers of rows.
  var rows: String { language.say("Rows", "Zeilen") }
  /// The heading of the report's sections.
  var section: String { language.say("Section", "Abschnitt") }
  /// The heading of texts that a chart has at its axis.
  var places: String { language.say("Axis", "Achse") }
  /// The way back to the first sheet.
  var back: String { "← \(report)" }

  /// Which sections stand elsewhere, because people write them.
  func written(_ titles: [String]) -> String {
    let list = titles.joined(separator: ", ")
    return language.say(
      "Written by people, and only in the Markdown report: \(list).",
      "Von Menschen geschrieben und nur im Markdown-Bericht: \(list).")
  }

  /// Why some figures are texts.
  var tooLong: String {
    language.say(
      "Figures that a spreadsheet cannot hold exactly, such as those of more than 15 digits, are texts here; sums leave them out.",
      "Werte, die eine Tabellenkalkulation nicht genau halten kann, etwa mit mehr als 15 Ziffern, sind hier Texte; Summen lassen "
        + "sie aus.")
  }

  /// The right side of the page's foot, in the codes of print headers.
  var page: String { language.say("Page &P of &N", "Seite &P von &N") }
}

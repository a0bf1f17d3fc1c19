import Reporting

/// The workbook's own words.
struct WorkbookWords {
  /// The language.
  let language: Language

  /// The name of the first sheet.
  var report: String { pick("Report", "Bericht") }
  /// A sheet without a name of its own.
  var table: String { pick("Table", "Tabelle") }
  /// The heading above what the report stands on.
  var basis: String { pick("Basis", "Grundlage") }
  /// The heading above the list of sheets.
  var sheets: String { pick("Sheets", "Blätter") }
  /// The heading of the sheets' names.
  var sheet: String { pick("Sheet", "Blatt") }
  /// The heading of the numbers of rows.
  var rows: String { pick("Rows", "Zeilen") }
  /// The heading of the report's sections.
  var section: String { pick("Section", "Abschnitt") }
  /// The heading of texts that a chart has at its axis.
  var places: String { pick("Axis", "Achse") }
  /// The way back to the first sheet.
  var back: String { "← \(report)" }

  /// Which sections stand elsewhere, because people write them.
  func written(_ titles: [String]) -> String {
    let list = titles.joined(separator: ", ")
    return pick(
      "Written by people, and only in the Markdown report: \(list).",
      "Von Menschen geschrieben und nur im Markdown-Bericht: \(list).")
  }

  /// Why some figures are texts.
  var tooLong: String {
    pick(
      "Figures that a spreadsheet cannot hold exactly, such as those of more than 15 digits, are texts here; sums leave them out.",
      "Werte, die eine Tabellenkalkulation nicht genau halten kann, etwa mit mehr als 15 Ziffern, sind hier Texte; Summen lassen "
        + "sie aus.")
  }

  /// The right side of the page's foot, in the codes of print headers.
  var page: String { pick("Page &P of &N", "Seite &P von &N") }

  private func pick(_ english: String, _ german: String) -> String {
    switch language {
    case .english: english
    case .german: german
    }
  }
}

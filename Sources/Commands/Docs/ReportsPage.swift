import Mustache
import Policy
import Reporting

/// The page about reports, made from what they are.
enum ReportsPage {
  /// The page.
  static var markdown: String {
    """
    # Reports

    `report weekly` and `report kpi` write the same figures in four forms: Markdown, an HTML file that works offline, a workbook, and JSON. The
    files go to the project's `reports/`, dated the Friday of the week or the last day of the month; those of a language other than the
    policy's have its mark in their names.

    ## What people write is kept

    The Markdown file is the one to write in. Lines between `<!-- opsmind:begin NAME … -->` and `<!-- opsmind:end NAME -->` are generated; all others
    belong to people. When the report is written anew:

    - every line outside of generated parts stays where it is, and the HTML file shows what stands under `<!-- opsmind:written NAME -->`;
    - a generated part is replaced, unless it was edited: then it is kept, marked, and named on standard error. Delete it with its two marker
      lines to have it written anew;
    - what the template has in addition is put behind what precedes it there; what it has no more goes, unless it was edited;
    - a file that was renamed is found by its first line, and a Markdown file that is no report, or another one, is left alone.

    The workbook and the JSON file hold nothing that people write, so they are replaced.

    ## Periods

    A running period is seen from now. One that is over is seen from its end, with what was recorded until then and the days of grace of the
    policy (`reports.grace_days`), so that it has the same bytes next year, by the same policy. `--as-of` chooses another moment. The grace counts
    for what happened: sales figures, stages, journal, KPIs. Forecast, bridge and hygiene are what was known at the end itself.

    ## Templates

    Templates are [Mustache](https://mustache.github.io/mustache.5.html). A file `templates/en/weekly.mustache` in the project takes the place of the
    product's; `report template weekly` prints the one in force. `report check-templates` names every mistake by file, line and column. A
    name that is not known is an error; a value that is absent reads –. Texts are escaped for Markdown; what is Markdown already is not.

    \(ReportKind.all.map(section).joined(separator: "\n"))
    """
  }

  private static func section(_ kind: ReportKind) -> String {
    var text = """
      ## report \(kind.id)

      Writes \(kind.summary). Files: `\(kind.period == .week ? "2026-02-20" : "2026-02-28")-\(kind.fileName).md`, `.html`, `.xlsx`, `.json`.

      | name in templates | kind | meaning |
      |-------------------|------|---------|

      """
    for line in kind.context(policy: .standard, language: .english).shape.lines {
      text += "| `\(line.path)`\(line.isOptional ? " (may be absent)" : "") | \(line.kind) | \(line.doc) |\n"
    }
    return text
  }
}

public import Arguments

/// Writes reports.
public struct Report: ParsableCommand {
  /// The command's name and parts.
  public static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the company's reports from what is recorded.",
    discussion: """
      A report is computed once and written in several forms: Markdown that people write in, an HTML file that works offline, a \
      workbook, and JSON. What people write in the Markdown file is kept when it is written anew.

      `report --generate-completion-script SHELL` prints what makes bash, zsh or fish complete commands, options and names.

      EXAMPLES:
        report weekly
        report weekly --week 2026-W08 --stdout
        report list
      """,
    version: OpsMindVersion.text,
    subcommands: [
      Weekly.self, KPI.self, Structure.self, List.self, Context.self, ShowTemplate.self, CheckTemplates.self,
    ])

  /// A command without options.
  public init() {}
}

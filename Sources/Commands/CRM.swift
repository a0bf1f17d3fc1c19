public import Arguments

/// Keeps and checks the pipeline.
public struct CRM: ParsableCommand {
  /// The command's name and parts.
  public static let configuration = CommandConfiguration(
    commandName: "crm", abstract: "Keep the sales pipeline, and lint it like code.",
    discussion: """
      `crm --generate-completion-script SHELL` prints what makes bash, zsh or fish complete commands, options and names.

      EXAMPLES:
        crm lint --file deals.csv
        crm import deals.csv --dry-run
        crm board --owner anna
        crm move D-12 response --reason 'answered by mail'
      """,
    version: OpsMindVersion.text,
    subcommands: [
      Add.self, Edit.self, Touch.self, Next.self, Move.self, Archive.self, Reassign.self,
      Board.self, List.self, Show.self, History.self, Forecast.self, Funnel.self,
      Lint.self, Rules.self, Rule.self, Suppress.self, Stages.self,
      Dupes.self, Merge.self, Forget.self, Export.self, Import.self, Imports.self, Profiles.self, Owners.self,
    ])

  /// A command without options.
  public init() {}
}

/// The version of the suite.
enum OpsMindVersion {
  static let text = "0.1.0"
  /// The day of the version, as man pages show it.
  static let date = "2026-11-20"
}

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
        crm list --owner anna
      """,
    version: OpsMindVersion.text,
    subcommands: [
      Lint.self, Rules.self, Rule.self, Import.self, Profiles.self, List.self, Show.self, Edit.self, Owners.self,
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

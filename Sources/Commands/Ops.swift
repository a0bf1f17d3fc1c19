public import Arguments

/// Keeps the project: everything that is not selling or reporting, and both of those too.
public struct Ops: ParsableCommand {
  /// The command's name and parts.
  public static let configuration = CommandConfiguration(
    commandName: "ops", abstract: "Run the company's operations from one file.",
    discussion: """
      `ops --generate-completion-script SHELL` prints what makes bash, zsh or fish complete commands, options and names.

      EXAMPLES:
        ops init
        ops doctor
        ops crm lint
      """,
    version: OpsMindVersion.text,
    subcommands: [
      Init.self, Doctor.self, Backup.self, Restore.self, VerifyBackup.self, Policy.self, Journal.self, KPI.self,
      CRM.self, Report.self, Docs.self,
    ])

  /// A command without options.
  public init() {}
}

import Arguments
import Foundation
import Policy

extension Report {
  /// Writes the document that sales works by.
  struct Structure: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "crm-structure",
      abstract: "Print the document that sales works by: stages, fields, deadlines and rules.",
      discussion: """
        It is made from the policy that crm lint enforces, and has the same bytes as `crm stages --format markdown`.

        EXAMPLES:
          report crm-structure
          report crm-structure --output reports/crm-structure.md
        """)

    @OptionGroup var project: ProjectOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"), completion: .file())
    var output: String?

    func run() throws {
      let policy = try Project.find(project)?.policy() ?? .standard
      let text = StructurePage(policy: policy).text
      let console = Invocation.current.console
      guard let output else { return try console.write(text) }
      let path = Invocation.current.path(output)
      try ReportFolder.make((path as NSString).deletingLastPathComponent)
      let file = try FileOutput(path: path)
      try file.write(text)
      try file.finish()
      try console.print(output)
    }
  }
}

import Arguments
import Domain
import Foundation
import Policy
import SQLite
import Store

extension Ops {
  /// Creates a project.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Create a project: a folder with a policy and a database.",
      discussion: """
        Writes opsmind.yaml, whose comments explain each key, and an empty opsmind.db. Files that are there are left alone.

        With --sample it is the project of a small agency that does not exist, with deals, owners and six weeks of history, to \
        look around in: what every list, lint and report says is then the same each time, as the history ends on 2026-02-20. Needs \
        no network, and a folder without a project.

        EXAMPLES:
          ops init
          ops init ~/company
          ops init --sample sample
        """)

    @Argument(help: "The folder; otherwise the current one.", completion: .directory)
    var folder = "."

    @Flag(help: "With the sample company in it.")
    var sample = false

    func run() throws {
      let path = folder == "." ? Invocation.current.currentDirectory : Invocation.current.path(folder)
      do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      } catch {
        throw Failure(
          "cannot create \(path): \(error.localizedDescription)", remedy: "choose a folder that you may write to")
      }
      try sample ? makeSample(in: path) : makeEmpty(Project(folder: path))
    }

    private func makeEmpty(_ project: Project) throws {
      let console = Invocation.current.console
      if FileManager.default.fileExists(atPath: project.policyPath) {
        try console.print("\(Project.policyFile) is there already; left as it is")
      } else {
        let output = try FileOutput(
          path: project.policyPath, remedy: "choose a folder that you may write to")
        try output.write(CompanyPolicy.defaultText)
        try output.finish()
        try console.print("wrote \(Project.policyFile): how your company works; change it as you like")
      }
      let isNew = !FileManager.default.fileExists(atPath: project.databasePath)
      _ = try project.openForWriting()
      try console.print(
        isNew
          ? "created \(Project.databaseFile): your data, readable by you alone"
          : "\(Project.databaseFile) is there already")
      try console.print("next: crm import FILE, then crm lint")
    }

    private func makeSample(in path: String) throws {
      let console = Invocation.current.console
      let end = try SampleProject(folder: path).create()
      try console.print("wrote \(Project.policyFile): how the company works; change it as you like")
      try console.print("created \(Project.databaseFile): the company's deals and six weeks of their history")
      try console.print("wrote deals.csv and roster.csv: the deals as they stand at the end, and their owners")
      let enter = folder == "." ? "" : "cd \(FixCommand.quoted(folder)), then "
      try console.print("next: \(enter)crm lint --today \(end), for the history ends then")
    }
  }
}

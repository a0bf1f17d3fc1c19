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

        EXAMPLES:
          ops init
          ops init ~/company
        """)

    @Argument(help: "The folder; otherwise the current one.", completion: .directory)
    var folder = "."

    func run() throws {
      let console = Invocation.current.console
      let path = folder == "." ? Invocation.current.currentDirectory : Invocation.current.path(folder)
      do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      } catch {
        throw Failure(
          "cannot create \(path): \(error.localizedDescription)", remedy: "choose a folder that you may write to")
      }
      let project = Project(folder: path)
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
  }
}

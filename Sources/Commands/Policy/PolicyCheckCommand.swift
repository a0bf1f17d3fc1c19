import Arguments
import Domain
import Foundation
import Policy
import YAML

extension Ops.Policy {
  /// Checks a policy.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check opsmind.yaml, naming every mistake by line and column.",
      discussion: """
        EXAMPLES:
          ops policy check
          ops policy check --file draft.yaml

        Exit status: 0 the policy is right, 1 it has mistakes, 2 it could not be read.
        """)

    @OptionGroup var project: ProjectOptions

    @Option(help: ArgumentHelp("Another file to check.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var file: String?

    func run() throws {
      let console = Invocation.current.console
      let path: String
      let name: String
      if let file {
        (path, name) = (Invocation.current.path(file), file)
      } else {
        (path, name) = (try Project.require(project).policyPath, Project.policyFile)
      }
      do {
        let policy = try PolicyFile.load(path: path, name: name)
        try console.print("\(name) is right: \(LintReport.counted(policy.pipeline.stages.count, "stage"))")
      } catch let errors as YAMLErrors {
        console.note(errors.description)
        throw ExitCode(1)
      }
    }
  }
}

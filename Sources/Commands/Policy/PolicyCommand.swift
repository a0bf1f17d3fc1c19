import Arguments
import Domain
import Foundation
import Policy
import YAML

extension Ops {
  /// Checks and shows the policy.
  struct Policy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check and show the policy.",
      discussion: """
        EXAMPLES:
          ops policy check
          ops policy show
        """,
      subcommands: [Check.self, Show.self])
  }
}

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

  /// Shows the policy in force.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the policy in force, defaults filled in.",
      discussion: """
        EXAMPLES:
          ops policy show
          ops policy show > effective.yaml
        """)

    @OptionGroup var project: ProjectOptions

    func run() throws {
      let policy = try Project.find(project)?.policy() ?? CompanyPolicy.standard
      try Invocation.current.console.write(policy.effectiveText)
    }
  }
}

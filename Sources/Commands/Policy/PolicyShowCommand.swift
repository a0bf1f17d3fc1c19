import Arguments
import Policy

extension Ops.Policy {
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

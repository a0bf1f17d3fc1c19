import Domain
import Arguments

extension Ops {
  /// Checks the health of the project.
  struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the project: policy, permissions, integrity, foreign keys, schema, backup, free space.",
      discussion: """
        Looks and never changes anything. Each problem comes with what mends it.

        EXAMPLES:
          ops doctor
          ops doctor --thorough --json

        Exit status: 0 no problem, 1 a problem, 2 could not look.
        """)

    @OptionGroup var project: ProjectOptions

    @Flag(help: "Read every page and index, which takes longer.")
    var thorough = false

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let console = Invocation.current.console
      let checks = Examination(project: try Project.require(project), isThorough: thorough).checks()
      if json {
        try console.printJSON { json in
          try json.key("checks")
          try json.array { json in
            for check in checks {
              try json.newline()
              try json.object { json in
                try json.member("name", check.name)
                try json.member("outcome", check.outcome.rawValue)
                try json.member("detail", check.detail)
                try json.member("remedy", check.remedy)
              }
            }
          }
        }
      } else {
        try console.print(checks)
      }
      if checks.contains(where: { $0.outcome == .problem }) { throw ExitCode(1) }
    }
  }
}

extension Console {
  /// Prints findings one below the other, each with what mends it.
  func print(_ checks: [DoctorCheck]) throws {
    let width = checks.map(\.name.count).max() ?? 0
    for check in checks {
      let word = DisplayText.padded(check.outcome.rawValue, to: 7)
      let style: Style = check.outcome == .fine ? .green : check.outcome == .warning ? .yellow : .red
      try print("\(styled(word, style))  \(DisplayText.padded(check.name, to: width))  \(check.detail)")
      if let remedy = check.remedy { try print("         try: \(remedy)") }
    }
  }
}

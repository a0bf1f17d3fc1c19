import Arguments
import Mustache
import Policy
import Reporting

extension Report {
  /// Prints what a template may ask for.
  struct Context: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print every name that a report's template may use, with what it means.",
      discussion: """
        `[]` stands behind a list: its names are known between {{#list}} and {{/list}}. A name marked with ? may have no value; it \
        reads – then.

        EXAMPLES:
          report context weekly
          report context kpi --json
        """)

    @OptionGroup var project: ProjectOptions

    @Argument(help: "The report.", completion: .list(ReportKind.all.map(\.id)))
    var report: String

    @Option(help: "The language of the descriptions; otherwise the policy's.")
    var lang: LanguageArgument?

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let policy = try Project.find(project)?.policy() ?? .standard
      let kind = try ReportKind.named(report)
      let language = lang?.language ?? ReportOptions.usualLanguage(policy)
      let lines = kind.context(policy: policy, language: language).shape.lines
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.member("report", kind.id)
          try json.key("names")
          try json.array { json in
            for line in lines {
              try json.newline()
              try json.object { json in
                try json.member("name", line.path)
                try json.member("kind", line.kind)
                try json.key("may_be_absent")
                try json.value(line.isOptional)
                try json.member("meaning", line.doc)
              }
            }
          }
        }
      }
      var table = TextTable(["name", "kind", "meaning"])
      table.rows = lines.map { [$0.path + ($0.isOptional ? "?" : ""), $0.kind, $0.doc] }
      for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
    }
  }
}

import Arguments
import Domain
import Policy
import Rules
import SQLite
import Store

extension CRM {
  /// Lists the stages.
  struct Stages: ParsableCommand {
    /// How stages are printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case text, json, markdown
    }

    static let configuration = CommandConfiguration(
      abstract: "List the stages with their deals, or print the company's CRM structure.",
      discussion: """
        As text and JSON: each stage with its SLA and probability, how many deals are in it, what they are worth, how long they \
        have been there on average and how many are overdue. As Markdown: the document that sales works by, with the stages, the \
        fields they ask for and the rules in force; it is made from the policy that crm lint enforces.

        EXAMPLES:
          crm stages
          crm stages --as-of 2026-01-31 --format json
          crm stages --format markdown > crm-structure.md
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Option(name: .shortAndLong, help: "How to print.")
    var format = Format.text

    @OptionGroup var whose: OwnerScopeOptions

    func run() throws {
      let place = try Project.find(project)
      let policy = try place?.policy() ?? .standard
      let console = Invocation.current.console
      guard format != .markdown else { return try console.write(StructurePage(policy: policy).text) }
      let moments = try moment.moments(in: policy.calendar)
      var pipeline = BoardPipeline(
        stages: policy.pipeline.stages, settings: LintSettings(policy: policy, now: moments.now), limit: 0)
      if let connection = try place?.openForReading() {
        var query = DealQuery()
        try whose.restrict(&query, in: connection, asOf: moments.asOf)
        try DealStore(connection, asOf: moments.asOf).forEachDeal(in: query) { pipeline.add($0) }
      }
      try format == .json ? printJSON(pipeline.columns) : printTable(pipeline.columns)
    }

    private func printTable(_ columns: [BoardColumn]) throws {
      let console = Invocation.current.console
      var table = TextTable(
        ["stage", "id", "SLA", "probability", "deals", "value", "average stay", "overdue"],
        right: ["probability", "deals", "overdue"])
      table.rows = columns.map { column in
        [
          column.stage.name, column.stage.id, column.stage.sla.map { "\($0)" } ?? "none",
          "\(column.stage.probability) %", String(column.count), column.valueText.isEmpty ? "–" : column.valueText,
          column.line.averageStay.map { "\($0)" } ?? "–", String(column.overdue),
        ]
      }
      for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
    }

    private func printJSON(_ columns: [BoardColumn]) throws {
      try Invocation.current.console.printJSON { json in
        try json.key("stages")
        try json.array { json in
          for column in columns {
            try json.newline()
            try json.object { json in
              try json.member("id", column.stage.id)
              try json.member("name", column.stage.name)
              try json.member("role", column.stage.role.rawValue)
              try json.member("definition", column.stage.definition)
              try json.member("exit", column.stage.exitCriterion)
              try json.member("sla_minutes", column.stage.sla.map { Int($0.milliseconds / 60_000) })
              try json.member("clock", column.stage.clock.rawValue)
              try json.key("probability_percent")
              try json.raw(column.stage.probability.description)
              try json.member("category", column.stage.category.rawValue)
              try json.key("required_fields")
              try json.array { json in
                for field in column.stage.requiredFields { try json.value(field.key.description) }
              }
              try json.member("deals", column.count)
              try json.key("values")
              try json.amounts(column.line.values)
              try json.member("average_stay_minutes", column.line.averageStay.map { Int($0.milliseconds / 60_000) })
              try json.member("overdue", column.overdue)
            }
          }
        }
      }
    }
  }
}

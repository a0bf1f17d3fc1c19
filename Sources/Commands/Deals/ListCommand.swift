import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM {
  /// Lists deals.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List deals.",
      discussion: """
        EXAMPLES:
          crm list --owner anna --stage offer_sent
          crm list --limit 0 --json
          crm list --as-of 2026-01-31
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @OptionGroup var scope: DealScopeOptions

    @Flag(help: "Archived deals too.")
    var archived = false

    @Option(help: ArgumentHelp("How many at most; 0 for all.", valueName: "count"))
    var limit = 500

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      try LimitOption.check(limit)
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let connection = try place.requireDatabase()
      let asOf = try moment.moments(in: policy.calendar).asOf
      let store = DealStore(connection, asOf: asOf)
      var query = DealQuery()
      query.includesArchived = archived
      query.limit = limit == 0 ? nil : limit
      try scope.restrict(&query, policy, in: connection, asOf: asOf)
      try json ? printJSON(store, query) : printTable(store, query)
    }

    private func printJSON(_ store: DealStore, _ query: DealQuery) throws {
      let console = Invocation.current.console
      try console.printJSON { json in
        try json.key("deals")
        try json.array { json in
          try store.forEachDeal(in: query) { deal in
            try json.newline()
            try json.deal(deal)
          }
        }
      }
    }

    private func printTable(_ store: DealStore, _ query: DealQuery) throws {
      let console = Invocation.current.console
      // Columns are as wide as the first thousand deals need, so that a list of any length can be printed as it is read.
      var table = TextTable(
        ["id", "deal", "company", "stage", "owner", "amount", "", "next step"], right: ["amount"])
      var count = 0
      func printRows() throws {
        let lines = table.lines { console.styled($0, .bold) }
        for line in count <= table.rows.count ? lines[...] : lines.dropFirst() { try console.print(line) }
        table.rows = []
      }
      try store.forEachDeal(in: query) { deal in
        count += 1
        table.rows.append(row(deal))
        if table.rows.count == 1000 { try printRows() }
      }
      if !table.rows.isEmpty { try printRows() }
      try console.flush()
      let total = query.limit.map { count < $0 } ?? true ? count : try store.count(query)
      console.note(
        total > count
          ? "\(count) of \(total) deals; --limit 0 lists all" : LintReport.counted(total, "deal"))
    }

    private func row(_ deal: Deal) -> [String] {
      func cell(_ text: String?, _ limit: Int) -> String { text.map { DisplayText.line($0, limit: limit) } ?? "–" }
      let amount = deal.amountAtStake.map { AmountText.grouped($0, decimals: deal.amountDecimals) } ?? "–"
      return [
        cell(deal.id, 20), cell(deal.title ?? deal.name, 36), cell(deal.company, 28), cell(deal.stage, 16),
        cell(deal.owner, 20), amount, deal.amountAtStake == nil ? "" : deal.currency?.code ?? "",
        [deal.nextStepDate?.description, deal.nextStep.map { DisplayText.line($0, limit: 40) }].compactMap { $0 }
          .joined(separator: " "),
      ]
    }
  }
}

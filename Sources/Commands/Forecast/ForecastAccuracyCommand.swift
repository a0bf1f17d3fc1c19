import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM.Forecast {
  /// Compares past forecasts with what closed.
  struct ForecastAccuracyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accuracy", abstract: "Compare what was expected of each closed month with what closed in it.",
      discussion: """
        The forecast is Expected as it was recorded at the month's first instant; what closed are the deals won with a closed date \
        in the month, as recorded until its end and the days of grace in opsmind.yaml. The error is (forecast − closed) ÷ closed. A \
        month that began before anything was recorded has no forecast, and neither has one of which only an import with --backdate \
        tells.

        EXAMPLES:
          crm forecast accuracy
          crm forecast accuracy --months 12 --owner anna --json
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var whose: OwnerScopeOptions

    @Option(help: ArgumentHelp("How many months back from the last closed one.", valueName: "count"))
    var months = 6

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      try PeriodArgument.checkMonths(months)
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let connection = try place.requireDatabase()
      let moments = try moment.moments(in: policy.calendar)
      let reading = SalesReading(
        connection: connection, policy: policy, owners: try whose.words(in: connection, asOf: moments.asOf))
      let running = Month(containing: policy.calendar.day(of: moments.now))
      let closed = (1...months).reversed().map { running.advanced(by: -$0) }
      let accuracy = try reading.accuracy(of: closed, asOf: moments.asOf)
      try json ? printJSON(accuracy, policy) : printTable(accuracy, policy)
    }

    private func printTable(_ months: [ForecastAccuracy], _ policy: CompanyPolicy) throws {
      let console = Invocation.current.console
      var table = TextTable(
        ["month", "", "forecast", "closed", "deals", "error", "light"], right: ["forecast", "closed", "deals", "error"])
      for month in months {
        guard !month.lines.isEmpty else {
          let reason = month.history == .recorded ? "nothing expected, nothing closed" : text(month.history)
          table.rows.append([month.month.description, "", "–", "–", "0", "n/a", reason])
          continue
        }
        for line in month.lines {
          let decimals = line.currency.decimals
          table.rows.append([
            month.month.description, line.currency.code,
            line.forecast.map { AmountText.grouped(sum: $0.minorUnits, decimals: decimals) } ?? "–",
            AmountText.grouped(sum: line.actual.minorUnits, decimals: decimals), String(line.wonDeals),
            line.error.map(ForecastAccuracyCommand.text) ?? "n/a",
            line.light.map { LightText.text($0, console) }
              ?? (month.history == .recorded ? "nothing closed" : text(month.history)),
          ])
        }
      }
      for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
      try console.flush()
      console.note("target: within ± \(policy.sales.accuracyBand) %")
    }

    /// What is known of a month's first instant, in words.
    private func text(_ history: ForecastAccuracy.History) -> String {
      switch history {
      case .recorded: ""
      case .inferred: "history inferred"
      case .none: "no history"
      }
    }

    /// A percentage with its sign and one decimal: `+12.5 %`.
    private static func text(_ error: Percentage) -> String {
      "\(error.basisPoints > 0 ? "+" : "")\(error.formatted(decimals: 1)) %"
    }

    private func printJSON(_ months: [ForecastAccuracy], _ policy: CompanyPolicy) throws {
      try Invocation.current.console.printJSON { json in
        try json.key("band_percent")
        try json.raw(policy.sales.accuracyBand.description)
        try json.key("months")
        try json.array { json in
          for month in months {
            try json.newline()
            try json.object { json in
              try json.member("month", month.month.description)
              try json.member("history", month.history.rawValue)
              try json.key("lines")
              try json.array { json in
                for line in month.lines { try json.accuracy(line) }
              }
            }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func accuracy(_ line: ForecastAccuracy.Line) throws {
    try object { json in
      try json.member("currency", line.currency.code)
      try json.member(
        "forecast", line.forecast.map { AmountText.text(sum: $0.minorUnits, decimals: line.currency.decimals) })
      try json.amount("closed", line.actual.minorUnits, line.currency)
      try json.member("deals", line.wonDeals)
      try json.key("error_percent")
      try json.raw(line.error?.description ?? "null")
      try json.member("light", line.light?.rawValue)
    }
  }
}

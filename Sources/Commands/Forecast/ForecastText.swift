import Domain

/// Prints a forecast for people and for programs.
struct ForecastText {
  /// The months to show.
  let months: ClosedRange<Month>
  /// The running month: earlier ones in which deals are open are overdue.
  let current: Month
  /// Whether overdue months before those asked for are left out.
  let hidesOverdue: Bool
  /// What the forecast is split by; nil for nothing.
  let group: String?
  /// The forecasts by the name of the group, in order; one without a name where it is not split.
  let groups: [(name: String?, tally: ForecastTally)]

  private struct Row {
    let name: String?
    let line: Forecast.Line
  }

  /// The lines to show: overdue months first, then the months asked for.
  private var rows: [Row] {
    let all = groups.flatMap { group -> [Row] in
      let forecast = group.tally.forecast
      let overdue = hidesOverdue ? [] : forecast.overdueLines(before: min(current, months.lowerBound))
      return (overdue + forecast.lines(in: months)).map { Row(name: group.name, line: $0) }
    }
    // Rows of one month and currency stay in the order of their groups.
    return all.enumerated().sorted { ($0.element.line.cell, $0.offset) < ($1.element.line.cell, $1.offset) }
      .map(\.element)
  }

  private var whole: ForecastTally {
    var whole = ForecastTally()
    for group in groups { whole.absorb(group.tally) }
    return whole
  }

  private func isOverdue(_ line: Forecast.Line) -> Bool { line.cell.month < current && line.openDeals > 0 }

  /// Prints a table, and below it what could not be counted.
  func print() throws {
    let console = Invocation.current.console
    var table = TextTable([])
    table.columns = ForecastText.columns(group)
    let rows = rows
    let shown = Set(rows.map(\.line.cell.month))
    let empty = (0...months.lowerBound.months(to: months.upperBound)).map { months.lowerBound.advanced(by: $0) }
      .filter { !shown.contains($0) }
    var cells = rows.map { (month: $0.line.cell.month, cells: text($0)) }
    for month in empty {
      cells.append((month, [month.description] + (group == nil ? [] : ["–"]) + ["0", "–", "–", "–", "–", ""]))
    }
    table.rows = cells.enumerated().sorted { ($0.element.month, $0.offset) < ($1.element.month, $1.offset) }
      .map(\.element.cells)
    for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
    let forecast = whole.forecast
    let apart = ForecastText.apart(forecast)
    if !apart.isEmpty { try console.print("not counted: \(apart.joined(separator: ", "))") }
    try console.flush()
    let later = forecast.lines.filter { $0.cell.month > months.upperBound }.reduce(0) { $0 + $1.deals }
    if later > 0 { console.note("\(LintReport.counted(later, "deal")) after \(months.upperBound); --to shows more") }
  }

  private static func columns(_ group: String?) -> [TextTable.Column] {
    var columns = [TextTable.Column(title: "month")]
    if let group { columns.append(TextTable.Column(title: group)) }
    for title in ["deals", "won", "commit", "best case", "expected"] {
      columns.append(TextTable.Column(title: title, alignsRight: true))
    }
    return columns + [TextTable.Column(title: "")]
  }

  private func text(_ row: Row) -> [String] {
    let line = row.line
    let currency = line.cell.currency
    let amounts = [line.won, line.commit, line.bestCase, line.expected].map {
      AmountText.grouped(sum: $0.minorUnits, decimals: currency.decimals)
    }
    let name = group == nil ? [] : [row.name.map { DisplayText.line($0, limit: 40) } ?? "–"]
    return [line.cell.month.description] + name + [String(line.deals)] + amounts
      + [currency.code + (isOverdue(line) ? "  overdue" : "")]
  }

  /// What could not be counted: `3 deals without an expected close (48 000.00 EUR)`.
  private static func apart(_ forecast: Forecast) -> [String] {
    let parts = forecast.apart.map { apart in
      let reason =
        switch apart.gap {
        case .omitted: "in category omitted"
        case .withoutDate: "without an expected close"
        case .withoutAmount: "without an amount"
        case .withoutCurrency: "without a currency"
        }
      let amounts = CurrencyAmounts.text(apart.amounts)
      return "\(LintReport.counted(apart.deals, "deal")) \(reason)\(amounts.isEmpty ? "" : " (\(amounts))")"
    }
    return parts
      + (forecast.unknownStages > 0
        ? ["\(LintReport.counted(forecast.unknownStages, "deal")) in an unknown stage"] : [])
  }

  /// Prints for programs.
  func printJSON(today: Day) throws {
    let forecast = whole.forecast
    try Invocation.current.console.printJSON { json in
      try json.member("today", today.description)
      try json.member("from", months.lowerBound.description)
      try json.member("to", months.upperBound.description)
      try json.key("lines")
      try json.array { json in
        for row in rows {
          try json.newline()
          try json.object { json in
            try json.member("month", row.line.cell.month.description)
            if let group { try json.member(group, row.name) }
            try json.line(row.line)
            try json.key("overdue")
            try json.value(isOverdue(row.line))
          }
        }
      }
      try json.key("apart")
      try json.object { json in
        for gap in ForecastStake.Gap.allCases {
          try json.key(gap.rawValue)
          try json.object { json in
            let apart = forecast.apart.first { $0.gap == gap }
            try json.member("deals", apart?.deals ?? 0)
            try json.key("amounts")
            try json.amounts(apart?.amounts ?? [:])
          }
        }
        try json.member("unknown_stage", forecast.unknownStages)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func line(_ line: Forecast.Line) throws {
    let currency = line.cell.currency
    try member("currency", currency.code)
    try member("deals", line.deals)
    try member("open", line.openDeals)
    for (name, amount) in [
      ("won", line.won), ("commit", line.commit), ("best_case", line.bestCase), ("expected", line.expected),
    ] {
      try self.amount(name, amount.minorUnits, currency)
    }
  }
}

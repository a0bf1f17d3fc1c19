import Domain

/// Prints a bridge for people and for programs.
struct ForecastBridgeText {
  let week: ISOWeek
  /// Between which moments it goes.
  let moments: (start: Instant, end: Instant, recordings: Instant?)
  let calendar: CompanyCalendar
  /// Whether it is of one owner's deals, so that deals can change into and out of it.
  let hasOwner: Bool
  let showsDetails: Bool
  let bridge: ForecastBridge

  private func isShown(_ cause: ForecastCause) -> Bool { hasOwner || cause != .ownerChanged }

  /// Prints a table with a column for each month and currency; below it the deals of each cause, where they were asked for.
  func print() throws {
    let console = Invocation.current.console
    guard !bridge.columns.isEmpty else {
      return console.note(
        "nothing was or is expected in \(bridge.months.lowerBound) to \(bridge.months.upperBound)")
    }
    var table = TextTable([])
    table.columns =
      [TextTable.Column(title: "\(week)")]
      + bridge.columns.map { TextTable.Column(title: "\($0.cell.month) \($0.cell.currency)", alignsRight: true) }
    table.rows = [
      ["expected \(calendar.localText(of: moments.start))"] + bridge.columns.map { amount($0.start.minorUnits, $0) }
    ]
    for (index, cause) in ForecastCause.allCases.enumerated() where isShown(cause) {
      table.rows.append(
        [cause.words]
          + bridge.columns.map { column in
            column.steps[index].deals == 0 ? "–" : signed(column.steps[index].shown, column)
          })
    }
    table.rows.append(
      ["expected \(calendar.localText(of: moments.end))"] + bridge.columns.map { amount($0.end.minorUnits, $0) })
    for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
    if showsDetails { try printDetails() }
    try console.flush()
  }

  private func printDetails() throws {
    let console = Invocation.current.console
    var table = TextTable(["cause", "deal", "", "month", "change", ""], right: ["change"])
    for (index, cause) in ForecastCause.allCases.enumerated() {
      for column in bridge.columns {
        for detail in column.steps[index].details {
          table.rows.append([
            cause.words, DisplayText.line(detail.deal.id, limit: 20),
            detail.deal.label.map { DisplayText.line($0, limit: 36) } ?? "–", column.cell.month.description,
            signed(detail.shown, column), column.cell.currency.code,
          ])
        }
      }
    }
    guard !table.rows.isEmpty else { return }
    try console.print()
    for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
  }

  private func amount(_ minorUnits: Int128, _ column: ForecastBridge.Column) -> String {
    AmountText.grouped(sum: minorUnits, decimals: column.cell.currency.decimals)
  }

  private func signed(_ minorUnits: Int128, _ column: ForecastBridge.Column) -> String {
    (minorUnits > 0 ? "+" : "") + amount(minorUnits, column)
  }

  /// Prints for programs.
  func printJSON() throws {
    try Invocation.current.console.printJSON { json in
      try json.member("week", week.description)
      try json.member("start_at", moments.start.description)
      try json.member("end_at", moments.end.description)
      try json.key("columns")
      try json.array { json in
        for column in bridge.columns {
          try json.newline()
          try json.object { json in
            let currency = column.cell.currency
            try json.member("month", column.cell.month.description)
            try json.member("currency", currency.code)
            try json.amount("start", column.start.minorUnits, currency)
            try json.key("causes")
            try json.array { json in
              for step in column.steps where isShown(step.cause) { try json.step(step, currency, showsDetails) }
            }
            try json.amount("end", column.end.minorUnits, currency)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func step(_ step: ForecastBridge.Step, _ currency: Currency, _ showsDetails: Bool) throws {
    try object { json in
      try json.member("cause", step.cause.rawValue)
      try json.amount("change", step.shown, currency)
      try json.member("deals", step.deals)
      guard showsDetails else { return }
      try json.key("details")
      try json.array { json in
        for detail in step.details {
          try json.object { json in
            try json.member("deal", detail.deal.id)
            try json.member("label", detail.deal.label)
            try json.amount("change", detail.shown, currency)
          }
        }
      }
    }
  }
}

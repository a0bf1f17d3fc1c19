import Domain

/// Prints sales figures, conversions and the pipeline's health for people and for programs.
struct FunnelText {
  let figures: SalesFigures
  let health: PipelineHealth
  let moments: PeriodMoments
  let conversionDays: Int
  let calendar: CompanyCalendar

  /// Prints three tables.
  func print() throws {
    let console = Invocation.current.console
    let week = figures.week
    try console.print(
      "\(week), \(week.monday) to \(week.sunday)"
        + (moments.isOver ? "" : ", to date: \(calendar.localText(of: moments.clock))"))
    for table in [figureTable(console), conversionTable(console), healthTable] where !table.rows.isEmpty {
      try console.print()
      for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
    }
  }

  private func figureTable(_ console: Console) -> TextTable {
    var table = TextTable(
      ["figure", "week", "week before", "change", "target", "light"],
      right: ["week", "week before", "change", "target"])
    table.rows = figures.values.map { value in
      [
        value.figure.name, String(value.count), String(value.previous),
        value.change > 0 ? "+\(value.change)" : String(value.change), value.target.map { "\($0)" } ?? "–",
        value.light.map { LightText.text($0, console) } ?? "–",
      ]
    }
    return table
  }

  private func conversionTable(_ console: Console) -> TextTable {
    var table = TextTable(
      ["conversion, \(conversionDays) days", "deals", "converted", "share", "week before", "benchmark", "light"],
      right: ["deals", "converted", "share", "week before", "benchmark"])
    func share(_ ratio: Conversion.Ratio) -> String { ratio.rate.map { "\($0.formatted(decimals: 1)) %" } ?? "n/a" }
    table.rows = figures.conversions.map { conversion in
      [
        conversion.definition.name, String(conversion.current.entered), String(conversion.current.converted),
        share(conversion.current), share(conversion.previous),
        conversion.definition.benchmark.map { "≥ \($0) %" } ?? "–",
        conversion.light.map { LightText.text($0, console) } ?? "–",
      ]
    }
    return table
  }

  private var healthTable: TextTable {
    var table = TextTable(
      ["stage", "deals", "past SLA", "overdue", "average stay", "value"],
      right: ["deals", "past SLA", "overdue", "average stay"])
    table.rows = health.lines.map { line in
      let value = CurrencyAmounts.text(line.values)
      return [
        line.stage.name, String(line.deals), String(line.pastSLA), String(line.overdue),
        line.averageStay.map { "\($0)" } ?? "–", value.isEmpty ? "–" : value,
      ]
    }
    return table
  }

  /// Prints for programs.
  func printJSON() throws {
    try Invocation.current.console.printJSON { json in
      try json.member("week", figures.week.description)
      try json.member("clock", moments.clock.description)
      try json.member("recorded_until", moments.recordings?.description)
      try json.key("is_over")
      try json.value(moments.isOver)
      try json.key("figures")
      try json.array { json in
        for value in figures.values {
          try json.newline()
          try json.figure(value)
        }
      }
      try json.member("conversion_days", conversionDays)
      try json.key("conversions")
      try json.array { json in
        for conversion in figures.conversions {
          try json.newline()
          try json.conversion(conversion)
        }
      }
      try json.key("stages")
      try json.array { json in
        for line in health.lines {
          try json.newline()
          try json.health(line)
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func figure(_ value: SalesFigures.Value) throws {
    try object { json in
      try json.member("id", value.figure.id)
      try json.member("name", value.figure.name)
      try json.member("stage", value.figure.stage)
      try json.member("count", value.count)
      try json.member("week_before", value.previous)
      try json.member("target", value.figure.target)
      try json.member("light", value.light?.rawValue)
    }
  }

  fileprivate mutating func conversion(_ conversion: Conversion) throws {
    func rate(_ rate: Percentage?) -> String { rate?.description ?? "null" }
    try object { json in
      try json.member("id", conversion.definition.id)
      try json.member("name", conversion.definition.name)
      try json.member("from", conversion.definition.from)
      try json.member("to", conversion.definition.to)
      try json.member("entered", conversion.current.entered)
      try json.member("converted", conversion.current.converted)
      try json.key("percent")
      try json.raw(rate(conversion.current.rate))
      try json.key("percent_week_before")
      try json.raw(rate(conversion.previous.rate))
      try json.key("benchmark_percent")
      try json.raw(rate(conversion.definition.benchmark))
      try json.member("light", conversion.light?.rawValue)
    }
  }

  fileprivate mutating func health(_ line: PipelineHealth.Line) throws {
    try object { json in
      try json.member("stage", line.stage.id)
      try json.member("name", line.stage.name)
      try json.member("deals", line.deals)
      try json.member("past_sla", line.pastSLA)
      try json.member("overdue", line.overdue)
      try json.member("average_stay_minutes", line.averageStay.map { Int($0.milliseconds / 60_000) })
      try json.key("values")
      try json.amounts(line.values)
    }
  }
}

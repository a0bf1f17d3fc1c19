import Domain
import Policy
import Store

/// Everything about one KPI.
struct IndicatorSheet {
  let reading: IndicatorReading
  /// Every value that was ever recorded, day by day in the order of recording.
  let versions: [RecordedIndicatorValue]
  /// The moment until which recordings count; nil for all.
  let asOf: Instant?
  let policy: CompanyPolicy

  private var definition: IndicatorDefinition { reading.definition }

  /// Prints it for people, the latest day first.
  func printText() throws {
    let console = Invocation.current.console
    try console.print(
      "\(console.styled(definition.id, .bold, .cyan))  \(DisplayText.line(definition.name, limit: 100))")
    if !definition.meaning.isEmpty { try console.print("  \(DisplayText.line(definition.meaning, limit: 500))") }
    let owner = definition.owner.map { " · owner \(DisplayText.line($0, limit: 100))" } ?? ""
    try console.print(
      "  \(definition.group.rawValue) · \(definition.unit.rawValue) · \(definition.source.rawValue)\(owner)")
    if let target = definition.target {
      try console.print("  target \(target.text(in: definition.unit, currency: policy.baseCurrency))")
    }
    if let next = reading.nextStep {
      try console.print("  next \(next.value.text(in: definition.unit)) by \(next.day)")
    }
    guard let value = reading.value, let day = reading.day else { return try console.print("  no value yet") }
    let light = reading.light.map { ", \(console.styled($0.rawValue, $0.style))" } ?? ""
    let trend = reading.trend.map { " \($0.arrow)" } ?? ""
    try console.print("  \(value.text(in: definition.unit)) on \(day)\(light)\(trend)  \(reading.sparkline)")
    try console.print()
    for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
  }

  private var table: TextTable {
    guard definition.source == .recorded else {
      var table = TextTable(["day", "value"], right: ["value"])
      table.rows = reading.points.reversed().map { [$0.day.description, $0.value.text(in: definition.unit)] }
      return table
    }
    var table = TextTable(["day", "value", "recorded", "by", "", "note"], right: ["value"])
    table.rows = versions.reversed().map { version in
      [
        version.point.day.description, version.point.value.text(in: definition.unit),
        policy.calendar.localText(of: version.recordedAt), DisplayText.line(version.actor, limit: 40),
        fate(of: version),
        version.note.map { DisplayText.line($0, limit: 200) } ?? "",
      ]
    }
    return table
  }

  /// What became of a value: nothing, or corrected, or taken back.
  private func fate(of version: RecordedIndicatorValue) -> String {
    guard let end = version.supersededAt, asOf.map({ end <= $0 }) ?? true else { return "" }
    return versions.contains { $0.point.day == version.point.day && $0.recordedAt == end } ? "corrected" : "taken back"
  }

  /// Prints it for programs, the earliest day first.
  func printJSON() throws {
    try Invocation.current.console.printJSON { json in
      try json.reading(reading)
      try json.key("values")
      try json.array { json in
        for point in reading.points {
          try json.newline()
          try json.object { json in
            try json.member("day", point.day.description)
            try json.figure(point.value)
          }
        }
      }
      try json.key("revisions")
      try json.array { json in
        for version in versions {
          try json.newline()
          try json.object { try $0.indicatorValue(version) }
        }
      }
    }
  }
}

import Domain

/// Readings as a table for a terminal, group by group.
struct IndicatorTable {
  /// The lines, the headings first.
  let lines: [String]

  /// A table of readings.
  /// - Parameter currency: the currency of targets.
  init(_ readings: [IndicatorReading], currency: Currency) {
    let console = Invocation.current.console
    var table = TextTable(["kpi", "value", "", "history", "target", "on", "light"], right: ["value"])
    table.rows = readings.map { reading in
      let definition = reading.definition
      return [
        "  " + DisplayText.line(definition.id), reading.value?.text(in: definition.unit) ?? "–",
        reading.trend?.arrow ?? "", reading.sparkline,
        definition.target?.text(in: definition.unit, currency: currency) ?? "–", reading.day?.description ?? "–",
        reading.light.map { console.styled($0.rawValue, $0.style) } ?? "–",
      ]
    }
    var lines = table.lines { console.styled($0, .bold) }
    var texts = lines.isEmpty ? [] : [lines.removeFirst()]
    var group: IndicatorGroup?
    for (reading, line) in zip(readings, lines) {
      if reading.definition.group != group {
        group = reading.definition.group
        texts.append(console.styled(reading.definition.group.rawValue, .bold))
      }
      texts.append(line)
    }
    self.lines = texts
  }
}

extension Light {
  /// How the light looks on a terminal.
  var style: Style {
    switch self {
    case .green: .green
    case .yellow: .yellow
    case .red: .red
    }
  }
}

import Domain

extension WeeklyDocument {
  /// The company's indicators that have a value.
  var indicatorsSection: ReportSection {
    let cells = IndicatorCells(say: say, currency: report.currency)
    let table = ReportTable(
      "indicators", say("KPIs", "Kennzahlen"), columns: cells.columns,
      rows: report.indicators.filter { $0.value != nil }.map(cells.row),
      emptyText: say("No KPI has a value.", "Keine Kennzahl hat einen Wert."),
      note: report.indicators.contains { $0.value == nil }
        ? say("KPIs without a value are left out.", "Kennzahlen ohne Wert sind ausgelassen.") : nil)
    return ReportSection("indicators", say("KPIs", "Kennzahlen"), [.table(table)])
  }
}

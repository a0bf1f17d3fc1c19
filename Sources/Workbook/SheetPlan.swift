import Reporting

/// The sheets of a report's tables, before they have names.
struct SheetPlan {
  /// The table.
  let table: ReportTable
  /// The section it belongs to.
  let section: String
  /// What is drawn from it.
  var charts: [Chart] = []

  /// One for each table, in the report's order; a chart joins the table that it is drawn from where the report has it already.
  static func sheets(of document: ReportDocument) -> [SheetPlan] {
    var plans: [SheetPlan] = []
    for section in document.sections where section.author == .report {
      for block in section.blocks {
        switch block {
        case .text, .facts, .list: break
        case .table(let table): plans.append(SheetPlan(table: table, section: section.title))
        case .chart(let chart):
          if let index = plans.firstIndex(where: { $0.table.id == chart.data.id && $0.table == chart.data }) {
            plans[index].charts.append(chart)
          } else {
            plans.append(SheetPlan(table: chart.data, section: section.title, charts: [chart]))
          }
        }
      }
    }
    return plans
  }
}

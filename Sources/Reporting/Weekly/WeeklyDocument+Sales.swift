import Domain
import Foundation

extension WeeklyDocument {
  /// What sales did in the week, and what becomes of leads.
  var salesSection: ReportSection {
    ReportSection("sales", say("Sales", "Vertrieb"), [.table(figuresTable), .table(conversionsTable)])
  }

  private var figuresTable: ReportTable {
    ReportTable(
      "sales_figures", say("The week in figures", "Die Woche in Zahlen"),
      columns: [
        .init("figure", say("Figure", "Kennzahl")), .init("count", say("This week", "Diese Woche"), .trailing),
        .init("former", say("Last week", "Vorwoche"), .trailing), .init("change", say("Change", "Änderung"), .trailing),
        .init("target", say("Target", "Ziel"), .trailing), .init("light", say("Light", "Ampel")),
      ],
      rows: report.sales.values.map { value in
        .init([
          .text(name(of: value.figure)), .integer(value.count), .integer(value.previous),
          // A lost deal more is nothing to be glad of.
          .delta(Delta(.integer(value.change), value.figure.id == "deals_lost" ? .lessIsBetter : .moreIsBetter)),
          value.figure.target.map(Cell.integer) ?? .absent, value.light.map(Cell.light) ?? .absent,
        ])
      }, emptyText: say("No figures are defined.", "Es sind keine Kennzahlen festgelegt."))
  }

  private var conversionsTable: ReportTable {
    ReportTable(
      "conversions", say("Conversions", "Konversionen"),
      columns: [
        .init("conversion", say("Conversion", "Konversion")),
        .init("entered", say("Entered", "Eingetreten"), .trailing),
        .init("converted", say("Converted", "Weitergekommen"), .trailing),
        .init("rate", say("Rate", "Quote"), .trailing),
        .init("change", say("Change", "Änderung"), .trailing),
        .init("benchmark", say("Benchmark", "Richtwert"), .trailing), .init("light", say("Light", "Ampel")),
      ],
      rows: report.sales.conversions.map { conversion in
        let (rate, former) = (conversion.current.rate, conversion.previous.rate)
        let change = rate.flatMap { rate in
          former.map { Percentage(basisPoints: rate.basisPoints - $0.basisPoints) }
        }
        return .init([
          .text(name(of: conversion.definition)), .integer(conversion.current.entered),
          .integer(conversion.current.converted), rate.map { .percent($0, decimals: 1) } ?? .absent,
          change.map { .delta(Delta(.points($0, decimals: 1), .moreIsBetter)) } ?? .absent,
          conversion.definition.benchmark.map { .percent($0, decimals: 0) } ?? .absent,
          conversion.light.map(Cell.light) ?? .absent,
        ])
      }, emptyText: say("No conversions are defined.", "Es sind keine Konversionen festgelegt."))
  }

  /// How the open stages stand.
  var pipelineSection: ReportSection {
    let lines = report.health.lines.filter { $0.stage.isOpen }
    let currencies = self.currencies(lines.flatMap { $0.values.keys })
    let values = currencies.map { currency in
      ReportTable.Column(
        currency.map { "value_\($0.code.lowercased())" } ?? "value", valueTitle(currency), .trailing, isVarying: true)
    }
    let stage: [ReportTable.Column] = [
      .init("stage", say("Stage", "Stufe")), .init("deals", say("Deals", "Deals"), .trailing),
    ]
    let clocks: [ReportTable.Column] = [
      .init("average_stay", say("Average stay", "Mittlere Verweildauer"), .trailing),
      .init("past_sla", say("Past SLA", "Über SLA"), .trailing),
      .init("overdue", say("Overdue", "Überfällig"), .trailing),
    ]
    let table = ReportTable(
      "pipeline", say("Open stages", "Offene Stufen"), columns: stage + values + clocks,
      rows: lines.map { row(of: $0, currencies) } + [total(of: lines, currencies)],
      emptyText: say("There are no open stages.", "Es gibt keine offenen Stufen."))
    return ReportSection("pipeline", say("Pipeline", "Pipeline"), [.table(table), .chart(funnel(of: lines))])
  }

  private func row(of line: PipelineHealth.Line, _ currencies: [Currency?]) -> ReportTable.Row {
    let values = currencies.map { currency in line.values[currency].map { money($0, currency) } ?? .absent }
    let stay = line.averageStay.map(Cell.duration) ?? .absent
    return .init(
      [.text(line.stage.name), .integer(line.deals)] + values + [stay, .integer(line.pastSLA), .integer(line.overdue)])
  }

  private func total(of lines: [PipelineHealth.Line], _ currencies: [Currency?]) -> ReportTable.Row {
    let sums = currencies.map { currency in
      money(lines.reduce(Int128(0)) { $0 + ($1.values[currency] ?? 0) }, currency)
    }
    let counts: [Cell] = [
      .absent, .integer(lines.reduce(0) { $0 + $1.pastSLA }), .integer(lines.reduce(0) { $0 + $1.overdue }),
    ]
    return .init(
      [.text(say("All", "Alle")), .integer(lines.reduce(0) { $0 + $1.deals })] + sums + counts, isTotal: true)
  }

  private func funnel(of lines: [PipelineHealth.Line]) -> Chart {
    let parts = lines.map { "\($0.stage.name) \(text.text(.integer($0.deals)))" }.joined(separator: ", ")
    return Chart(
      "funnel", say("Deals by stage", "Deals je Stufe"),
      summary: say("Open deals: ", "Offene Deals: ") + (parts.isEmpty ? say("none", "keine") : parts) + ".",
      kind: .funnel,
      data: ReportTable(
        "funnel_data", say("Deals by stage", "Deals je Stufe"),
        columns: [.init("stage", say("Stage", "Stufe")), .init("deals", say("Deals", "Deals"), .trailing)],
        rows: lines.map { .init([.text($0.stage.name), .integer($0.deals)]) },
        emptyText: say("There are no open stages.", "Es gibt keine offenen Stufen.")))
  }

  /// The heading of a column of values.
  private func valueTitle(_ currency: Currency?) -> String {
    currency.map { say("Value \($0.code)", "Wert \($0.code)") } ?? say("Value, no currency", "Wert ohne Währung")
  }

  /// Currencies without repetition: that of the reports first, then in alphabetical order; none at the end.
  func currencies(_ found: some Sequence<Currency?>) -> [Currency?] {
    Set(found).sorted { left, right in
      guard let left, let right else { return left != nil }
      if (left == report.currency) != (right == report.currency) { return left == report.currency }
      return left.code < right.code
    }
  }

  /// An amount as a cell.
  func money(_ amount: Int128, _ currency: Currency?) -> Cell {
    // Beyond what a cell of money holds it is still shown exactly.
    if let amount = Int64(exactly: amount) { return .money(amount, currency) }
    let decimals = currency?.decimals ?? AmountText.decimalsWithoutCurrency
    let number = AmountText.grouped(sum: amount, decimals: decimals)
    return .text(currency.map { "\(number) \($0)" } ?? number)
  }

  /// A figure's name; those of the standard policy are known in both languages.
  func name(of value: SalesFigures.Value) -> String { name(of: value.figure) }

  private func name(of figure: SalesFigure) -> String {
    standard(figure.name) ?? figure.name
  }

  private func name(of conversion: SalesConversion) -> String {
    standard(conversion.name) ?? conversion.name
  }

  private func standard(_ name: String) -> String? {
    guard language == .german else { return nil }
    return [
      "New leads": "Neue Leads", "Calls booked": "Vereinbarte Gespräche", "Calls held": "Geführte Gespräche",
      "Offers sent": "Angebote gesendet", "Deals won": "Gewonnene Deals", "Deals lost": "Verlorene Deals",
      "Lead to call": "Lead zu Gespräch", "Call to offer": "Gespräch zu Angebot",
      "Offer to won": "Angebot zu Abschluss",
    ][name]
  }
}

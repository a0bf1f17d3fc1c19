import Domain
import Foundation

extension WeeklyDocument {
  /// How clean the pipeline is, by owner and over the weeks.
  var hygieneSection: ReportSection {
    ReportSection(
      "hygiene", say("Hygiene", "Datenhygiene"),
      [.facts(hygieneFacts), .table(ownersTable), .chart(hygieneChart), .table(suppressionsTable)])
  }

  /// How the share of clean deals stands against its target; nil where no deal counts.
  var hygieneLight: Light? { light(of: report.hygiene.total.share) }

  /// The share of clean deals with its fraction and target.
  var hygieneNote: String {
    let total = report.hygiene.total
    let target = text.text(.percent(report.hygiene.target, decimals: 0))
    let part = say("\(total.clean) of \(total.inScope) deals", "\(total.clean) von \(total.inScope) Deals")
    let light = hygieneLight.map { ", \(text.word($0))" } ?? ""
    return "\(part); \(say("target", "Ziel")) ≥ \(target)\(light)"
  }

  private var hygieneFacts: [Fact] {
    let total = report.hygiene.total
    return [
      Fact("hygiene", say("Deals without an error", "Deals ohne Fehler"), share(total), note: hygieneNote),
      Fact("errors", say("Errors", "Fehler"), .integer(total.errors)),
      Fact("warnings", say("Warnings", "Warnungen"), .integer(total.warnings)),
      Fact("findings_new", say("New this week", "Neu in der Woche"), count(total.new)),
      Fact("findings_fixed", say("Fixed this week", "Behoben in der Woche"), count(total.fixed)),
      Fact("findings_old", say("Older than 30 days", "Älter als 30 Tage"), count(total.old)),
    ]
  }

  private var ownersTable: ReportTable {
    ReportTable(
      "hygiene_by_owner", say("Hygiene by owner", "Datenhygiene nach Zuständigen"),
      columns: [
        .init("owner", say("Owner", "Zuständig")), .init("deals", say("Deals in scope", "Gewertete Deals"), .trailing),
        .init("hygiene", say("Without an error", "Ohne Fehler"), .trailing), .init("light", say("Light", "Ampel")),
        .init("errors", say("Errors", "Fehler"), .trailing), .init("warnings", say("Warnings", "Warnungen"), .trailing),
        .init("new", say("New", "Neu"), .trailing), .init("fixed", say("Fixed", "Behoben"), .trailing),
        .init("old", say("Old", "Alt"), .trailing),
      ],
      rows: report.hygiene.owners.map { name, score in
        .init([
          .text(name.isEmpty ? say("nobody", "niemand") : name), .integer(score.inScope), share(score),
          light(of: score.share).map(Cell.light) ?? .absent, .integer(score.errors), .integer(score.warnings),
          count(score.new), count(score.fixed), count(score.old),
        ])
      }, emptyText: say("There are no deals.", "Es gibt keine Deals."),
      note: say(
        "Errors and warnings are of all deals, also of those out of scope. New and fixed are of this week, old are open for more than 30 days; they come from recorded runs of crm lint.",
        "Fehler und Warnungen zählen bei allen Deals, auch bei den nicht gewerteten. Neu und behoben gelten für diese Woche, alt heißt seit mehr als 30 Tagen offen; sie stammen aus erfassten Läufen von crm lint."
      ))
  }

  private var hygieneChart: Chart {
    let weeks = report.hygiene.weeks
    let told = weeks.compactMap { week in
      week.share.map { "\(week.week) \(text.text(.percent($0, decimals: 1)))" }
    }
    return Chart(
      "hygiene_chart", say("Hygiene over the weeks", "Datenhygiene über die Wochen"),
      summary: told.isEmpty
        ? noLint : say("Deals without an error: ", "Deals ohne Fehler: ") + told.joined(separator: ", ") + ".",
      kind: .line,
      data: ReportTable(
        "hygiene_data", say("Hygiene over the weeks", "Datenhygiene über die Wochen"),
        columns: [
          .init("week", say("Week", "Woche")), .init("hygiene", say("Without an error", "Ohne Fehler"), .trailing),
        ],
        rows: weeks.map { week in
          .init([.text(week.week.description), week.share.map { .percent($0, decimals: 1) } ?? .absent])
        }, emptyText: noLint),
      target: Chart.Target(report.hygiene.target.percent, say("target", "Ziel")))
  }

  private var noLint: String { say("No run of crm lint was recorded.", "Es ist kein Lauf von crm lint erfasst.") }

  private var suppressionsTable: ReportTable {
    ReportTable(
      "suppressions", say("Accepted findings", "Akzeptierte Befunde"),
      columns: [
        .init("rule", say("Rule", "Regel")), .init("deal", "Deal"), .init("until", say("Until", "Bis")),
        .init("reason", say("Reason", "Grund")),
      ],
      rows: report.suppressions.map { item in
        .init([
          .text(item.rule), .text(item.deal),
          .text(until(of: item)),
          .text(item.reason),
        ])
      }, emptyText: say("No finding is accepted.", "Kein Befund ist akzeptiert."))
  }

  private func until(of item: SuppressedFinding) -> String {
    let day = Day(item.until).map(text.text) ?? item.until
    return item.isExpired ? say("\(day) (expired)", "\(day) (abgelaufen)") : day
  }

  private func share(_ score: HygieneSummary.Score) -> Cell {
    score.share.map { .percent($0, decimals: 1) } ?? .absent
  }

  private func count(_ count: Int?) -> Cell { count.map(Cell.integer) ?? .absent }

  private func light(of share: Percentage?) -> Light? {
    share.map { Target(.atLeast, report.hygiene.target.percent).light(for: $0.percent) }
  }
}

extension Percentage {
  /// The number of percent, exact.
  var percent: Decimal { Decimal(basisPoints) / 100 }
}

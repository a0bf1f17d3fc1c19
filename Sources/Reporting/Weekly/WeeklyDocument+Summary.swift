import Domain
import Foundation

extension WeeklyDocument {
  /// The week on one screen.
  var summarySection: ReportSection {
    var blocks: [ReportBlock] = []
    if report.isEmpty {
      blocks.append(
        .text(
          say(
            "Nothing is recorded for this week: no deals, no journal, no KPIs.",
            "Für diese Woche ist nichts erfasst: keine Deals, kein Journal, keine Kennzahlen.")))
    }
    blocks.append(.facts(metrics))
    return ReportSection("summary", say("Executive summary", "Zusammenfassung"), blocks)
  }

  /// The figures that the executive summary shows.
  var metrics: [Fact] {
    [
      indicator("mrr", say("Revenue (MRR)", "Umsatz (MRR)"), changesInPercent: true), customers,
      indicator("uptime", say("Uptime", "Verfügbarkeit"), changesInPercent: false),
      indicator("trading_roi", say("Trading ROI", "Handelsrendite"), changesInPercent: false),
      figure("deals_won", say("Deals won", "Gewonnene Deals")),
      figure("new_leads", say("New leads", "Neue Leads")),
      Fact(
        "expected", say("Expected in \(text.text(month))", "Erwartet im \(text.text(month))"), expected ?? .absent,
        note: expectedNote),
      Fact(
        "hygiene_share", say("Pipeline hygiene", "Datenhygiene"),
        report.hygiene.total.share.map { .percent($0, decimals: 1) } ?? .absent, note: hygieneNote),
      Fact("open_blockers", say("Open blockers", "Offene Blocker"), .integer(report.journal.open(.blocker).count)),
      Fact("open_risks", say("Open risks", "Offene Risiken"), .integer(report.journal.open(.risk).count)),
    ]
  }

  /// What is expected in the month in other currencies, which are not added up; nil where there is none.
  private var expectedNote: String? {
    let others = report.forecast.lines.filter { $0.cell.month == month && $0.cell.currency != report.currency }
    guard !others.isEmpty else { return expected == nil ? say("nothing is expected", "nichts erwartet") : nil }
    let amounts = others.map { text.text(money($0.expected.minorUnits, $0.cell.currency)) }
    return say("and ", "und ") + amounts.joined(separator: ", ")
  }

  private var customers: Fact {
    var fact = indicator("customers", say("Customers", "Kunden"), changesInPercent: false)
    guard let churn = reading("churn"), let value = churn.value else { return fact }
    let told = say("churn", "Abwanderung") + " " + text.text(cell(value, churn.definition.unit))
    fact.note = fact.note.map { "\($0); \(told)" } ?? told
    return fact
  }

  private func figure(_ id: String, _ label: String) -> Fact {
    guard let value = report.sales.values.first(where: { $0.figure.id == id }) else {
      return Fact(id, label, .absent, note: say("not recorded", "nicht erfasst"))
    }
    let change = text.text(Delta(.integer(value.change)))
    let target = value.figure.target.map { "; \(say("target", "Ziel")) \($0)" } ?? ""
    let light = value.light.map { ", \(text.word($0))" } ?? ""
    return Fact(
      id, label, .integer(value.count), note: "\(change) \(say("on last week", "zur Vorwoche"))\(target)\(light)")
  }

  private func indicator(_ id: String, _ label: String, changesInPercent: Bool) -> Fact {
    guard let reading = reading(id), let value = reading.value else {
      return Fact(id, label, .absent, note: say("not recorded", "nicht erfasst"))
    }
    var notes: [String] = []
    if let day = reading.day, day < report.week.monday {
      // An old value says nothing about the week.
      notes.append(say("of ", "vom ") + text.text(day))
    } else {
      notes += [change(of: id, to: value, inPercent: changesInPercent), reading.light.map(text.word)].compactMap { $0 }
    }
    return Fact(
      id, label, cell(value, reading.definition.unit), note: notes.isEmpty ? nil : notes.joined(separator: "; "))
  }

  /// By how much a value differs from the last one before the week; nil where that cannot be said.
  private func change(of id: String, to value: IndicatorValue, inPercent: Bool) -> String? {
    guard let former = report.formerPoints[id], former.value.isComparable(to: value) else { return nil }
    let difference = value.number - former.value.number
    let amount: Delta.Amount? =
      if inPercent {
        former.value.number > 0
          ? Percentage(rounding: difference * 100 / former.value.number).map { .percent($0, decimals: 1) } : nil
      } else {
        .number(difference, unit: nil, decimals: max(0, -difference.exponent))
      }
    let isOfLastWeek = former.day >= report.week.advanced(by: -1).monday
    let since = isOfLastWeek ? say("on last week", "zur Vorwoche") : say("since ", "seit ") + text.text(former.day)
    return amount.map { "\(text.text(Delta($0))) \(since)" }
  }

  private func reading(_ id: String) -> IndicatorReading? { report.indicators.first { $0.definition.id == id } }

  /// A value of an indicator as a cell.
  func cell(_ value: IndicatorValue, _ unit: IndicatorUnit) -> Cell {
    IndicatorCells(say: say, currency: report.currency).value(value, unit)
  }

  /// What somebody has to decide: what is escalated, late, red, or without a plan.
  var decisionsNeededSection: ReportSection {
    let items = decisionsNeeded
    return ReportSection(
      "decisions_needed", say("Decisions needed", "Anstehende Entscheidungen"),
      items.isEmpty
        ? [.text(say("Nothing waits for a decision.", "Nichts wartet auf eine Entscheidung."))] : [.list(items)])
  }

  /// Each matter as a sentence.
  var decisionsNeeded: [String] {
    let today = report.calendar.day(of: report.moments.clock)
    var items: [String] = []
    for item in report.journal.open(.blocker) {
      guard case .blocker(_, _, let until) = item.entry.details else { continue }
      let what = "\(say("Blocker", "Blocker")) \(item.number): \(item.entry.text ?? "")"
      if item.escalation == .director {
        items.append("\(what) – \(say("with the director", "bei der Leitung"))")
      } else if let until, until < today {
        items.append("\(what) – \(say("was due on", "war fällig am")) \(text.text(until))")
      }
    }
    for item in report.journal.open(.risk) {
      guard case .risk(_, _, nil, _) = item.entry.details, (item.entry.details.riskScore ?? 0) >= 6 else { continue }
      items.append(
        "\(say("Risk", "Risiko")) \(item.number): \(item.entry.text ?? "") – \(say("no mitigation", "ohne Gegenmaßnahme"))"
      )
    }
    let pastSLA = report.health.lines.filter { $0.stage.isOpen }.reduce(0) { $0 + $1.pastSLA }
    if pastSLA > 0 {
      items.append(
        say.count(pastSLA, ("deal is", "deals are"), ("Deal hat", "Deals haben"))
          + say(
            " past the SLA of the stage: crm lint --select S002",
            " die SLA-Frist der Stufe überschritten: crm lint --select S002")
      )
    }
    for value in report.sales.values where value.light == .red {
      items.append(
        "\(name(of: value)): \(value.count) \(say("of", "von")) \(value.figure.target ?? 0) – \(text.word(.red))")
    }
    if hygieneLight == .red || hygieneLight == .yellow {
      items.append("\(say("Pipeline hygiene", "Datenhygiene")): \(hygieneNote)")
    }
    for item in report.suppressions where item.isExpired {
      items.append(
        say(
          "Accepted finding \(item.rule) of \(item.deal) has expired.",
          "Der akzeptierte Befund \(item.rule) von \(item.deal) ist abgelaufen."))
    }
    return items
  }
}

extension Percentage {
  /// A number of percent, rounded half to even at the second decimal; nil where it is too large.
  init?(rounding percent: Decimal) {
    guard abs(percent) < 1_000_000_000 else { return nil }
    var (source, rounded) = (percent * 100, Decimal())
    NSDecimalRound(&rounded, &source, 0, .bankers)
    self.init(basisPoints: NSDecimalNumber(decimal: rounded).intValue)
  }
}

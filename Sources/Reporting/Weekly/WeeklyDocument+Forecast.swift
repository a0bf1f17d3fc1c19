import Domain
import Foundation

extension WeeklyDocument {
  /// What is expected, and what changed it in the week.
  var forecastSection: ReportSection {
    ReportSection(
      "forecast", say("Forecast", "Prognose"),
      [.table(forecastTable), .chart(forecastChart), .table(apartTable), .table(bridgeTable)])
  }

  /// The month that the report looks from: that of its Friday, or of an earlier day while the week runs.
  var month: Month { Month(containing: min(report.week.friday, report.calendar.day(of: report.moments.clock))) }

  /// What is expected of the report's month in the currency of the reports; nil where nothing is.
  var expected: Cell? {
    report.forecast.lines.first { $0.cell == ForecastCell(month: month, currency: report.currency) }
      .map { money($0.expected.minorUnits, report.currency) }
  }

  /// Months that are told: those before the present one that still hold open deals, and those from it on.
  private var lines: [Forecast.Line] {
    report.forecast.lines.filter { $0.cell.month >= month || $0.openDeals > 0 }.sorted { left, right in
      if left.cell.currency != right.cell.currency {
        let order = currencies([left.cell.currency, right.cell.currency])
        return order.first == left.cell.currency
      }
      return left.cell.month < right.cell.month
    }
  }

  private var forecastTable: ReportTable {
    ReportTable(
      "forecast", say("Forecast by month", "Prognose nach Monat"),
      columns: [
        .init("month", say("Month", "Monat")), .init("won", say("Won", "Gewonnen"), .trailing),
        .init("commit", "Commit", .trailing), .init("expected", say("Expected", "Erwartet"), .trailing),
        .init("best_case", "Best Case", .trailing), .init("deals", say("Deals", "Deals"), .trailing),
      ],
      rows: lines.map { line in
        let currency = line.cell.currency
        return .init([
          .text(monthText(line.cell.month)), money(line.won.minorUnits, currency),
          money(line.commit.minorUnits, currency), money(line.expected.minorUnits, currency),
          money(line.bestCase.minorUnits, currency), .integer(line.deals),
        ])
      }, emptyText: say("No deal is expected to close.", "Es wird kein Abschluss erwartet."),
      note: say(
        "Expected is what was won and each open deal by its probability; Commit is what was won and what owners commit to; Best Case counts every open deal. Currencies are not added up.",
        "Erwartet ist das Gewonnene und jeder offene Deal nach seiner Wahrscheinlichkeit; Commit ist das Gewonnene und was zugesagt ist; Best Case zählt jeden offenen Deal. Währungen werden nicht addiert."
      ))
  }

  private func monthText(_ month: Month) -> String {
    month < self.month ? say("\(month) (overdue)", "\(month) (überfällig)") : month.description
  }

  private var forecastChart: Chart {
    let own = lines.filter { $0.cell.currency == report.currency && $0.cell.month >= month }
    let parts = own.map { line in
      "\(line.cell.month): \(text.text(money(line.expected.minorUnits, report.currency)))"
    }
    return Chart(
      "forecast_chart", say("Forecast by month, \(report.currency)", "Prognose nach Monat, \(report.currency)"),
      summary: say("Expected ", "Erwartet ")
        + (parts.isEmpty ? say("nothing", "nichts") : parts.joined(separator: ", "))
        + ".", kind: .bars,
      data: ReportTable(
        "forecast_data", say("Forecast by month, \(report.currency)", "Prognose nach Monat, \(report.currency)"),
        columns: [
          .init("month", say("Month", "Monat")), .init("commit", "Commit", .trailing),
          .init("expected", say("Expected", "Erwartet"), .trailing), .init("best_case", "Best Case", .trailing),
        ],
        rows: own.map { line in
          .init([
            .text(line.cell.month.description), money(line.commit.minorUnits, report.currency),
            money(line.expected.minorUnits, report.currency), money(line.bestCase.minorUnits, report.currency),
          ])
        }, emptyText: say("No deal is expected to close.", "Es wird kein Abschluss erwartet.")))
  }

  private var apartTable: ReportTable {
    ReportTable(
      "forecast_apart", say("Not in the forecast", "Nicht in der Prognose"),
      columns: [.init("reason", say("Reason", "Grund")), .init("deals", say("Deals", "Deals"), .trailing)],
      rows: apartRows, emptyText: say("Every deal is in the forecast.", "Jeder Deal ist in der Prognose."))
  }

  private var apartRows: [ReportTable.Row] {
    let unknown = report.forecast.unknownStages
    return report.forecast.apart.map { apart in
      let reason =
        switch apart.gap {
        case .omitted: say("omitted by hand", "von Hand ausgenommen")
        case .withoutDate: say("no expected close", "ohne erwarteten Abschluss")
        case .withoutAmount: say("no amount", "ohne Betrag")
        case .withoutCurrency: say("no currency", "ohne Währung")
        }
      return .init([.text(reason), .integer(apart.deals)])
    } + (unknown == 0 ? [] : [.init([.text(say("unknown stage", "unbekannte Stufe")), .integer(unknown)])])
  }

  private var bridgeTable: ReportTable {
    let columns = (report.bridge?.columns ?? []).sorted { left, right in
      left.cell.currency == right.cell.currency
        ? left.cell.month < right.cell.month
        : currencies([left.cell.currency, right.cell.currency]).first == left.cell.currency
    }
    func row(_ title: String, _ value: (ForecastBridge.Column) -> Cell) -> ReportTable.Row {
      .init([.text(title)] + columns.map(value))
    }
    let causes = ForecastCause.allCases.filter { cause in
      columns.contains { $0.steps.contains { $0.cause == cause && $0.deals > 0 } }
    }
    var rows = [
      row(
        say("Expected at the start of the week", "Erwartet zu Beginn der Woche"),
        { money($0.start.minorUnits, $0.cell.currency) })
    ]
    for cause in causes {
      rows.append(
        row(
          word(cause),
          { column in
            guard let step = column.steps.first(where: { $0.cause == cause && $0.deals > 0 }) else { return .absent }
            guard let shown = Int64(exactly: step.shown) else { return money(step.shown, column.cell.currency) }
            return .delta(Delta(.money(shown, column.cell.currency), .moreIsBetter))
          }))
    }
    rows.append(
      row(
        say(
          report.moments.isOver ? "Expected at its end" : "Expected now",
          report.moments.isOver ? "Erwartet am Ende der Woche" : "Jetzt erwartet"),
        { money($0.end.minorUnits, $0.cell.currency) }))
    return ReportTable(
      "bridge", say("What changed in the week", "Änderungen der Woche"),
      columns: [.init("cause", say("Cause", "Ursache"))]
        + columns.map { column in
          .init(
            "m\(column.cell.month.description.replacing("-", with: "_"))_\(column.cell.currency.code.lowercased())",
            "\(column.cell.month) \(column.cell.currency)", .trailing, isVarying: true)
        }, rows: columns.isEmpty ? [] : rows,
      emptyText: report.bridge == nil
        ? say(
          "There is no forecast to compare with: nothing was recorded before the week.",
          "Es gibt keine Prognose zum Vergleich: Vor der Woche war nichts erfasst.")
        : say("Nothing is expected, then or now.", "Es wird nichts erwartet, weder damals noch jetzt."))
  }

  private func word(_ cause: ForecastCause) -> String {
    switch cause {
    case .new: say("New", "Neu")
    case .won: say("Won", "Gewonnen")
    case .lost: say("Lost", "Verloren")
    case .slipped: say("Slipped to a later month", "In einen späteren Monat verschoben")
    case .pulledIn: say("Pulled in to an earlier month", "In einen früheren Monat vorgezogen")
    case .raised: say("Raised", "Erhöht")
    case .lowered: say("Lowered", "Gesenkt")
    case .parked: say("Parked", "Geparkt")
    case .ownerChanged: say("Owner changed", "Zuständigkeit gewechselt")
    }
  }
}

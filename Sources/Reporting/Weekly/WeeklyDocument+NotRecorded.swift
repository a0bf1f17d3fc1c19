extension WeeklyDocument {
  /// One line for each subject of which nothing is recorded yet.
  var notRecorded: [ReportSection] {
    [
      ReportSection(
        "delivery", say("Delivery", "Projekte"),
        [
          .text(
            say("No projects are recorded.", "Es sind keine Projekte erfasst."))
        ]),
      ReportSection(
        "costs", say("Costs", "Kosten"),
        [.text(say("No AI spend is recorded.", "Es sind keine KI-Ausgaben erfasst."))]),
      ReportSection(
        "finance", say("Finance", "Finanzen"),
        [.text(say("No ledger is kept.", "Es wird kein Hauptbuch geführt."))]),
      ReportSection(
        "operations", say("Systems", "Systeme"),
        [
          .text(
            say(
              "No health data and no incidents are recorded.",
              "Es sind keine Zustandsdaten und keine Störungen erfasst."))
        ]),
    ]
  }
}

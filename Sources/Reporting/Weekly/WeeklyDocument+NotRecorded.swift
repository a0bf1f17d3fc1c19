extension WeeklyDocument {
  /// One line for each subject of which nothing is recorded yet.
  var notRecorded: [ReportSection] {
    [
      ReportSection(
        "delivery", say("Delivery", "Projekte"),
        [
          .text(
            say("Projects, QA and utilisation are not recorded.", "Projekte, QA und Auslastung sind nicht erfasst."))
        ]),
      ReportSection(
        "costs", say("Costs", "Kosten"),
        [.text(say("AI spend and budgets are not recorded.", "KI-Ausgaben und Budgets sind nicht erfasst."))]),
      ReportSection(
        "finance", say("Finance", "Finanzen"),
        [.text(say("Revenue and expenses are not recorded.", "Einnahmen und Ausgaben sind nicht erfasst."))]),
      ReportSection(
        "operations", say("Systems", "Systeme"),
        [.text(say("Uptime and incidents are not recorded.", "Verfügbarkeit und Störungen sind nicht erfasst."))]),
    ]
  }
}

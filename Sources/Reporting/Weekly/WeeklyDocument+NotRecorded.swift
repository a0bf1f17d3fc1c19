extension WeeklyDocument {
  /// One line for each subject of which nothing is recorded yet.
  var notRecorded: [ReportSection] {
    [
      ReportSection(
        "delivery", say("Delivery", "Projekte"),
        [
          .text(
            say("Projects and their QA are not recorded.", "Projekte und ihre Qualitätsprüfung sind nicht erfasst."))
        ]),
      ReportSection(
        "costs", say("Costs", "Kosten"),
        [.text(say("No AI spend is recorded.", "Es sind keine KI-Ausgaben erfasst."))]),
      ReportSection(
        "finance", say("Finance", "Finanzen"),
        [.text(say("Transactions and balances are not recorded.", "Buchungen und Kontostände sind nicht erfasst."))]),
      ReportSection(
        "operations", say("Systems", "Systeme"),
        [.text(say("Probes and incidents are not recorded.", "Messungen und Störungen sind nicht erfasst."))]),
    ]
  }
}

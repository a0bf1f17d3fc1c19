import Arguments

extension Ops {
  /// Keeps the figures that the company steers by.
  struct KPI: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "kpi", abstract: "Record the figures that the company steers by, and see how they stand.",
      discussion: """
        Which there are, what they should reach and who answers for them is the policy's `kpis`.

        EXAMPLES:
          ops kpi list
          ops kpi record velocity 34 --on 2026-02-13
          ops kpi show hygiene
        """,
      subcommands: [
        ListIndicators.self, ShowIndicator.self, RecordIndicator.self, ImportIndicators.self, RemoveIndicatorValue.self,
      ])
  }
}

import Arguments

extension CRM {
  /// Forecasts what will be won.
  struct Forecast: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forecast what will be won, tell why it changed, and how accurate it was.",
      discussion: """
        Without a subcommand, 'crm forecast' is 'crm forecast show' and takes its options.

        EXAMPLES:
          crm forecast
          crm forecast --bridge 2026-W08
          crm forecast accuracy
        """,
      subcommands: [ShowForecast.self, ForecastAccuracyCommand.self], defaultSubcommand: ShowForecast.self)
  }
}

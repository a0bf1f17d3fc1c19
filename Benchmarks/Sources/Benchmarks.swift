import Arguments

/// Makes deals with known defects, and measures what the product does with them.
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks", abstract: "Make deals with known defects, and measure what crm does with them.",
    discussion: "Benchmarks/run.sh runs all of it in order.",
    subcommands: [
      Generate.self, Verify.self, Measure.self, ReadDatabase.self, SplitFile.self, Kill.self, Age.self, Crowd.self,
      PrintTable.self,
    ])
}

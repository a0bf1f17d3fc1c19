import Arguments
import Domain
import Rules

/// When a run fails.
struct LintBarOptions: ParsableArguments {
  /// The weight from which on a finding fails a run.
  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case error, warning, never
  }

  @Option(help: "Fail on findings of at least this severity.")
  var failOn = Threshold.error

  @Option(help: ArgumentHelp("Fail on more warnings than this.", valueName: "count"))
  var maxWarnings: Int?

  @Option(help: ArgumentHelp("Fail when hygiene is below this many percent.", valueName: "percent"))
  var minHygiene: String?

  mutating func validate() throws {
    if let minHygiene, Percentage(minHygiene).map({ (0...10_000).contains($0.basisPoints) }) != true {
      throw ValidationError(
        "The value '\(minHygiene)' is invalid for '--min-hygiene <percent>'. Write a number from 0 to 100.")
    }
    if let maxWarnings, maxWarnings < 0 {
      throw ValidationError("The value '\(maxWarnings)' is invalid for '--max-warnings <count>'. Write 0 or more.")
    }
  }

  /// The figures that were given, by the names of their options.
  var given: [String] {
    [maxWarnings == nil ? nil : "max-warnings", minHygiene == nil ? nil : "min-hygiene"].compactMap { $0 }
  }

  /// Whether a report is below the bar. Rows that cannot be read count as errors.
  func isMissed(by report: LintReport) -> Bool {
    let errors = report.errors + report.rejectedCount
    let isSeverityMissed =
      switch failOn {
      case .error: errors > 0
      case .warning: errors + report.warnings > 0
      case .never: false
      }
    let isHygieneMissed = minHygiene.flatMap { Percentage($0) }.map { minimum in
      // Compared as fractions, so that rounding never lifts a figure over the bar.
      report.hygiene.inScope > 0 && report.hygiene.clean * 10_000 < minimum.basisPoints * report.hygiene.inScope
    }
    return isSeverityMissed || isHygieneMissed ?? false || maxWarnings.map { report.warnings > $0 } ?? false
  }
}

import Arguments
import Domain
import Policy

/// Which findings are shown, and how.
struct LintViewOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How to print findings.")
  var format = LintFormat.text

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Only rules of these codes or prefixes, comma-separated.", valueName: "codes"),
    completion: .rules)
  var select: [String] = []

  @Option(help: ArgumentHelp("Not these codes or prefixes, comma-separated.", valueName: "codes"), completion: .rules)
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Only deals of an owner.", valueName: "owner"), completion: .owners)
  var owner: String?

  @Option(help: ArgumentHelp("Only deals in a stage.", valueName: "stage"), completion: .stages)
  var stage: String?

  @Option(help: "Only findings of at least this severity.")
  var minSeverity = ShownSeverity.warning

  @Flag(help: "Print how often each rule found something, instead of the findings.")
  var statistics = false

  @Option(help: "Print hygiene and findings per group, instead of the findings.")
  var by: LintGrouping?

  mutating func validate() throws {
    if statistics, by != nil { throw ValidationError("Only one of '--statistics' and '--by' can be given.") }
    if view != .findings, ![.text, .json, .markdown].contains(format) {
      throw ValidationError(
        "'--statistics' and '--by' can be printed as text, json and markdown, not as \(format.rawValue).")
    }
  }

  /// What of the report is printed.
  var view: LintView {
    statistics ? .statistics : by.map { .by($0) } ?? .findings
  }

  /// The names of the given options that say how a report is printed, but for some formats.
  func changingTheReport(but formats: [LintFormat]) -> [String] {
    [
      formats.contains(format) ? nil : "format", output == nil ? nil : "output", statistics ? "statistics" : nil,
      by == nil ? nil : "by",
    ].compactMap { $0 }
  }

  /// The filter that the options describe.
  func filter(policy: CompanyPolicy) throws -> LintFilter {
    LintFilter(
      select: try RuleArgument.prefixes(select), ignore: try RuleArgument.prefixes(ignore), owner: owner,
      stage: try stage.map { try StageArgument.stage($0, in: policy.pipeline) },
      minimumSeverity: minSeverity == .error ? .error : .warning)
  }
}

/// A severity that findings can have.
enum ShownSeverity: String, CaseIterable, ExpressibleByArgument {
  case error, warning
}

extension LintFormat: ExpressibleByArgument {}
extension LintGrouping: ExpressibleByArgument {}

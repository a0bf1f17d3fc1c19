import Arguments

/// Runs a program and writes down what it took.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a program, and write down its time and its peak memory.",
    discussion: "benchmarks measure --name 'crm list' --runs 50 -- crm list --owner anna")

  @Option(help: "What to call the figure.") var name: String
  @Option(help: "The file of figures.") var to = "bench/figures.tsv"
  @Option(help: "How often to run it.") var runs = 1
  @Option(help: "Where its output goes.") var output = "/dev/null"
  @Option(help: "Where its complaints go; otherwise to where this program's go.") var errors: String?
  @Option(help: "The exit statuses that are right, comma-separated.") var status = "0"
  @Argument(parsing: .postTerminator, help: "The program and its arguments.") var command: [String]

  func run() throws {
    let right = status.split(separator: ",").compactMap { Int32($0) }
    for _ in 0..<runs {
      let outcome = try ChildProcess.run(command, output: output, errors: errors)
      guard let status = outcome.status, right.contains(status) else {
        throw BenchmarkFailure(
          "\(name) ended with \(outcome.status.map { "status \($0)" } ?? "a signal"): \(command.joined(separator: " "))"
        )
      }
      try Figures.append(
        Figures.Run(wall: outcome.wall, cpu: outcome.cpu, peak: outcome.peak), named: name, to: to, quietly: runs > 9)
    }
    if runs > 9 {
      let median = try Figures(path: to).wall(of: name) ?? 0
      Notes.write("  \(name): median of \(runs) runs \(Figures.decimal(median * 1000, 1)) ms")
    }
  }
}

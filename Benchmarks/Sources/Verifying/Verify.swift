import Arguments

/// Checks that linting found what was planted, and nothing else.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the findings of crm lint --format jsonl with what was planted.")

  @Option(help: "What must be found.") var expected = "bench/expected.csv"
  @Option(help: "What was found.") var findings: String
  @Option(help: "How many of the differences to list.") var list = 20

  func run() throws {
    let tally = try FindingTally(expected: expected, findings: findings)
    for line in tally.lines { print(line) }
    for finding in tally.missing.prefix(list) { print("not found: \(finding)") }
    for finding in tally.unexpected.prefix(list) { print("not planted: \(finding)") }
    let bare = tally.rulesWithoutDefects
    if !bare.isEmpty { print("no defect was planted for \(bare.joined(separator: ", "))") }
    guard tally.isExact, bare.isEmpty else { throw ExitCode(1) }
    print("every planted defect was found, and nothing else was blamed")
  }
}

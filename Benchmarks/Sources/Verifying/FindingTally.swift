import Foundation
import Importing
import Rules

/// Compares what was found with what was planted.
struct FindingTally {
  /// Findings that were planted and not found.
  private(set) var missing: [ExpectedFinding] = []
  /// Findings that nobody planted.
  private(set) var unexpected: [ExpectedFinding] = []
  private var planted: [String: Int] = [:]

  /// What `crm lint --format jsonl` says of a finding.
  private struct Line: Decodable {
    let code: String
    let external_id: String?
    let owner: String?
    let field: String?
  }

  /// Reads expected.csv and the lines of a lint run.
  init(expected: String, findings: String) throws {
    var open: [ExpectedFinding: Int] = [:]
    let source = try ByteSource(path: expected)
    var reader = try CSVReader(source, dialect: CSVDialect.detect(in: source, delimiter: UInt8(ascii: ",")).dialect)
    var record = CSVRecord()
    while let event = try reader.next(&record) {
      guard case .record = event else { throw BenchmarkFailure("\(expected), line \(record.line): unreadable") }
      let cells = record.strings
      open[ExpectedFinding(subject: cells[0] + cells[1], code: cells[2], field: cells[3]), default: 0] += 1
      planted[cells[2], default: 0] += 1
    }
    let decoder = JSONDecoder()
    for line in try Data(contentsOf: URL(fileURLWithPath: findings)).split(separator: UInt8(ascii: "\n")) {
      let found = try decoder.decode(Line.self, from: line)
      let finding = ExpectedFinding(
        subject: found.external_id ?? found.owner ?? "", code: found.code, field: found.field ?? "")
      if let count = open[finding], count > 0 { open[finding] = count - 1 } else { unexpected.append(finding) }
    }
    missing = open.flatMap { finding, count in Array(repeating: finding, count: count) }.sorted()
    unexpected.sort()
  }

  /// Rules for which nothing was planted, although a file could have shown it.
  var rulesWithoutDefects: [String] {
    RuleBook.standard.documentation.map(\.code)
      .filter { planted[$0] == nil && !FindingTally.rulesAboutHistory.contains($0) }
  }

  /// Rules that judge recorded history, of which a generated file has none; that they stay silent is what is verified.
  private static let rulesAboutHistory: Set<String> = [
    "S004", "S005", "S006", "P003", "F003", "I003", "C001", "C003", "X001", "X002",
  ]

  /// Whether everything planted was found, and nothing else.
  var isExact: Bool { missing.isEmpty && unexpected.isEmpty }

  /// How many findings were planted.
  var plantedCount: Int { planted.values.reduce(0, +) }

  /// One line for each rule: planted, found, missing, blamed without reason.
  var lines: [String] {
    var rows = [["rule", "planted", "found", "missing", "unplanted"]]
    for rule in RuleBook.standard.documentation {
      let all = planted[rule.code] ?? 0
      let lost = missing.count { $0.code == rule.code }
      let extra = unexpected.count { $0.code == rule.code }
      rows.append(["\(rule.code) \(rule.name)"] + [all, all - lost, lost, extra].map { String($0) })
    }
    let totals = [plantedCount, plantedCount - missing.count, missing.count, unexpected.count]
    rows.append(["all"] + totals.map { String($0) })
    return TextColumns.lines(rows)
  }
}

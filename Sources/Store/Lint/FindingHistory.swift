public import Domain
public import SQLite

/// Reads and writes which findings were seen by which runs, over one connection.
public struct FindingHistory {
  let db: Connection

  /// A history over a connection whose schema is current.
  public init(_ connection: Connection) {
    db = connection
  }

  /// The number of the latest run that was recorded; nil before the first.
  public func latestRun() throws -> Int64? {
    try latest()?.id
  }

  /// Hands over the keys of all open findings.
  public func forEachOpen(_ body: (FindingKey) throws -> Void) throws {
    try db.forEach("SELECT rule, deal, owner, field FROM finding WHERE fixed_at IS NULL") { row in
      try body(
        FindingKey(rule: row.string(0), deal: row.int64(1), owner: row.string(2), field: row.string(3)))
    }
  }

  /// Records a run: what is new is added, what is gone is marked, what weighs otherwise is corrected, and nothing else is written.
  ///
  /// To be called in a transaction. A run is not recorded where another one was since it read the pipeline. Its time is later than
  /// that of the run before, also when the machine's clock went back.
  /// - Parameters:
  ///   - findings: every finding, in the order of their keys, each key once.
  ///   - judged: the codes of the rules that ran; findings of others stay as they are.
  ///   - age: from which age on an open finding counts as old.
  /// - Returns: nil where the run was not recorded.
  public func record(
    _ run: LintRunRecord, findings: some RandomAccessCollection<RecordableFinding>, judged: Set<String>, age: TimeSpan
  ) throws -> FindingTrend? {
    let latest = try latest()
    guard latest?.id == run.previous else { return nil }
    let at = Instant(milliseconds: max(run.at.milliseconds, (latest?.at ?? .min) &+ 1))
    let difference = try difference(of: findings, judged: judged)
    try insert(difference.new.lazy.map { findings[$0] }, firstSeen: at)
    try mark(difference.gone, fixedAt: at, lastSeen: latest?.at ?? at.milliseconds)
    let weigh = try db.prepare("UPDATE finding SET severity = ?1 WHERE id = ?2")
    for (id, isError) in difference.changed {
      try weigh.bind(FindingHistory.severity(isError), at: 1)
      try weigh.bind(id, at: 2)
      try weigh.run()
    }
    try db.execute(
      """
      INSERT INTO lint_run (at, in_scope, clean, errors, warnings, new, fixed)
      VALUES (\(at.milliseconds), \(run.inScope), \(run.clean), \(run.errors), \(run.warnings), \(difference.new.count),
        \(difference.gone.count))
      """)
    return FindingTrend(
      new: difference.new.count, fixed: difference.gone.count, old: try openFindings(olderThan: age, at: at))
  }

  private func latest() throws -> (id: Int64, at: Int64)? {
    try db.prepare(binding: "SELECT id, at FROM lint_run ORDER BY id DESC LIMIT 1").next { row in
      (row.int64(0), row.int64(1))
    }
  }

  private func insert(_ findings: some Sequence<RecordableFinding>, firstSeen moment: Instant) throws {
    let insert = try db.prepare(
      "INSERT INTO finding (rule, deal, owner, field, severity, first_seen) VALUES (?, ?, ?, ?, ?, ?)")
    for finding in findings {
      try insert.bind(finding.key.rule, at: 1)
      try insert.bind(finding.key.deal, at: 2)
      try insert.bind(finding.key.owner, at: 3)
      try insert.bind(finding.key.field, at: 4)
      try insert.bind(FindingHistory.severity(finding.isError), at: 5)
      try insert.bind(moment.milliseconds, at: 6)
      try insert.run()
    }
  }

  private func mark(_ ids: [Int64], fixedAt moment: Instant, lastSeen: Int64) throws {
    let fix = try db.prepare("UPDATE finding SET fixed_at = ?1, last_seen = ?2 WHERE id = ?3")
    for id in ids {
      try fix.bind(moment.milliseconds, at: 1)
      try fix.bind(lastSeen, at: 2)
      try fix.bind(id, at: 3)
      try fix.run()
    }
  }

  private struct Difference<Index> {
    var new: [Index] = []
    var gone: [Int64] = []
    var changed: [(id: Int64, isError: Bool)] = []
  }

  /// Walks along what is open and what was found, both in the order of their keys.
  private func difference<Findings: RandomAccessCollection<RecordableFinding>>(
    of findings: Findings, judged: Set<String>
  ) throws -> Difference<Findings.Index> {
    var difference = Difference<Findings.Index>()
    var index = findings.startIndex
    try db.forEach(
      """
      SELECT id, rule, deal, owner, field, severity FROM finding WHERE fixed_at IS NULL
      ORDER BY deal, rule, field, owner
      """
    ) { row in
      let open = FindingKey(rule: row.string(1), deal: row.int64(2), owner: row.string(3), field: row.string(4))
      while index < findings.endIndex, findings[index].key < open {
        difference.new.append(index)
        index = findings.index(after: index)
      }
      if index < findings.endIndex, findings[index].key == open {
        let isError = findings[index].isError
        if row.string(5) != FindingHistory.severity(isError) { difference.changed.append((row.int64(0), isError)) }
        index = findings.index(after: index)
      } else if judged.contains(open.rule) {
        difference.gone.append(row.int64(0))
      }
    }
    difference.new += findings.indices[index...]
    return difference
  }

  private static func severity(_ isError: Bool) -> String { isError ? "error" : "warning" }
}

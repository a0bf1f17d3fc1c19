public import Domain
public import SQLite

/// What makes two findings of different runs the same: the rule, what it is about, and the field.
public struct FindingKey: Hashable, Comparable, Sendable {
  /// The rule's code.
  public var rule: String
  /// The deal's number; 0 for a finding about an owner or the pipeline.
  public var deal: Int64
  /// The owner that it is about; empty for a deal.
  public var owner: String
  /// The field as files write it; empty for the whole deal.
  public var field: String

  /// A key of its parts.
  public init(rule: String, deal: Int64, owner: String = "", field: String = "") {
    self.rule = rule
    self.deal = deal
    self.owner = owner
    self.field = field
  }

  /// The order in which the database keeps open findings: texts byte by byte.
  public static func < (left: FindingKey, right: FindingKey) -> Bool {
    if left.deal != right.deal { return left.deal < right.deal }
    for part in [\FindingKey.rule, \FindingKey.field, \FindingKey.owner]
    where left[keyPath: part] != right[keyPath: part] {
      return left[keyPath: part].utf8.lexicographicallyPrecedes(right[keyPath: part].utf8)
    }
    return false
  }
}

/// A finding of a run, as far as it is recorded.
public struct RecordableFinding: Sendable {
  /// What makes it the same in another run.
  public var key: FindingKey
  /// Whether it is an error, and not a warning.
  public var isError: Bool

  /// A finding by its key.
  public init(key: FindingKey, isError: Bool) {
    self.key = key
    self.isError = isError
  }
}

/// A lint of the whole pipeline, as it is recorded.
public struct LintRunRecord: Sendable, Equatable {
  /// When the pipeline was read.
  public var at: Instant
  /// Deals in scope for hygiene.
  public var inScope: Int
  /// Deals of them without an error.
  public var clean: Int
  /// Findings that are errors.
  public var errors: Int
  /// Findings that are warnings.
  public var warnings: Int

  /// A run with its figures.
  public init(at: Instant, inScope: Int, clean: Int, errors: Int, warnings: Int) {
    self.at = at
    self.inScope = inScope
    self.clean = clean
    self.errors = errors
    self.warnings = warnings
  }
}

/// How findings came and went.
public struct FindingTrend: Sendable, Equatable {
  /// Findings that were seen for the first time, or again after they had been fixed.
  public var new: Int
  /// Findings that are gone.
  public var fixed: Int
  /// Open findings that were first seen longer ago than asked for.
  public var old: Int

  /// A trend of its counts.
  public init(new: Int, fixed: Int, old: Int) {
    self.new = new
    self.fixed = fixed
    self.old = old
  }
}

/// Reads and writes which findings were seen by which runs, over one connection.
public struct FindingHistory {
  private let db: Connection

  /// A history over a connection whose schema is current.
  public init(_ connection: Connection) {
    db = connection
  }

  /// When the latest run was recorded; nil before the first.
  public func latestRun() throws -> Instant? {
    try db.fetchOne(Int64.self, "SELECT at FROM lint_run ORDER BY at DESC LIMIT 1").map { Instant(milliseconds: $0) }
  }

  /// Hands over the keys of all open findings.
  public func forEachOpen(_ body: (FindingKey) throws -> Void) throws {
    try db.forEach("SELECT rule, deal, owner, field FROM finding WHERE fixed_at IS NULL") { row in
      try body(
        FindingKey(rule: row.string(0), deal: row.int64(1), owner: row.string(2), field: row.string(3)))
    }
  }

  /// Records a run: what is new is added, what is gone is marked, and nothing else is written.
  ///
  /// To be called in a transaction. A run that read the pipeline before the latest recorded one did is not recorded.
  /// - Parameters:
  ///   - findings: every finding, in the order of their keys, each key once.
  ///   - judged: the codes of the rules that ran; findings of others stay as they are.
  ///   - age: from which age on an open finding counts as old.
  /// - Returns: nil where the run was not recorded.
  public func record(
    _ run: LintRunRecord, findings: some RandomAccessCollection<RecordableFinding>, judged: Set<String>, age: TimeSpan
  ) throws -> FindingTrend? {
    let latest = try latestRun()
    if let latest, latest > run.at { return nil }
    let (new, gone) = try difference(of: findings, judged: judged)
    let now = run.at.milliseconds
    let insert = try db.prepare(
      "INSERT INTO finding (rule, deal, owner, field, severity, first_seen) VALUES (?, ?, ?, ?, ?, ?)")
    for index in new {
      let (key, isError) = (findings[index].key, findings[index].isError)
      try insert.bind(key.rule, at: 1)
      try insert.bind(key.deal, at: 2)
      try insert.bind(key.owner, at: 3)
      try insert.bind(key.field, at: 4)
      try insert.bind(isError ? "error" : "warning", at: 5)
      try insert.bind(now, at: 6)
      try insert.run()
    }
    let fix = try db.prepare("UPDATE finding SET fixed_at = ?1, last_seen = ?2 WHERE id = ?3")
    for id in gone {
      try fix.bind(now, at: 1)
      try fix.bind(latest?.milliseconds ?? now, at: 2)
      try fix.bind(id, at: 3)
      try fix.run()
    }
    try db.execute(
      """
      INSERT INTO lint_run (at, in_scope, clean, errors, warnings, new, fixed)
      VALUES (\(now), \(run.inScope), \(run.clean), \(run.errors), \(run.warnings), \(new.count), \(gone.count))
      """)
    let old = try openFindings(olderThan: age, at: run.at)
    return FindingTrend(new: new.count, fixed: gone.count, old: old)
  }

  /// How many findings came and went after a moment up to another one, and how many of those open then were older than an age.
  public func trend(after start: Instant, through end: Instant, age: TimeSpan) throws -> FindingTrend {
    let (from, to) = (start.milliseconds, end.milliseconds)
    func count(_ condition: SQL) throws -> Int {
      try db.fetchOne(Int.self, "SELECT count(*) FROM finding WHERE \(condition)") ?? 0
    }
    let limit = to - age.milliseconds
    return FindingTrend(
      new: try count("first_seen > \(from) AND first_seen <= \(to)"),
      fixed: try count("fixed_at > \(from) AND fixed_at <= \(to)"),
      old: try count("first_seen < \(limit) AND (fixed_at IS NULL OR fixed_at > \(to))"))
  }

  private func openFindings(olderThan age: TimeSpan, at moment: Instant) throws -> Int {
    try db.fetchOne(
      Int.self,
      "SELECT count(*) FROM finding WHERE fixed_at IS NULL AND first_seen < \(moment.milliseconds - age.milliseconds)")
      ?? 0
  }

  /// Walks along what is open and what was found, both in the order of their keys.
  private func difference<Findings: RandomAccessCollection<RecordableFinding>>(
    of findings: Findings, judged: Set<String>
  ) throws -> (new: [Findings.Index], gone: [Int64]) {
    var new: [Findings.Index] = []
    var gone: [Int64] = []
    var index = findings.startIndex
    try db.forEach(
      "SELECT id, rule, deal, owner, field FROM finding WHERE fixed_at IS NULL ORDER BY deal, rule, field, owner"
    ) { row in
      let open = FindingKey(rule: row.string(1), deal: row.int64(2), owner: row.string(3), field: row.string(4))
      while index < findings.endIndex, findings[index].key < open {
        new.append(index)
        index = findings.index(after: index)
      }
      if index < findings.endIndex, findings[index].key == open {
        index = findings.index(after: index)
      } else if judged.contains(open.rule) {
        gone.append(row.int64(0))
      }
    }
    new += findings.indices[index...]
    return (new, gone)
  }
}

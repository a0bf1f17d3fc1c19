import Arguments
import Domain
import Policy
import Rules
import SQLite
import Store

/// Makes the changes of a pipeline that cannot be wrong, or tells them.
struct LintFix {
  let settings: LintSettings
  let filter: LintFilter

  /// A deal that is mended.
  struct Mended {
    var before: RecordedDeal
    var deal: Deal
    /// The codes of the rules that asked for it.
    var rules: [String]
  }

  private static let chunk: Int64 = 4096

  /// Makes the changes in one transaction; `body` sees each.
  /// - Returns: how many deals changed.
  func apply(to connection: Connection, _ body: (Mended) throws -> Void) throws -> Int {
    try connection.transaction {
      let writer = try DealWriter(connection)
      let time = try RecordingClock.next(in: connection, machine: Invocation.current.clock())
      return try forEachMended(in: connection) { mended in
        let change = DealWriter.Change(
          recordedAt: time, actor: Invocation.current.actor,
          reason: "lint --fix: \(mended.rules.joined(separator: ", "))")
        try writer.update(number: mended.before.number, to: mended.deal, entry: nil, change: change)
        try body(mended)
      }
    }
  }

  /// Works out the changes without making them.
  func foresee(in connection: Connection, _ body: (Mended) throws -> Void) throws -> Int {
    try connection.transaction(.deferred) { try forEachMended(in: connection, body) }
  }

  private func forEachMended(in connection: Connection, _ body: (Mended) throws -> Void) throws -> Int {
    let store = DealStore(connection)
    var linter = Linter(settings: settings)
    let numbers = try store.numberRange
    var count = 0
    var start = numbers.lowerBound
    while let first = try store.nextNumber(from: start), first < numbers.upperBound {
      let range = first..<(first + LintFix.chunk)
      // Nothing is written while the deals of a range are being read.
      var found: [(Int64, Deal, [Finding])] = []
      try store.forEachDeal(in: range) { deal, number in
        guard filter.includes(deal, pipeline: settings.policy.pipeline, roster: settings.roster) else { return }
        let findings = linter.findings(for: deal, key: DealKey(number)).filter { finding in
          !finding.violation.fix.isEmpty && filter.includes(finding)
            && !(settings.records?.suppressions.accept(finding, on: settings.today) ?? false)
        }
        if !findings.isEmpty { found.append((number, deal, findings)) }
      }
      for (number, deal, findings) in found {
        guard let mended = try mended(number, deal, findings, in: store) else { continue }
        try body(mended)
        count += 1
      }
      start = range.upperBound
    }
    return count
  }

  private func mended(_ number: Int64, _ deal: Deal, _ findings: [Finding], in store: DealStore) throws -> Mended? {
    let parts = findings.flatMap(\.violation.fix).map { RemedyPart($0) }
    let edits = try DealEdits(
      set: parts.map { "\($0.field)=\($0.value)" }, policy: settings.policy, now: settings.now)
    guard let before = try store.recordedDeal(numbered: number) else { return nil }
    let mended = try edits.applied(to: before.deal)
    guard mended != before.deal else { return nil }
    var codes: [String] = []
    for finding in findings where !codes.contains(finding.rule.code) { codes.append(finding.rule.code) }
    return Mended(before: before, deal: mended, rules: codes)
  }
}

import Arguments
import Domain
import Policy
import Rules
import SQLite
import Store

/// Makes the changes of a pipeline that cannot be wrong, or tells them.
///
/// Deals are looked for without a lock, and judged again in the transaction that changes them, because somebody may have been there
/// in between.
struct LintFix {
  let settings: LintSettings
  let filter: LintFilter

  /// A deal that is mended: some hundred bytes.
  struct Mended {
    /// A field that changes, and the code of the rule that asks for it.
    struct Change {
      var rule: String
      var field: FieldChange
    }

    var id: String
    var changes: [Change]

    /// The codes of the rules, each once.
    var rules: [String] {
      var rules: [String] = []
      for change in changes where !rules.contains(change.rule) { rules.append(change.rule) }
      return rules
    }
  }

  /// Makes the changes in one transaction.
  func apply(to connection: Connection) throws -> [Mended] {
    let numbers = try candidates(in: connection)
    guard !numbers.isEmpty else { return [] }
    return try connection.transaction {
      let writer = try DealWriter(connection)
      let time = try RecordingClock.next(in: connection, machine: Invocation.current.clock())
      var mended: [Mended] = []
      try forEachChange(of: numbers, in: connection) { number, deal, told in
        let change = DealWriter.Change(
          recordedAt: time, actor: Invocation.current.actor,
          reason: "lint --fix: \(told.rules.joined(separator: ", "))")
        try writer.update(number: number, to: deal, entry: nil, change: change)
        mended.append(told)
      }
      return mended
    }
  }

  /// Works out the changes without making them; `body` sees each.
  /// - Returns: how many deals would change.
  func foresee(in connection: Connection, _ body: (Mended) throws -> Void) throws -> Int {
    try connection.transaction(.deferred) {
      var count = 0
      try forEachChange(of: candidates(in: connection), in: connection) { _, _, told in
        count += 1
        try body(told)
      }
      return count
    }
  }

  /// The numbers of the deals that have something to mend.
  private func candidates(in connection: Connection) throws -> [Int64] {
    let store = DealStore(connection)
    var linter = linter
    var numbers: [Int64] = []
    try store.forEachDeal(in: store.numberRange) { deal, number in
      if !fixes(of: deal, number, by: &linter).isEmpty { numbers.append(number) }
    }
    return numbers
  }

  private func forEachChange(
    of numbers: [Int64], in connection: Connection,
    _ body: (_ number: Int64, _ mended: Deal, _ told: Mended) throws -> Void
  ) throws {
    let store = DealStore(connection)
    let options = ReadingOptions(calendar: settings.policy.calendar)
    var linter = linter
    for number in numbers {
      guard let before = try store.deal(numbered: number) else { continue }
      var after = before
      var rules: [String: String] = [:]
      for finding in fixes(of: before, number, by: &linter) {
        for assignment in finding.violation.fix {
          try after.apply(assignment, options: options)
          rules[assignment.field.description] = finding.rule.code
        }
      }
      let changes = before.changes(to: after).map { Mended.Change(rule: rules[$0.field] ?? "", field: $0) }
      guard !changes.isEmpty else { continue }
      try body(number, after, Mended(id: before.id ?? "D-\(number)", changes: changes))
    }
  }

  /// A linter of the rules that may know a fix: those that judge a deal by itself.
  private var linter: Linter {
    Linter(settings: settings, rules: RuleBook(dealRules: RuleBook.standard.dealRules, pipelineRules: []))
  }

  /// The findings of a deal that can be mended, and are not accepted as they are.
  private func fixes(of deal: Deal, _ number: Int64, by linter: inout Linter) -> [Finding] {
    guard filter.includes(deal, pipeline: settings.policy.pipeline, roster: settings.roster) else { return [] }
    return linter.findings(for: deal, key: DealKey(number)).filter { finding in
      !finding.violation.fix.isEmpty && filter.includes(finding)
        && settings.records?.suppressions.suppression(of: finding, on: settings.today) == nil
    }
  }
}

extension Deal {
  /// Gives a field the value that a rule worked out; an empty value empties it.
  fileprivate mutating func apply(_ assignment: Assignment, options: ReadingOptions) throws {
    let value = assignment.value
    switch assignment.field {
    case .field(let field):
      guard !value.isEmpty else { return clear(field) }
      try read(value.utf8.span, as: field, options: options)
    case .custom(let name):
      guard let index = customFields.firstIndex(where: { $0.name == name }) else { return }
      if value.isEmpty { customFields.remove(at: index) } else { customFields[index].value = value }
    }
  }
}

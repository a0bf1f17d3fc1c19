import Domain
import Importing
import SQLite
import Store

/// One import of values: what the file has, and what became of each row.
struct IndicatorImport {
  /// What the file is called.
  let name: String
  let rejects: RejectsFile
  /// The rows that could be read.
  private(set) var rows: [IndicatorRow] = []
  /// What was wrong with the others.
  private(set) var rejected: [RowProblem] = []
  /// What recording each row that could be read did, or would do.
  private(set) var outcomes: [IndicatorStore.Outcome] = []
  private var rejectsPath: String?

  /// An import that was not begun.
  init(name: String, rejects: RejectsFile) {
    self.name = name
    self.rejects = rejects
  }

  /// Reads the file.
  mutating func read(_ path: String, with reader: IndicatorFile) throws {
    do {
      try reader.forEachRow(path: path, name: name) { result, raw in
        switch result {
        case .success(let row): rows.append(row)
        case .failure(let problem):
          rejected.append(problem)
          try rejects.append(
            line: problem.line, column: problem.column, code: problem.code, reason: problem.reason, row: raw)
        }
      }
    } catch let problem as RowProblem {
      throw Failure(
        "\(name):\(problem.line):\(problem.column): \(problem.reason)", remedy: "name the columns in the first line")
    }
  }

  /// Records every row in one transaction, then puts the rejects in their place.
  mutating func store(in place: Project) throws {
    if !rows.isEmpty {
      let connection = try place.openForWriting()
      outcomes = try connection.transaction {
        let store = IndicatorStore(connection)
        let foreseen = try rows.map { try store.outcome(of: $0.point, note: $0.note, for: $0.indicator) }
        // A file that was imported before is no recording.
        guard foreseen.contains(where: { $0 != .unchanged }) else { return foreseen }
        let time = try RecordingClock.next(in: connection, machine: Invocation.current.clock())
        return try rows.map { row in
          try store.record(
            row.point, note: row.note, for: row.indicator, recordedAt: time, actor: Invocation.current.actor)
        }
      }
    }
    rejectsPath = try rejects.finish()
  }

  /// Finds out what recording would do.
  mutating func foresee(in place: Project) throws {
    let store = try place.openForReading().map { IndicatorStore($0) }
    outcomes = try rows.map { row in
      try store?.outcome(of: row.point, note: row.note, for: row.indicator) ?? .new
    }
  }

  /// Tells what was done, or would be.
  func tell(_ catalogue: IndicatorCatalogue, isDry: Bool, json: Bool) throws {
    let console = Invocation.current.console
    if json {
      try printJSON(isDry: isDry)
    } else {
      if isDry { for line in lines(catalogue) { try console.print(line) } }
      let counts = IndicatorStore.Outcome.allCases.map { "\(count($0)) \($0.rawValue)" }.joined(separator: ", ")
      let read = LintReport.counted(rows.count + rejected.count, "row")
      try console.print("\(isDry ? "would record " : "")\(read): \(counts), \(rejected.count) not taken")
    }
    try console.flush()
    if let rejectsPath {
      console.note(
        "\(LintReport.counted(rejected.count, "row")) not taken, with line, column and reason: \(rejectsPath)")
    }
  }

  private func count(_ outcome: IndicatorStore.Outcome) -> Int { outcomes.count { $0 == outcome } }

  /// Each row with its place, in the order of the file.
  private func lines(_ catalogue: IndicatorCatalogue) -> [String] {
    let taken = zip(rows, outcomes).map { row, outcome in
      let value = catalogue.definition(row.indicator).map { row.point.value.text(in: $0.unit) } ?? row.point.value.text
      let word = DisplayText.padded(outcome.rawValue, to: 9)
      return (row.line, "\(name):\(row.line)  \(word)  \(row.indicator) \(value) on \(row.point.day)")
    }
    let refused = rejected.map { problem in
      let reason = DisplayText.line(problem.reason, limit: 300)
      return (problem.line, "\(name):\(problem.line):\(problem.column)  reject     \(reason)")
    }
    return (taken + refused).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func printJSON(isDry: Bool) throws {
    try Invocation.current.console.printJSON { json in
      try json.key("dry_run")
      try json.value(isDry)
      try json.member("rows_read", rows.count + rejected.count)
      for outcome in IndicatorStore.Outcome.allCases { try json.member(outcome.rawValue, count(outcome)) }
      try json.member("rejected", rejected.count)
      try json.member("rejects_file", rejectsPath)
      try json.key("rows")
      try json.array { json in
        for (row, outcome) in zip(rows, outcomes) {
          try json.newline()
          try json.object { json in
            try json.member("line", row.line)
            try json.member("kpi", row.indicator)
            try json.member("day", row.point.day.description)
            try json.figure(row.point.value)
            try json.member("note", row.note)
            try json.member("outcome", outcome.rawValue)
          }
        }
      }
      try json.key("problems")
      try json.array { json in
        for problem in rejected {
          try json.newline()
          try json.object { json in
            try json.member("line", problem.line)
            try json.member("column", problem.column)
            try json.member("code", problem.code)
            try json.member("reason", problem.reason)
          }
        }
      }
    }
  }
}

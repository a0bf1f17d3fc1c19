import Arguments
import Domain
import Foundation
import SQLite
import Store

/// Erases a person from the database, or finds out what that would erase.
struct Forgetting {
  /// What was erased, or would be.
  struct Outcome {
    var deals: [PersonErasure.Deal]
    /// Where the address stood, and the name in the person's deals.
    var replaced: [PersonErasure.Mention]
    /// Where the name stands elsewhere.
    var left: [PersonErasure.Mention]
    /// Files that may still hold the person.
    var files: [String]

    /// Whether nothing is left to erase.
    var isNothing: Bool { deals.allSatisfy { $0.values == 0 } && replaced.isEmpty }
  }

  /// Ends a transaction in which everything was only tried.
  private struct Trial: Error {
    let outcome: Outcome
  }

  let connection: Connection
  let place: Project
  let reason: String?

  /// Who is meant by a word: an e-mail address, or a deal.
  func scope(of word: String) throws -> PersonScope {
    guard EmailAddress(word) == nil else { return try PersonScope(address: word, in: connection) }
    let deal = try DealArgument.deal(word, in: DealStore(connection))
    return try PersonScope(ofDeal: deal.number, in: connection)
  }

  /// Erases the person; when it is only tried, everything is as it was afterwards.
  func run(_ scope: PersonScope, isDry: Bool) throws -> Outcome {
    try DatabaseSweep.begin(connection)
    do {
      return try connection.transaction {
        let erasure = try PersonErasure(of: scope, in: connection)
        let left = try erasure.namesElsewhere()
        let files = try possibleHolders(of: scope)
        let deals = try erasure.eraseDeals()
        let outcome = Outcome(deals: deals, replaced: try erasure.replaceMentions(), left: left, files: files)
        guard !isDry else { throw Trial(outcome: outcome) }
        guard !outcome.isNothing else { return outcome }
        try erasure.record(
          deals,
          change: DealWriter.Change(
            recordedAt: RecordingClock.next(in: connection, machine: Invocation.current.clock()),
            actor: Invocation.current.actor, reason: reason))
        return outcome
      }
    } catch let trial as Trial {
      return trial.outcome
    }
  }

  /// Files outside the database that may hold the person: copies, rejects and exports in the project's folder, its backups, and the
  /// files that their deals were imported from.
  private func possibleHolders(of scope: PersonScope) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder)
    let own = ["", "-wal", "-shm"].map { Project.databaseFile + $0 }
    let beside = names.filter { name in
      let kind = (name as NSString).pathExtension.lowercased()
      let isCopy = name.hasPrefix(Project.databaseFile) || kind == "db"
      return isCopy && !own.contains(name) || ["csv", "json", "jsonl"].contains(kind)
    }
    let folder = BackupDestination.folderName
    // There need not be any.
    let backups = (try? FileManager.default.contentsOfDirectory(atPath: "\(place.folder)/\(folder)")) ?? []
    return Set(beside + backups.map { "\(folder)/\($0)" } + (try scope.importedFiles(in: connection))).sorted()
  }
}

extension Forgetting.Outcome {
  /// Prints deal by deal what was erased, and where the person may still stand.
  func printText(isDry: Bool) throws {
    let console = Invocation.current.console
    for deal in deals {
      let values = deal.values == 0 ? "nothing is left to erase" : LintReport.counted(deal.values, "value")
      try console.print(
        "\(DisplayText.line(deal.id, limit: 40)): \(values) in \(LintReport.counted(deal.versions, "version"))")
    }
    for mention in replaced {
      try console.print("\(mention.column): replaced in \(LintReport.counted(mention.count, "text"))")
    }
    try printSummary(isDry: isDry)
    for mention in left {
      console.note(
        "the name also stands in \(LintReport.counted(mention.count, "text")) of \(mention.column), which stay as they are"
      )
    }
    if !files.isEmpty {
      console.note(
        "files that may still hold the person: \(files.map { DisplayText.line($0) }.joined(separator: ", "))")
    }
  }

  /// Prints how much was erased.
  func printSummary(isDry: Bool) throws {
    let total = deals.reduce(0) { $0 + $1.values }
    let summary = "\(LintReport.counted(total, "value")) of \(LintReport.counted(deals.count, "deal"))"
    try Invocation.current.console.print(
      isNothing ? "nothing is left to erase" : isDry ? "would erase \(summary)" : "erased \(summary)")
  }

  /// Prints the same as JSON.
  func printJSON(isDry: Bool) throws {
    func mentions(_ mentions: [PersonErasure.Mention], _ json: inout JSONWriter) throws {
      try json.array { json in
        for mention in mentions {
          try json.object { json in
            try json.member("column", mention.column)
            try json.member("texts", mention.count)
          }
        }
      }
    }
    try Invocation.current.console.printJSON { json in
      try json.key("dry_run")
      try json.value(isDry)
      try json.key("deals")
      try json.array { json in
        for deal in deals {
          try json.object { json in
            try json.member("deal", deal.id)
            try json.member("versions", deal.versions)
            try json.member("values", deal.values)
          }
        }
      }
      try json.key("replaced")
      try mentions(replaced, &json)
      try json.key("name_elsewhere")
      try mentions(left, &json)
      try json.key("files_that_may_hold_it")
      try json.array { json in
        for file in files { try json.value(file) }
      }
    }
  }
}

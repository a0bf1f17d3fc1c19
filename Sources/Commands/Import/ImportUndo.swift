import Domain
import SQLite
import Store

/// What undoing an import did with one deal.
struct UndoneDeal {
  /// Why something stays as it is.
  struct Kept {
    /// The field that stays; nil for the whole deal.
    var field: String?
    /// What it says now.
    var present: String?
    /// The version that changed it since; nil where nobody did.
    var change: RecordedDeal?
    /// What keeps it, where no change does.
    var reason: String?
  }

  /// The deal's id.
  var id: String
  /// Whether the deal goes.
  var isRemoved = false
  /// The fields that go back, from what they say now.
  var changes: [FieldChange] = []
  /// What stays although the import made it.
  var kept: [Kept] = []
}

/// Reverts one import: what it created goes, what it changed goes back, and what somebody changed since stays.
struct ImportUndo {
  /// How many deals were treated how.
  struct Summary: Equatable {
    var removed = 0
    var reverted = 0
    var kept = 0

    /// `3 deals removed, 1 changed back, 2 kept`, without what did not occur.
    var text: String {
      let parts = [
        (removed, "\(LintReport.counted(removed, "deal")) removed"),
        (reverted, "\(LintReport.counted(reverted, "deal")) changed back"),
        (kept, "\(LintReport.counted(kept, "deal")) kept in part or whole"),
      ].filter { $0.0 > 0 }.map(\.1)
      return parts.isEmpty ? "nothing was to be taken back" : parts.joined(separator: ", ")
    }
  }

  let connection: Connection
  let record: ImportRecord
  let isDry: Bool

  /// Reverts it, or only works out what that would do; `body` sees every deal but those that nobody touched since they were
  /// created.
  func run(_ body: (UndoneDeal) throws -> Void) throws -> Summary {
    let imports = ImportStore(connection)
    guard !isDry else {
      return try connection.transaction(.deferred) {
        var summary = Summary(removed: try imports.countOfUntouchedCreations(of: record.id))
        for number in try imports.touchedDeals(of: record.id) {
          try undo(number, writer: nil, change: nil, &summary, body)
        }
        return summary
      }
    }
    return try connection.transaction {
      let change = DealWriter.Change(
        recordedAt: try RecordingClock.next(in: connection, machine: Invocation.current.clock()),
        actor: Invocation.current.actor, reason: "import \(record.id) undone")
      // Looked for first: what goes now is part of history afterwards.
      let touched = try imports.touchedDeals(of: record.id)
      var summary = Summary(removed: try imports.removeUntouchedCreations(of: record.id, change: change))
      let writer = try DealWriter(connection)
      for number in touched { try undo(number, writer: writer, change: change, &summary, body) }
      // Where nothing could be taken back, the import stays to be undone later.
      if summary.removed + summary.reverted > 0 || summary.kept == 0 {
        try imports.markUndone(record.id, change: change)
      }
      return summary
    }
  }

  private func undo(
    _ number: Int64, writer: DealWriter?, change: DealWriter.Change?, _ summary: inout Summary,
    _ body: (UndoneDeal) throws -> Void
  ) throws {
    let store = DealStore(connection)
    let versions = try store.versions(ofDeal: number)
    guard let made = versions.firstIndex(where: { $0.recorded.importID == record.id }), let last = versions.last else {
      return
    }
    let present = last.recorded
    var undone = UndoneDeal(id: present.deal.id ?? "D-\(number)")
    if last.supersededAt != nil {
      undone.kept = [try reasonForAbsence(of: number, in: store)].compactMap { $0 }
    } else if made == 0 {
      let isMergedInto = try store.merges(ofDeal: number).contains { $0.kept == number && $0.supersededAt == nil }
      undone.isRemoved = present.deal == versions[0].recorded.deal && !isMergedInto
      if !undone.isRemoved { undone.kept = [UndoneDeal.Kept(change: present)] }
    } else {
      let (before, after) = (versions[made - 1].recorded.deal, versions[made].recorded.deal)
      let reversal = DealReversal(of: before, becoming: after, in: present.deal)
      undone.changes = present.deal.changes(to: reversal.deal)
      undone.kept = reversal.kept.map { kept in
        let change = DealVersion.lastChange(of: kept.field, in: versions[made...])
        return UndoneDeal.Kept(
          field: kept.field, present: kept.present, change: change,
          reason: change == nil ? "the amounts have more decimals than the currency before" : nil)
      }
      if let writer, let change, reversal.deal != present.deal {
        try writer.update(number: number, to: reversal.deal, entry: nil, change: change, countsPushes: false)
        if reversal.revertsStage {
          try writer.takeBackEntries(ofDeal: number, importedBy: record.id, change: change)
        }
      }
    }
    if undone.isRemoved, let writer, let change {
      try writer.remove(number: number, change: change)
      try writer.takeBackEntries(ofDeal: number, change: change)
    }
    if undone.isRemoved { summary.removed += 1 }
    if !undone.changes.isEmpty { summary.reverted += 1 }
    if !undone.kept.isEmpty { summary.kept += 1 }
    try body(undone)
  }

  /// Why a deal that is gone cannot be changed back; nil when an import that was undone took it away, and all is well.
  private func reasonForAbsence(of number: Int64, in store: DealStore) throws -> UndoneDeal.Kept? {
    try store.dealMergedInto(number).map { kept in
      UndoneDeal.Kept(reason: "it was merged into \(store.id(ofDeal: kept))")
    }
  }
}

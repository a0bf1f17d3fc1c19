import Domain
import SQLite
import Store

/// Takes a merge back: the deal that went returns as it was, and the one that stayed loses what it got, but for what was changed
/// since.
struct MergeUndo {
  private let merge: RecordedMerge
  private let returning: RecordedDeal
  private let present: RecordedDeal
  private let reversal: DealReversal
  private let calendar: CompanyCalendar
  /// What stays in the deal that was kept, with who changed it since.
  let kept: [(field: DealReversal.Kept, change: RecordedDeal?)]

  /// The merge in which a deal went that a word names, or the merge of a number.
  init(_ word: String, in store: DealStore, _ calendar: CompanyCalendar) throws {
    self.calendar = calendar
    merge = try MergeUndo.standing(word, in: store, calendar)
    let (merge, keptID) = (merge, store.id(ofDeal: merge.kept))
    if let next = try store.dealMergedInto(merge.kept) {
      throw Failure(
        "\(DisplayText.line(keptID)), into which it was merged, was merged into \(DisplayText.line(store.id(ofDeal: next))) itself",
        remedy: "crm merge --undo \(FixCommand.quoted(keptID)) --reason '<why>'")
    }
    let versions = try store.versions(ofDeal: merge.kept)
    let before = try store.versions(ofDeal: merge.merged).last { $0.supersededAt == merge.recordedAt }
    guard let returning = before?.recorded, let last = versions.last, last.supersededAt == nil,
      let made = versions.lastIndex(where: { $0.recorded.recordedAt == merge.recordedAt }), made > 0
    else {
      throw Failure("the history of merge \(merge.id) is incomplete", remedy: "ops doctor")
    }
    if let rival = try store.rival(of: returning.deal, besides: merge.kept) {
      throw Failure(
        "\(DisplayText.line(rival.deal.id ?? "")) has an id of \(DisplayText.line(merge.mergedID)) by now",
        remedy:
          "crm merge \(FixCommand.quoted(rival.deal.id ?? "")) \(FixCommand.quoted(keptID)) --dry-run, if they are one")
    }
    self.returning = returning
    present = last.recorded
    reversal = DealReversal(
      of: versions[made - 1].recorded.deal, becoming: versions[made].recorded.deal, in: present.deal)
    kept = reversal.kept.map { ($0, DealVersion.lastChange(of: $0.field, in: versions[made...])) }
  }

  private static func standing(
    _ word: String, in store: DealStore, _ calendar: CompanyCalendar
  ) throws -> RecordedMerge {
    var merges = try store.merges(ofMergedDealNamed: word)
    if merges.isEmpty, let id = Int64(word) { merges = [try store.merge(numbered: id)].compactMap { $0 } }
    let standing = merges.filter { $0.supersededAt == nil }
    if standing.count == 1 { return standing[0] }
    guard standing.isEmpty else {
      let names = standing.map { "\($0.mergedID) (merge \($0.id))" }.joined(separator: ", ")
      throw Failure(
        "'\(word)' names several merged deals: \(DisplayText.line(names))", remedy: "name one by its merge's number")
    }
    guard let last = merges.last, let end = last.supersededAt else {
      throw Failure(
        "no deal '\(DisplayText.line(word))' was merged", remedy: "crm history DEAL tells what a deal was merged with")
    }
    throw Failure(
      "the merge of \(DisplayText.line(last.mergedID)) was undone already, \(calendar.localText(of: end))",
      remedy: "crm history \(FixCommand.quoted(last.mergedID))")
  }

  /// Brings the deal back.
  func write(to connection: Connection, change: DealWriter.Change) throws {
    let writer = try DealWriter(connection)
    // In this order, so that an external id is free before it is given back.
    try writer.update(number: present.number, to: reversal.deal, entry: nil, change: change, countsPushes: false)
    if reversal.revertsStage {
      try writer.takeBackEntries(ofDeal: present.number, recordedAt: merge.recordedAt, change: change)
    }
    try writer.restore(returning.deal, number: returning.number, change: change)
    try writer.endMerge(merge.id, change: change)
  }

  /// Prints what was taken back, and what stays.
  func tell(isDry: Bool, json: Bool) throws {
    let changes = present.deal.changes(to: reversal.deal)
    guard !json else { return try printJSON(changes) }
    let console = Invocation.current.console
    let id = DisplayText.line(present.deal.id ?? "", limit: 40)
    for line in ChangeReport.lines(of: changes) { try console.print("\(id): \(line)") }
    for (field, change) in kept {
      let who = change.map {
        "changed since by \(DisplayText.line($0.actor, limit: 40)), \(calendar.localText(of: $0.recordedAt))"
      }
      try console.print(
        "\(id): \(DisplayText.line(field.field, limit: 60)) stays \(DisplayText.value(field.present)): \(who ?? "the amounts have more decimals than the currency before")"
      )
    }
    try console.print("\(DisplayText.line(merge.mergedID, limit: 40)) \(isDry ? "would be" : "is") back")
  }

  private func printJSON(_ changes: [FieldChange]) throws {
    try Invocation.current.console.printJSON { json in
      try json.member("merge", Int(merge.id))
      try json.member("back", merge.mergedID)
      try json.member("kept_deal", present.deal.id)
      try json.key("changes")
      try json.fieldChanges(changes)
      try json.key("kept")
      try json.array { json in
        for (field, change) in kept {
          try json.object { json in
            try json.member("field", field.field)
            try json.member("value", field.present)
            try json.member("actor", change?.actor)
            try json.member("recorded_at", change?.recordedAt.description)
          }
        }
      }
    }
  }
}

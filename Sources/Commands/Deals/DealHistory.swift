import Domain
import Store

/// What happened to a deal, step by step, in the order of recording.
struct DealHistory {
  /// One recorded transaction.
  struct Step {
    /// When it was recorded.
    var recordedAt: Instant
    var actor: String
    var reason: String?
    /// The import that did it; nil for a person.
    var importID: Int64?
    /// Fields before and after; for the first version, all it began with.
    var changes: [FieldChange]
    /// The stage that the deal entered with it.
    var entry: RecordedStageEntry?
    /// The contact that was logged with it.
    var touchpoint: RecordedTouchpoint?
    /// Whether the deal began with it.
    var isFirst = false
    /// What was done with the deal as a whole, where that is more than its fields tell: `merged into D-3`.
    var event: String?
    /// Whether the deal was gone from then on.
    var isEnd = false
  }

  /// The steps, the oldest first.
  var steps: [Step]

  /// The history of a deal as far as a store sees it.
  init(ofDeal number: Int64, in store: DealStore) throws {
    let versions = try store.versions(ofDeal: number)
    let entries = try store.stageEntries(ofDeal: number)
    let touchpoints = try store.touchpoints(ofDeal: number)
    let merges = try store.merges(ofDeal: number)
    var steps: [Step] = []
    var before: DealVersion?
    for version in versions {
      let recorded = version.recorded
      // A deal that had gone and came back begins anew.
      if let ended = before?.supersededAt, ended < recorded.recordedAt {
        steps.append(Self.end(at: ended, merges, store))
      }
      let at = recorded.recordedAt
      steps.append(
        Step(
          recordedAt: at, actor: recorded.actor, reason: recorded.reason, importID: recorded.importID,
          changes: (before?.recorded.deal ?? Deal()).changes(to: recorded.deal),
          entry: entries.last { $0.recordedAt == at }, touchpoint: touchpoints.first { $0.recordedAt == at },
          isFirst: before == nil, event: Self.event(of: number, at: at, merges)))
      before = version
    }
    if let ended = before?.supersededAt { steps.append(Self.end(at: ended, merges, store)) }
    self.steps = steps
  }

  /// The end of a deal: a merge, or an import that was undone.
  private static func end(at moment: Instant, _ merges: [RecordedMerge], _ store: DealStore) -> Step {
    guard let merge = merges.first(where: { $0.recordedAt == moment }) else {
      return Step(
        recordedAt: moment, actor: "", changes: [], event: "gone with the import that brought it", isEnd: true)
    }
    return Step(
      recordedAt: moment, actor: merge.actor, reason: merge.reason, changes: [],
      event: "merged into \(DisplayText.line(store.id(ofDeal: merge.kept), limit: 40))", isEnd: true)
  }

  /// What a merge, or the end of one, did to a deal that is there; nil where it was neither.
  private static func event(of number: Int64, at moment: Instant, _ merges: [RecordedMerge]) -> String? {
    if let merge = merges.first(where: { $0.recordedAt == moment && $0.kept == number }) {
      return "took in \(DisplayText.line(merge.mergedID, limit: 40))"
    }
    guard let ended = merges.first(where: { $0.supersededAt == moment }) else { return nil }
    return ended.kept == number ? "gave \(DisplayText.line(ended.mergedID, limit: 40)) back" : "came back"
  }
}

extension DealHistory.Step {
  /// What happened, in a few words: `moved from contacted to response`.
  var action: String {
    if let event { return event }
    if isFirst { return importID.map { "came with import \($0)" } ?? "added" }
    if let entry {
      let from = entry.fromStage.map { "from \(DisplayText.line($0, limit: 40)) " } ?? ""
      return "moved \(from)to \(DisplayText.line(entry.stage, limit: 40))"
    }
    if let touchpoint { return touchpoint.touchpoint.kind == .call ? "held the call" : "was in contact" }
    return importID.map { "changed by import \($0)" } ?? "changed"
  }

  /// The fields that changed, without those that a move changes and tells of.
  var changesBesideMove: [FieldChange] {
    let told: Set<String> = [DealField.stage.rawValue, DealField.stageEnteredAt.rawValue]
    return entry == nil ? changes : changes.filter { !told.contains($0.field) }
  }

  /// `2026-02-20 09:00 kari  moved from contacted to response: answered`
  func summary(_ calendar: CompanyCalendar) -> String {
    let who = actor.isEmpty ? "" : " \(DisplayText.line(actor, limit: 40))"
    let why = reason.map { ": \(DisplayText.line($0, limit: 120))" } ?? ""
    let fields =
      entry == nil && touchpoint == nil && !isFirst && event == nil
      ? " " + changes.prefix(6).map { DisplayText.line($0.field, limit: 40) }.joined(separator: ", ") : ""
    return "\(calendar.localText(of: recordedAt))\(who)  \(action)\(fields)\(why)"
  }
}

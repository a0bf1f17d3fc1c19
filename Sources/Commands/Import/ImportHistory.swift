import Domain
import Store

/// Infers from an imported deal when it entered which stage.
struct ImportHistory {
  let pipeline: Pipeline
  let calendar: CompanyCalendar
  /// The moment that clocks are read at.
  let now: Instant
  /// When the import is recorded.
  let recordedAt: Instant
  let isBackdated: Bool

  /// The stage entries of a new deal: its stage, and when backdating the earlier ones that its own dates tell of.
  func entries(of deal: Deal) -> [DealWriter.Entry] {
    guard let word = deal.stage else { return [] }
    let stage = pipeline.stage(word)
    let entry = stage.flatMap { StageEntry(of: deal, in: $0, now: now, calendar: calendar) }
    let current = DealWriter.Entry(stage: stage?.id ?? word, enteredAt: entry?.at, isWitnessed: false)
    guard isBackdated, let stage else { return [current] }
    let earlier = pipeline.mainPath
      .filter { $0 !== stage && ($0.position ?? 0) < (stage.position ?? .max) && $0.role == .open }
      .compactMap { earlier -> DealWriter.Entry? in
        guard let day = earlier.entryField.flatMap({ deal.day($0) }) else { return nil }
        let start = calendar.start(of: day)
        guard start <= (entry?.at ?? now) else { return nil }
        return DealWriter.Entry(stage: earlier.id, enteredAt: start, isWitnessed: false)
      }
    return earlier + [current]
  }

  /// When a new deal counts as recorded: at the import, or when backdating at the last of the row's own dates.
  func recordingTime(of deal: Deal) -> Instant {
    guard isBackdated else { return recordedAt }
    let days = [
      deal.firstContactDate, deal.lastContactDate, deal.callDate, deal.offerSentDate, deal.closedDate,
      deal.kickoffHeldDate,
      deal.archivedDate,
    ]
    let moments =
      days.compactMap { $0.map { calendar.start(of: $0) } } + [deal.createdAt, deal.stageEnteredAt].compactMap { $0 }
    return moments.filter { $0 <= min(now, recordedAt) }.max() ?? recordedAt
  }

  /// What a changed deal entered, and the deal with the time of entry; nothing when its stage stays.
  ///
  /// The move happened somewhere between two exports. The new stage's own date says when, else the import itself does:
  /// the deal's creation, by which new deals are judged, would be too early.
  func move(from old: Deal, to new: Deal) -> (deal: Deal, entry: DealWriter.Entry?) {
    guard let word = new.stage, word != old.stage else { return (new, nil) }
    var deal = new
    let stage = pipeline.stage(word)
    if deal.stageEnteredAt == old.stageEnteredAt { deal.stageEnteredAt = nil }
    var dated = deal
    dated.createdAt = nil
    let entry = stage.flatMap { StageEntry(of: dated, in: $0, now: now, calendar: calendar) }
    if entry == nil { deal.stageEnteredAt = now }
    return (deal, DealWriter.Entry(stage: stage?.id ?? word, enteredAt: entry?.at ?? now, isWitnessed: false))
  }
}

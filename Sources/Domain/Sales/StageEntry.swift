/// When a deal entered its stage, and how that is known.
public struct StageEntry: Equatable, Sendable {
  /// How an entry is known.
  public enum Evidence: Equatable, Sendable {
    /// The deal says when it entered the stage.
    case recorded
    /// Taken from the stage's own date, such as the day the offer was sent.
    case field(DealField)
    /// Taken from when the deal was created.
    case created
  }

  /// When the deal entered its stage.
  public let at: Instant
  /// How that is known.
  public let evidence: Evidence
}

extension StageEntry {
  /// When a deal entered its stage: as recorded, else by the stage's own date, else by its creation; nil when unknown.
  ///
  /// A stage's own date in the future, such as a planned call, does not say when the deal entered.
  public init?(of deal: borrowing Deal, in stage: Stage, now: Instant, calendar: borrowing CompanyCalendar) {
    if let recorded = deal.stageEnteredAt {
      self.init(at: recorded, evidence: .recorded)
      return
    }
    if let field = stage.entryField, let day = deal.day(field) {
      let start = calendar.start(of: day)
      if start <= now {
        self.init(at: start, evidence: .field(field))
        return
      }
    }
    guard let created = deal.createdAt else { return nil }
    self.init(at: created, evidence: .created)
  }
}

/// What somebody wrote down about a day: a decision, a blocker, a risk and so on.
public struct JournalEntry: Hashable, Sendable {
  /// How an entry ended.
  public struct Closing: Hashable, Sendable {
    /// The day on which it ended.
    public var day: Day
    /// How it ended.
    public var note: String?

    /// An end on a day.
    public init(on day: Day, note: String? = nil) {
      self.day = day
      self.note = note
    }
  }

  /// The day that it is about.
  public var day: Day
  /// What was written, as it was typed; nil where the kind says enough.
  public var text: String?
  /// What only its kind has.
  public var details: JournalDetails
  /// How it ended; nil while it is open, and for kinds that do not end.
  public var closing: Closing?

  /// An entry about a day.
  public init(day: Day, text: String?, details: JournalDetails, closing: Closing? = nil) {
    self.day = day
    self.text = text
    self.details = details
    self.closing = closing
  }

  /// What it is.
  public var kind: JournalKind { details.kind }

  /// Whether it is there and was not closed by the end of a day; never for kinds that do not end.
  public func isOpen(on day: Day) -> Bool {
    guard kind.isClosable, self.day <= day else { return false }
    return closing.map { $0.day > day } ?? true
  }

  /// Who is to be told of a blocker at a moment, on the day of that moment; nobody for other kinds.
  public func escalation(at now: Instant, on day: Day, by times: EscalationTimes) -> Escalation {
    guard case .blocker(let since, _, _) = details, isOpen(on: day) else { return .none }
    return times.level(since: since, at: now)
  }
}

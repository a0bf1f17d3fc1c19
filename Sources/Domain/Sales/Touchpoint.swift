/// A contact that was logged with a deal.
public struct Touchpoint: Equatable, Sendable {
  /// What kind of contact it was.
  public enum Kind: String, CaseIterable, Sendable {
    /// A message or a talk.
    case contact
    /// The sales call, held.
    case call
  }

  /// What kind of contact it was.
  public var kind: Kind
  /// The day of the contact.
  public var day: Day
  /// What was said; nil when nobody wrote it down.
  public var note: String?

  /// A contact on a day.
  public init(kind: Kind, day: Day, note: String? = nil) {
    self.kind = kind
    self.day = day
    self.note = note
  }
}

/// Why there was no answer.
public struct WebFailure: Equatable, Sendable {
  /// What happened, in a few words, such as `connection refused`. It never repeats the address.
  public var reason: String
  /// Whether it may be different the next time.
  public var isPassing: Bool
  /// What mends it, where that is known.
  public var remedy: String?

  /// A failure with its reason.
  public init(_ reason: String, isPassing: Bool, remedy: String? = nil) {
    self.reason = reason
    self.isPassing = isPassing
    self.remedy = remedy
  }
}

/// What a server answered.
public struct WebAnswer: Equatable, Sendable {
  /// The HTTP status.
  public var status: Int
  /// After how many seconds the server wants to be asked again.
  public var retryAfter: Int?
  /// The beginning of the answer's text.
  public var text: String

  /// An answer with its parts.
  public init(status: Int, retryAfter: Int? = nil, text: String = "") {
    self.status = status
    self.retryAfter = retryAfter
    self.text = text
  }
}

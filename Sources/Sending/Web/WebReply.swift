/// How one attempt to post ended.
public enum WebReply: Equatable, Sendable {
  /// The server answered.
  case answer(WebAnswer)
  /// There was no answer, or not all of it.
  case failure(WebFailure)
}

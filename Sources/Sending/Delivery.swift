public import Domain

/// Posts a message, and tries again where that may help.
///
/// A post whose answer was lost is sent again, so that it may arrive twice but is never missed.
public struct Delivery: Sendable {
  /// Why a message was not taken.
  public struct Refusal: Error, Equatable {
    /// What happened, behind the target's name: `answered 503, 4 times`. It never repeats the address.
    public var reason: String
    /// Whether trying again later may help as it is.
    public var isPassing: Bool
    /// What mends it, where that is known.
    public var remedy: String?
  }

  /// Sends one request.
  public typealias Transport = @Sendable (WebPost, TimeSpan) -> WebReply

  private let transport: Transport
  private let timeout: TimeSpan
  private let sleep: @Sendable (TimeSpan) -> Void
  private let note: @Sendable (String) -> Void

  /// The seconds before the second, third and fourth attempt.
  private static let delays = [1, 2, 4]
  /// The longest time that a server can make us wait before one attempt, in seconds.
  private static let longestWait = 60
  /// The longest time that all attempts and parts together wait, in seconds.
  private static let longestTotalWait = 90

  /// A delivery by a transport.
  /// - Parameters:
  ///   - timeout: for how long one attempt may take.
  ///   - sleep: waits between attempts.
  ///   - note: tells a person what happens, line by line.
  public init(
    transport: @escaping Transport = CurlTransport.send, timeout: TimeSpan,
    sleep: @escaping @Sendable (TimeSpan) -> Void, note: @escaping @Sendable (String) -> Void
  ) {
    self.transport = transport
    self.timeout = timeout
    self.sleep = sleep
    self.note = note
  }

  /// Sends the posts of one message in their order, and stops at the first that is not taken.
  public func send(_ posts: [WebPost], to target: SendTarget) throws(Refusal) {
    var secondsLeft = Delivery.longestTotalWait
    for (index, post) in posts.enumerated() {
      let name = posts.count == 1 ? target.rawValue : "\(target.rawValue) (\(index + 1) of \(posts.count))"
      do throws(Refusal) {
        try send(post, to: target, name: name, secondsLeft: &secondsLeft)
      } catch {
        var refusal = error
        if index > 0 { refusal.reason += ", after \(index) of \(posts.count) parts had arrived" }
        throw refusal
      }
    }
    note("\(target.rawValue): sent\(posts.count == 1 ? "" : " in \(posts.count) parts")")
  }

  /// - Parameter secondsLeft: for how long this and the later posts may wait, all together.
  private func send(
    _ post: WebPost, to target: SendTarget, name: String, secondsLeft: inout Int
  ) throws(Refusal) {
    for attempt in 0... {
      guard let (refusal, wait) = outcome(of: post, to: target) else { return }
      guard refusal.isPassing else { throw refusal }
      guard attempt < Delivery.delays.count, secondsLeft > 0 else {
        let times = attempt == 0 ? "" : ", \(attempt + 1) times"
        throw Refusal(reason: refusal.reason + times, isPassing: true)
      }
      let seconds = min(max(wait ?? Delivery.delays[attempt], 1), Delivery.longestWait, secondsLeft)
      secondsLeft -= seconds
      note("\(name): \(refusal.reason), again in \(seconds) s")
      sleep(.milliseconds(1000 * seconds))
    }
  }

  /// Why an attempt failed, and for how many seconds the server wants to be left alone; nil when it did not fail.
  private func outcome(of post: WebPost, to target: SendTarget) -> (Refusal, wait: Int?)? {
    switch transport(post, timeout) {
    case .failure(let failure):
      (Refusal(reason: failure.reason, isPassing: failure.isPassing, remedy: failure.remedy), nil)
    case .answer(let answer) where answer.isAccepted(by: target): nil
    case .answer(let answer):
      (Refusal(reason: answer.reason(from: post.address), isPassing: answer.isPassing), answer.wait)
    }
  }
}

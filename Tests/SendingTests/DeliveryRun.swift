import Domain
import Synchronization
import TestSupport

@testable import Sending

/// A message delivered to a local server without waiting, with all that was said and slept.
struct DeliveryRun {
  /// The secret of the address; it must be in no text.
  static let secret = "kq7x3zt1wbgcjf5e8m9r"

  /// The lines that were told.
  var notes: [String]
  /// The pauses in seconds.
  var pauses: [Int64]
  /// Why it was not taken; nil when it was.
  var refusal: Delivery.Refusal?

  /// Everything a person could read.
  var text: String { (notes + [refusal?.reason ?? ""]).joined(separator: "\n") }

  /// Sends a message as one post.
  init(to server: LocalServer, timeout: TimeSpan = .milliseconds(10_000)) throws {
    let message = Message(title: "Week 7", summary: "All is well", reportID: "weekly", moment: Instant(milliseconds: 0))
    try self.init(message.mattermostPosts(to: Self.address(of: server)), timeout: timeout)
  }

  /// Sends posts.
  init(_ posts: [WebPost], to target: SendTarget = .mattermost, timeout: TimeSpan = .milliseconds(10_000)) throws {
    let notes = Mutex<[String]>([])
    let pauses = Mutex<[Int64]>([])
    let (note, pause) = (
      { @Sendable (line: String) in notes.withLock { $0.append(line) } },
      { @Sendable (span: TimeSpan) in pauses.withLock { $0.append(span.milliseconds / 1000) } }
    )
    let delivery = Delivery(timeout: timeout, sleep: pause, note: note)
    do {
      try delivery.send(posts, to: target)
      refusal = nil
    } catch {
      refusal = error
    }
    self.notes = notes.withLock { $0 }
    self.pauses = pauses.withLock { $0 }
  }

  /// The webhook of a local server.
  static func address(of server: LocalServer) throws -> SecretAddress {
    try SecretAddress(webhook: "http://127.0.0.1:\(server.port)/hooks/\(secret)", allowsHTTP: false)
  }
}

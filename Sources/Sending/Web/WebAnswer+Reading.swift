import Domain
import Foundation

extension WebAnswer {
  /// The error that Mattermost (`message`) or Telegram (`description`, `parameters`) answers with.
  private struct Explanation: Decodable {
    struct Parameters: Decodable {
      var retryAfter: Int?

      enum CodingKeys: String, CodingKey { case retryAfter = "retry_after" }
    }

    var message: String?
    var description: String?
    var parameters: Parameters?
  }

  /// Whether the message was taken.
  var isAccepted: Bool { (200..<300).contains(status) }

  /// Whether the same request may be answered otherwise later.
  var isPassing: Bool { status == 429 || status >= 500 }

  /// The seconds to wait, which Telegram writes into the answer.
  var wait: Int? { retryAfter ?? explanation?.parameters?.retryAfter }

  /// What happened, with the server's own words where there are some and none of them is a piece of the address.
  func reason(from address: SecretAddress) -> String {
    if (300..<400).contains(status) { return "answered \(status), a redirect, which is not followed" }
    // A page for browsers explains nothing here.
    let words = explanation.map { $0.description ?? $0.message ?? "" } ?? (text.contains("<") ? "" : text)
    let trimmed = words.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !trimmed.isEmpty, !address.isRepeated(in: text) else { return "answered \(status)" }
    return "answered \(status): \(Excerpt.text(of: trimmed, limit: 120))"
  }

  private var explanation: Explanation? {
    try? JSONDecoder().decode(Explanation.self, from: Data(text.utf8))
  }
}

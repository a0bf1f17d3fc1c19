import Domain
import Foundation

extension WebAnswer {
  /// What Telegram (`ok`, `description`, `parameters`), Mattermost (`message`, `status_code`) or Slack (`ok`, `error`) answers with.
  private struct Explanation: Decodable {
    struct Parameters: Decodable {
      var retryAfter: Int?

      enum CodingKeys: String, CodingKey { case retryAfter = "retry_after" }
    }

    var ok: Bool?
    var error: String?
    var message: String?
    var description: String?
    var statusCode: Int?
    var parameters: Parameters?

    enum CodingKeys: String, CodingKey {
      case ok, error, message, description, parameters
      case statusCode = "status_code"
    }

    var words: String { description ?? error ?? message ?? "" }
  }

  /// Whether the service took the message: its status says so, and its text too, for login pages and proxies answer 200 as well.
  ///
  /// Telegram says so in JSON. A webhook answers `ok`, nothing, or JSON that names no error.
  func isAccepted(by target: SendTarget) -> Bool {
    guard hasSucceeded else { return false }
    let explanation = explanation
    guard target != .telegram else { return explanation?.ok == true }
    guard let explanation else { return ["", "ok"].contains(trimmed.lowercased()) }
    return explanation.ok != false && explanation.error == nil && explanation.statusCode.map { $0 < 400 } ?? true
  }

  private var hasSucceeded: Bool { (200..<300).contains(status) }

  /// Whether the same request may be answered otherwise later.
  var isPassing: Bool { status == 429 || status >= 500 }

  /// The seconds to wait, which Telegram writes into the answer.
  var wait: Int? { retryAfter ?? explanation?.parameters?.retryAfter }

  /// What happened, with the server's own words where there are some and none of them is a piece of the address.
  func reason(from address: SecretAddress) -> String {
    if (300..<400).contains(status) { return "answered \(status), a redirect, which is not followed" }
    if hasSucceeded, trimmed.hasPrefix("<") { return "answered \(status) with a web page: the address is no webhook" }
    let answered = hasSucceeded ? "answered \(status), but did not take it" : "answered \(status)"
    // A page for browsers explains nothing here.
    let words = explanation?.words ?? (text.contains("<") ? "" : text)
    let shown = words.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !shown.isEmpty, !address.isRepeated(in: text) else { return answered }
    return "\(answered): \(Excerpt.text(of: shown, limit: 120))"
  }

  private var trimmed: String { text.trimmingCharacters(in: .whitespacesAndNewlines) }

  private var explanation: Explanation? {
    try? JSONDecoder().decode(Explanation.self, from: Data(text.utf8))
  }
}

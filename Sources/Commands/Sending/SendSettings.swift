import Foundation
import Sending

/// What the environment says of where to send: addresses and tokens come from nowhere else.
struct SendSettings {
  /// The variable with the address of an incoming webhook.
  static let webhookVariable = "OPSMIND_WEBHOOK_URL"
  private static let tokenVariable = "OPSMIND_TELEGRAM_TOKEN"
  private static let chatVariable = "OPSMIND_TELEGRAM_CHAT"
  private static let serverVariable = "OPSMIND_TELEGRAM_API"
  private static let senderVariable = "OPSMIND_MAIL_FROM"
  private static let recipientsVariable = "OPSMIND_MAIL_TO"
  private static let httpVariable = "OPSMIND_ALLOW_HTTP"

  /// The environment variables.
  let environment: [String: String]
  /// Takes the names of variables that are not set, for showing a request with the names in the place of the values; without it they
  /// must be set.
  var noteMissing: ((String) -> Void)?

  /// The address of the webhook.
  func webhook() throws(Failure) -> SecretAddress {
    let name = SendSettings.webhookVariable
    let example = "https://chat.example.com/hooks/…"
    guard let text = try secret(name, example: example) else { return SecretAddress(webhookVariable: name) }
    do throws(SecretAddress.Problem) {
      return try SecretAddress(webhook: text, allowsHTTP: allowsHTTP)
    } catch {
      throw failure(name, error, example: example)
    }
  }

  /// The address at which the bot sends, and the chat it sends to.
  func telegram() throws(Failure) -> (address: SecretAddress, chat: String) {
    let token = try secret(SendSettings.tokenVariable, example: "123456:…")
    let chat =
      try secret(SendSettings.chatVariable, example: "-1001234567890") ?? "$\(SendSettings.chatVariable)"
    guard token.map(SecretAddress.isToken) ?? true else {
      throw Failure(
        "\(SendSettings.tokenVariable) is not a bot's token", remedy: "export \(SendSettings.tokenVariable)=123456:…")
    }
    let official = "https://api.telegram.org"
    let server = value(SendSettings.serverVariable) ?? official
    do throws(SecretAddress.Problem) {
      guard let token else {
        let address = try SecretAddress(
          telegram: server, tokenVariable: SendSettings.tokenVariable, allowsHTTP: allowsHTTP)
        return (address, chat)
      }
      return (try SecretAddress(telegram: server, token: token, allowsHTTP: allowsHTTP), chat)
    } catch {
      throw failure(SendSettings.serverVariable, error, example: official)
    }
  }

  /// Whom a mail comes from, and whom it goes to.
  func mailboxes() throws(Failure) -> (sender: Mailbox, recipients: [Mailbox]) {
    let name = SendSettings.senderVariable
    guard let sender = Mailbox(try required(name, example: "ops@example.com")) else {
      throw Failure("\(name) is not a mail address", remedy: "export \(name)=ops@example.com")
    }
    let list = SendSettings.recipientsVariable
    guard let recipients = Mailbox.list(try required(list, example: "kari@example.com,per@example.com")) else {
      throw Failure(
        "\(list) is not a list of mail addresses with commas between them",
        remedy: "export \(list)=kari@example.com,per@example.com")
    }
    return (sender, recipients)
  }

  /// What to look at when a target refuses a message for good.
  static func variables(of target: SendTarget) -> String {
    switch target {
    case .mattermost, .slack: webhookVariable
    case .telegram: "\(tokenVariable) and \(chatVariable)"
    case .email: "\(senderVariable) and \(recipientsVariable)"
    }
  }

  private var allowsHTTP: Bool { value(SendSettings.httpVariable) == "1" }

  /// A variable's value without blanks around it; nil where there is nothing else.
  private func value(_ name: String) -> String? {
    guard let value = environment[name]?.trimmingCharacters(in: .whitespacesAndNewlines), !value.isEmpty else {
      return nil
    }
    return value
  }

  private func required(_ name: String, example: String) throws(Failure) -> String {
    guard let value = value(name) else { throw Failure("\(name) is not set", remedy: "export \(name)=\(example)") }
    return value
  }

  /// A variable's value; nil where it is not set and need not be, which is noted.
  private func secret(_ name: String, example: String) throws(Failure) -> String? {
    guard let noteMissing, value(name) == nil else { return try required(name, example: example) }
    noteMissing(name)
    return nil
  }

  /// The value itself is a secret, and not repeated.
  private func failure(_ name: String, _ problem: SecretAddress.Problem, example: String) -> Failure {
    switch problem {
    case .malformed:
      Failure("\(name) is not a web address", remedy: "export \(name)=\(example)")
    case .unencrypted:
      Failure(
        "\(name) is unencrypted http to another machine",
        remedy: "export \(name)=\(example), or export \(SendSettings.httpVariable)=1")
    }
  }
}

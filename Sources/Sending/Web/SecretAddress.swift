import Foundation

/// A web address that is a secret, because whoever knows it may post: it is never shown as a whole.
public struct SecretAddress: Equatable, Sendable {
  /// Why a text is no address to send to. It never repeats the text.
  public enum Problem: Error, Equatable {
    /// It has not the form of one.
    case malformed
    /// It would go unencrypted over the network.
    case unencrypted
  }

  /// The address as the request uses it.
  let text: String
  /// The address with its secret part hidden.
  public let shown: String
  /// Whether it is on this machine.
  let isLocal: Bool
  private let secrets: [String]

  /// The address of an incoming webhook, all of whose path is secret.
  /// - Parameter allowsHTTP: whether it may go unencrypted to another machine.
  public init(webhook text: String, allowsHTTP: Bool) throws(Problem) {
    let parts = try SecretAddress.parts(of: text, allowsHTTP: allowsHTTP)
    guard !parts.path.isEmpty, parts.path != "/" else { throw .malformed }
    self.text = text
    isLocal = parts.isLocal
    shown = "\(parts.origin)/[hidden]"
    secrets = SecretAddress.secrets(of: parts.path)
  }

  /// The address at which a Telegram bot sends messages.
  /// - Parameters:
  ///   - base: the server's address, `https://api.telegram.org`.
  ///   - token: what makes the sender this bot.
  public init(telegram base: String, token: String, allowsHTTP: Bool) throws(Problem) {
    let trimmed = base.hasSuffix("/") ? String(base.dropLast()) : base
    let parts = try SecretAddress.parts(of: trimmed, allowsHTTP: allowsHTTP)
    guard SecretAddress.isToken(token), !trimmed.contains(where: { "?#".contains($0) }) else { throw .malformed }
    text = "\(trimmed)/bot\(token)/sendMessage"
    isLocal = parts.isLocal
    shown = "\(parts.origin)\(parts.path)/bot[hidden]/sendMessage"
    secrets = SecretAddress.secrets(of: token)
  }

  /// The address of a webhook that is not known yet, by the name of the variable that will have it: to be shown, never sent to.
  public init(webhookVariable name: String) {
    text = "$\(name)"
    shown = text
    isLocal = false
    secrets = []
  }

  /// The address at which a Telegram bot will send messages, by the name of the variable that will have its token.
  public init(telegram base: String, tokenVariable name: String, allowsHTTP: Bool) throws(Problem) {
    // The form of the server's address is checked as it will be.
    let known = try SecretAddress(telegram: base, token: "1:x", allowsHTTP: allowsHTTP)
    shown = known.shown.replacing("[hidden]", with: "$\(name)")
    text = shown
    isLocal = known.isLocal
    secrets = []
  }

  /// Whether a text has the form of a bot's token: `123456:ABC-DEF`.
  public static func isToken(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let letters = { (byte: UInt8) in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(letters) }
  }

  /// Whether a foreign text repeats a part of the secret, in any case.
  func isRepeated(in foreign: String) -> Bool {
    let folded = foreign.lowercased()
    let decoded = folded.removingPercentEncoding ?? folded
    return secrets.contains { folded.contains($0) || decoded.contains($0) }
  }

  /// The pieces by which a secret can be recognised; short words, such as `hooks`, would hide too much.
  private static func secrets(of text: String) -> [String] {
    let folded = text.lowercased()
    let pieces = folded.split { "/?&=:".contains($0) }.map(String.init).filter { $0.count >= 8 }
    return [folded] + pieces
  }

  private static func parts(
    of text: String, allowsHTTP: Bool
  ) throws(Problem) -> (origin: String, path: String, isLocal: Bool) {
    // Readers of addresses disagree about blanks, backslashes and user names; nobody needs them here.
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !text.contains(where: { "\\@\"<>^`{|}".contains($0) }),
      let components = URLComponents(string: text), let host = components.host, !host.isEmpty,
      let scheme = components.scheme?.lowercased(), scheme == "https" || scheme == "http",
      let start = text.firstRange(of: "://")?.upperBound
    else { throw .malformed }
    let isLocal = ["127.0.0.1", "localhost", "[::1]", "::1"].contains(host.lowercased())
    guard scheme == "https" || isLocal || allowsHTTP else { throw .unencrypted }
    let end = text[start...].firstIndex { "/?#".contains($0) } ?? text.endIndex
    return ("\(scheme)://\(text[start..<end])", String(text[end...]), isLocal)
  }
}

extension SecretAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The address with its secret hidden.
  public var description: String { shown }
  /// The same: a failed test or a crash must not print the secret either.
  public var debugDescription: String { shown }
  /// Nothing but what is shown.
  public var customMirror: Mirror { Mirror(self, children: ["shown": shown]) }
}

public import Domain

/// Whom a mail comes from or goes to: an address, and a name where one was given.
public struct Mailbox: Equatable, Sendable {
  /// The address.
  public let address: EmailAddress
  /// The name before it.
  public let name: String?

  /// Reads `kari@example.com` or `Kari Moe <kari@example.com>`; nil for anything else.
  ///
  /// Addresses beyond ASCII are refused, because a mail with one is not deliverable everywhere (RFC 6531).
  public init?(_ text: String) {
    let trimmed = Mailbox.trimmed(text)
    var (name, address) = ("", trimmed)
    if trimmed.hasSuffix(">"), let open = trimmed.firstIndex(of: "<") {
      name = Mailbox.trimmed(trimmed[..<open])
      address = String(trimmed[trimmed.index(after: open)...].dropLast())
      if name.count >= 2, name.hasPrefix("\""), name.hasSuffix("\"") { name = String(name.dropFirst().dropLast()) }
    }
    guard let read = EmailAddress(address), read.text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    self.address = read
    self.name = name.isEmpty ? nil : name
  }

  /// Reads mailboxes with commas between them; nil where one cannot be read, or there is none.
  public static func list(_ text: String) -> [Mailbox]? {
    let parts = text.split(separator: ",").map { Mailbox(String($0)) }
    return parts.isEmpty || parts.contains(nil) ? nil : parts.compactMap(\.self)
  }

  /// The domain of the address.
  var domain: Substring {
    address.text.drop { $0 != "@" }.dropFirst()
  }

  /// The mailbox as a header has it.
  var header: String {
    name.map { "\(HeaderText.encoded($0, isPhrase: true)) <\(address.text)>" } ?? address.text
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

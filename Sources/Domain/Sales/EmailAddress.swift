/// An e-mail address that could be delivered to: a practical subset of RFC 5321.
public struct EmailAddress: Hashable, Sendable {
  /// The address as written.
  public let text: String

  /// The address of a text; nil when it is not one.
  ///
  /// One `@`, a local part of at most 64 bytes without blanks, quotes or doubled dots, and a domain of at least two labels of
  /// letters, digits and inner hyphens. Letters beyond ASCII are accepted (RFC 6531).
  public init?(_ text: String) {
    var copy = text
    guard copy.withUTF8({ EmailAddress.isValid($0.span) }) else { return nil }
    self.text = text
  }

  /// The one address in a text with something harmless around it: blanks, `mailto:`, a name with angle brackets as in
  /// `Kari Moe <kari@example.com>`, a comma, semicolon or full stop behind it; nil where nothing but an address is left only by guessing.
  public init?(within text: String) {
    var rest = Substring(text)
    func trim() {
      rest = rest.drop { $0.isWhitespace }
      while let last = rest.last, last.isWhitespace || ",;.".contains(last) { rest.removeLast() }
    }
    trim()
    if rest.last == ">", let open = rest.lastIndex(of: "<"), rest[..<open].allSatisfy({ $0 != "@" && $0 != "<" }) {
      rest = rest[rest.index(after: open)...].dropLast()
    }
    trim()
    if rest.lowercased().hasPrefix("mailto:") { rest = rest.dropFirst("mailto:".count) }
    trim()
    self.init(String(rest))
  }

  private static func isValid(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 254 else { return false }
    var at = -1
    for index in 0..<text.count where text[index] == UInt8(ascii: "@") {
      guard at < 0 else { return false }
      at = index
    }
    guard at > 0, at <= 64, isLocalPart(text, length: at) else { return false }
    return isDomain(text, from: at + 1)
  }

  private static func isLocalPart(_ text: Span<UInt8>, length: Int) -> Bool {
    var previous = UInt8(ascii: ".")
    for index in 0..<length {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "."): guard previous != byte else { return false }
      case 48...57, 65...90, 97...122, 128...255: break
      case UInt8(ascii: "!"), 35...39, 42, 43, 45, 47, 61, 63, 94...96, 123...126: break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: ".")
  }

  private static func isDomain(_ text: Span<UInt8>, from start: Int) -> Bool {
    var labels = 0
    var labelStart = start
    for index in start...text.count {
      guard index == text.count || text[index] == UInt8(ascii: ".") else {
        switch text[index] {
        case 45, 48...57, 65...90, 97...122, 128...255: continue
        default: return false
        }
      }
      let length = index - labelStart
      guard length > 0, length <= 63, text[labelStart] != 45, text[index - 1] != 45 else { return false }
      labels += 1
      labelStart = index + 1
    }
    return labels >= 2
  }
}

/// What becomes of a text on its way into the result.
public struct Escaping: Sendable {
  /// For HTML, in text and between quotes.
  public static let html = Escaping { text in
    guard text.utf8.contains(where: { htmlEntity(of: $0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let entity = htmlEntity(of: byte) { bytes += entity.utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
  /// Texts stay as they are.
  public static let none = Escaping { $0 }

  let escape: @Sendable (String) -> String

  /// An escaping for another target, such as Markdown.
  public init(_ escape: @escaping @Sendable (String) -> String) {
    self.escape = escape
  }

  private static func htmlEntity(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

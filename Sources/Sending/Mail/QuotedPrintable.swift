/// The encoding in which text stays readable in a mail. <https://www.rfc-editor.org/rfc/rfc2045#section-6.7>
enum QuotedPrintable {
  private static let longestLine = 76

  /// A text with its lines ended by CRLF and none longer than 76 characters.
  static func encoded(_ text: String) -> String {
    var result = ""
    for line in text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })
    {
      append(line, to: &result)
      result += "\r\n"
    }
    return result
  }

  private static func append(_ line: Substring, to result: inout String) {
    let bytes = Array(line.utf8)
    // Programs that carry mail change lines that begin like this.
    let isChanged = line.hasPrefix("From ") || line.hasPrefix(".")
    var length = 0
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let token = isPlain(byte, isLast: isLast) && !(index == 0 && isChanged) ? String(UnicodeScalar(byte)) : hex(byte)
      // One column stays free for the mark that joins the lines.
      if length + token.utf8.count > (isLast ? longestLine : longestLine - 1) {
        result += "=\r\n"
        length = 0
      }
      result += token
      length += token.utf8.count
    }
  }

  private static func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "="): false
    case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
    default: (0x21...0x7E).contains(byte)
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "=0\(digits)" : "=\(digits)"
  }
}

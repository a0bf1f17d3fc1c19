/// How a CSV file is written: what separates its cells, and in which encoding.
public struct CSVDialect: Sendable, Hashable {
  /// The byte between cells.
  public let delimiter: UInt8
  /// The encoding of the file.
  public let encoding: TextEncoding

  /// The delimiters that files use: comma, semicolon, tab, and the bar.
  public static let delimiters: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// A dialect; comma and UTF-8 unless stated.
  ///
  /// - Parameter delimiter: A printing ASCII character other than the quote, or the tab; anything else is a programming
  ///   error.
  public init(delimiter: UInt8 = UInt8(ascii: ","), encoding: TextEncoding = .utf8) {
    precondition(Self.canDelimit(delimiter), "this byte cannot separate cells")
    self.delimiter = delimiter
    self.encoding = encoding
  }

  /// Reads the delimiter a user writes after `--delimiter`: one character, or `comma`, `semicolon`, `tab`, `\t`,
  /// `pipe`.
  public static func delimiter(word: String) -> UInt8? {
    switch word.lowercased() {
    case "comma": return UInt8(ascii: ",")
    case "semicolon": return UInt8(ascii: ";")
    case "tab", "\\t": return UInt8(ascii: "\t")
    case "pipe", "bar": return UInt8(ascii: "|")
    default:
      let bytes = Array(word.utf8)
      return bytes.count == 1 && canDelimit(bytes[0]) ? bytes[0] : nil
    }
  }

  /// The delimiter for messages: `','`, or `tab`.
  public var delimiterName: String {
    Self.name(ofDelimiter: delimiter)
  }

  static func name(ofDelimiter delimiter: UInt8) -> String {
    delimiter == UInt8(ascii: "\t") ? "tab" : "'\(Character(UnicodeScalar(delimiter)))'"
  }

  private static func canDelimit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\t") || (0x20..<0x7F ~= byte && byte != Byte.quote)
  }
}

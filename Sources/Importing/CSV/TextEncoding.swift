/// The text encodings in which export files come.
public enum TextEncoding: String, CaseIterable, Sendable, Hashable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// UTF-16, low byte first.
  case utf16LE = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BE = "utf-16be"
  /// Windows-1252, the superset of Latin-1 that spreadsheets write in Western Europe.
  case windows1252 = "windows-1252"

  /// Reads the word a user writes after `--encoding`.
  ///
  /// Case, `_` and blanks do not matter. `latin1` means Windows-1252, as it does in browsers. `utf-16` means the low
  /// byte first; where a byte-order mark says otherwise, the mark decides.
  public init?(word: String) {
    switch word.lowercased().filter({ !"-_ ".contains($0) }) {
    case "utf8", "utf8bom", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LE
    case "utf16be": self = .utf16BE
    case "windows1252", "cp1252", "1252", "latin1", "iso88591", "ansi": self = .windows1252
    default: return nil
    }
  }

  /// The words to offer when ``init(word:)`` does not know one.
  public static let words = ["utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1252", "latin1"]

  /// The name as people write it: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .windows1252: "Windows-1252"
    }
  }
}

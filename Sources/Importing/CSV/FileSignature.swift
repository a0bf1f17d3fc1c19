/// Kinds of file that are handed in where a CSV file is expected.
public enum FileSignature: String, CaseIterable, Sendable, Hashable {
  /// A ZIP container: XLSX, ODS, or an export of several files.
  case zip
  /// A workbook of Excel before 2007.
  case oldExcel
  /// A PDF.
  case pdf
  /// An SQLite database.
  case sqlite
  /// A gzip-compressed file.
  case gzip
  /// A JSON document.
  case json
  /// An HTML page, often a sign-in page saved in place of the export.
  case html
  /// Any other XML document.
  case xml
  /// Text in UTF-32.
  case utf32
  /// Bytes that are no text.
  case binary

  /// Recognises a file by its first bytes; nil if they may be CSV.
  ///
  /// - Parameter sample: The first bytes of the file, ideally 4 KiB.
  public init?(_ sample: some Collection<UInt8>) {
    let bytes = Array(sample.prefix(4096))
    if let known = Self.magic.first(where: { bytes.starts(with: $0.bytes) }) {
      self = known.kind
    } else if let kind = Self.markup(bytes) {
      self = kind
    } else if Self.isBinary(bytes) {
      self = .binary
    } else {
      return nil
    }
  }

  private static let magic: [(bytes: [UInt8], kind: FileSignature)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldExcel),
    (Array("%PDF".utf8), .pdf),
    (Array("SQLite format 3\0".utf8), .sqlite),
    ([0x1F, 0x8B], .gzip),
    ([0xFF, 0xFE, 0, 0], .utf32),
    ([0, 0, 0xFE, 0xFF], .utf32),
  ]

  private static func markup(_ bytes: [UInt8]) -> FileSignature? {
    let text = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]).drop {
      " \t\r\n".utf8.contains($0)
    }
    func isNext(_ accepted: String) -> Bool {
      guard let next = text.dropFirst().first(where: { !" \t\r\n".utf8.contains($0) }) else { return true }
      return accepted.utf8.contains(next)
    }
    switch text.first {
    case UInt8(ascii: "{"): return isNext("\"}") ? .json : nil
    case UInt8(ascii: "["): return isNext("{[\"]-0123456789") ? .json : nil
    case UInt8(ascii: "<"):
      let start = String(decoding: text.prefix(200), as: UTF8.self).lowercased()
      if start.hasPrefix("<!doctype html") || start.contains("<html") { return .html }
      return start.hasPrefix("<?xml") || start.hasPrefix("<!") ? .xml : nil
    default: return nil
    }
  }

  /// A NUL in the first line, or more than one control character in twenty bytes. A single NUL further down is a matter
  /// of its row.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    switch TextEncoding.detect(bytes, isWhole: false).encoding {
    case .utf16LE, .utf16BE: return false
    case .utf8, .windows1252: break
    }
    let controls = bytes.count { $0 < 0x20 && !(9...13 ~= $0) && $0 != 0x1B }
    return bytes.prefix { $0 != 10 && $0 != 13 }.contains(0) || (controls >= 8 && controls * 20 > bytes.count)
  }

  /// What the file is and what to do instead, as a clause.
  public var advice: String {
    switch self {
    case .zip: "this is an Excel workbook or a ZIP archive; save the sheet as CSV, or unpack the archive"
    case .oldExcel: "this is an Excel workbook; save the sheet as CSV"
    case .pdf: "this is a PDF; export the data as CSV"
    case .sqlite: "this is an SQLite database; export the table as CSV"
    case .gzip: "this file is compressed; unpack it with gunzip"
    case .json: "this is JSON; export the data as CSV"
    case .html: "this is an HTML page, perhaps a sign-in page; download the export again"
    case .xml: "this is XML; export the data as CSV"
    case .utf32: "this is text in UTF-32; save it as UTF-8"
    case .binary: "this is not a text file; export the data as CSV"
    }
  }
}

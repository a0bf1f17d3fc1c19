import Domain

/// Cells as they are meant: without blanks around them and without the signs that guard against formulas.
enum CellText {
  /// The part of a cell that counts.
  ///
  /// Blanks at both ends are dropped, also the no-break space; so is U+200D, which Twenty puts in front of what looks like a
  /// formula, and our own apostrophe in that place when `guarded`; what `CellGuard` wrote is taken as it stands behind it.
  static func trimmed(_ cell: Span<UInt8>, guarded: Bool) -> Range<Int> {
    if guarded, CellGuard.isGuarded(cell) { return 1..<cell.count }
    var start = 0
    var end = cell.count
    while start < end {
      if isBlank(cell[start]) {
        start += 1
      } else if cell[start] == 0xC2, start + 1 < end, cell[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if isBlank(cell[end - 1]) {
        end -= 1
      } else if end - start >= 2, cell[end - 1] == 0xA0, cell[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    if end - start > 3, cell[start] == 0xE2, cell[start + 1] == 0x80, cell[start + 2] == 0x8D,
      looksLikeFormula(cell[start + 3])
    {
      start += 3
    } else if guarded, end - start > 1, cell[start] == UInt8(ascii: "'"), looksLikeFormula(cell[start + 1]) {
      start += 1
    }
    return start..<end
  }

  /// A part of a cell as text.
  static func string(_ range: Range<Int>, in cell: Span<UInt8>) -> String {
    cell.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// The beginning of a cell for a message, on one line.
  static func excerpt(_ text: String) -> String {
    Excerpt.text(of: text, limit: 40)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || (9...13).contains(byte)
  }

  private static func looksLikeFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
    default: false
    }
  }
}

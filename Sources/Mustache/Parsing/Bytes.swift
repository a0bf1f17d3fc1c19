extension [UInt8] {
  /// Where a short mark comes first in a range; nil where it does not.
  func offset(of mark: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = mark.first else { return nil }
    var offset = range.lowerBound
    while offset + mark.count <= range.upperBound {
      if self[offset] == first, hasMark(mark, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// The range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while start < end, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Whether a line ends with the byte at an offset: LF, or a CR that no LF follows.
  func endsLine(_ offset: Int) -> Bool {
    self[offset] == .lineFeed
      || (self[offset] == .carriageReturn && (offset + 1 == count || self[offset + 1] != .lineFeed))
  }

  private func hasMark(_ mark: [UInt8], at offset: Int) -> Bool {
    for index in mark.indices where self[offset + index] != mark[index] { return false }
    return true
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// A blank or a tab, which may stand beside a tag that is alone on its line.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// White space of ASCII.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

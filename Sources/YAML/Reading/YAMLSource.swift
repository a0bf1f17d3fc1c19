import SourceText

/// The bytes of a file with its name and the starts of its lines, from which errors take their excerpts.
struct YAMLSource: Sendable {
  /// The largest file that is read: 4 MiB, far above any configuration written by hand.
  static let sizeLimit = 4 << 20

  let file: String
  let bytes: [UInt8]
  let lineStarts: [Int]

  init(bytes: [UInt8], file: String) {
    self.file = file
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    // A byte order mark at the start is legal and says nothing in UTF-8.
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    self.bytes = Self.withUnixLineEnds(text)
    var starts = [0]
    for (index, byte) in self.bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The bytes with LF for each CR LF, so that columns and excerpts are those of the text; a CR alone stays, to be refused.
  private static func withUnixLineEnds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let (carriageReturn, lineFeed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    guard bytes.contains(carriageReturn) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in zip(bytes.indices, bytes) {
      let next = index + 1
      if byte == carriageReturn, next < bytes.endIndex, bytes[next] == lineFeed { continue }
      result.append(byte)
    }
    return result
  }

  /// The character at a place; nil at the end of a line and past it.
  func scalar(at mark: Mark) -> Unicode.Scalar? {
    guard let bytes = lineBytes(mark.line) else { return nil }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.dropFirst(mark.column - 1).first
  }

  /// The place of a byte.
  func mark(at offset: Int) -> Mark {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = String(decoding: bytes[lineStarts[low]..<offset], as: UTF8.self)
    return Mark(line: low + 1, column: before.unicodeScalars.count + 1)
  }

  /// An error at a place of this file, or about the file as a whole.
  func error(_ message: String, at mark: Mark?, remedy: String? = nil, suggestion: String? = nil) -> YAMLError {
    let mark = mark.map(moved)
    let excerpt = mark.flatMap { mark in
      lineBytes(mark.line).flatMap { $0.isEmpty ? nil : LineExcerpt(line: $0, column: mark.column) }
    }
    return YAMLError(
      file: file, mark: mark, message: message, excerpt: excerpt, remedy: remedy, suggestion: suggestion)
  }

  /// The place itself, or the end of the last line with text for a place after that.
  ///
  /// libyaml reports what is missing at the end of a file on a line past it, where there is nothing to show.
  private func moved(_ mark: Mark) -> Mark {
    guard mark.line > lineStarts.count || (mark.line == lineStarts.count && lineStarts.last == bytes.count),
      let end = bytes.lastIndex(where: { $0 != UInt8(ascii: "\n") })
    else { return mark }
    return self.mark(at: end + 1)
  }

  /// The bytes of a line without its end; nil past the end of the file.
  private func lineBytes(_ number: Int) -> ArraySlice<UInt8>? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return bytes[lineStarts[number - 1]..<end]
  }
}

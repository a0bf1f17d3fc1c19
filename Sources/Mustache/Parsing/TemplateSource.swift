import SourceText

/// The text of a template with its name, from which errors take places and excerpts.
struct TemplateSource: Sendable {
  let file: String
  let bytes: [UInt8]

  init(bytes: [UInt8], file: String) {
    self.file = file
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    // A byte order mark at the start says nothing, and would stand in the middle of what includes a partial.
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The place of a byte.
  func place(at offset: Int) -> MustacheError.Place { place(at: offset, in: line(of: offset)) }

  /// An error at a byte.
  func error(_ message: String, at offset: Int, remedy: String? = nil, suggestion: String? = nil) -> MustacheError {
    let line = line(of: offset)
    var end = offset
    // The excerpt is a window of the line, which may be a megabyte long.
    let last = min(bytes.count, offset + LineExcerpt.reach + 1)
    while end < last, bytes[end] != .lineFeed, bytes[end] != .carriageReturn { end += 1 }
    return MustacheError(
      place: place(at: offset, in: line), message: message,
      excerpt: LineExcerpt(line: bytes[line.start..<end], caret: offset), remedy: remedy,
      suggestion: suggestion)
  }

  private func place(at offset: Int, in line: (number: Int, start: Int)) -> MustacheError.Place {
    // The first bytes of characters are counted; the others continue one.
    let column = bytes[line.start..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return MustacheError.Place(file: file, line: line.number, column: column)
  }

  /// An error about a name.
  func error(_ problem: NameProblem, in name: Name) -> MustacheError {
    error(
      problem.message, at: name.offset(ofPart: problem.part), remedy: problem.remedy, suggestion: problem.suggestion)
  }

  /// Refuses bytes that are not UTF-8.
  func checkEncoding() throws(MustacheError) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let character): offset += character.count
      case .error:
        throw error(
          "byte 0x\(String(bytes[offset], radix: 16, uppercase: true)) is not valid UTF-8", at: offset,
          remedy: "save the template as UTF-8")
      case .emptyInput: return
      }
    }
  }

  /// The number of the line of a byte, and where it starts.
  private func line(of offset: Int) -> (number: Int, start: Int) {
    var (number, start) = (1, 0)
    for index in 0..<offset where bytes.endsLine(index) {
      number += 1
      start = index + 1
    }
    return (number, start)
  }
}

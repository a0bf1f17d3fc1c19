extension CSVProblem {
  /// The first fault in the text of a record: text after a closing quote (at that offset, negative if there is none), a
  /// NUL byte, or bytes that are not UTF-8.
  static func ofText(_ record: CSVRecord, _ header: CSVHeader?, textAfterQuote: Int) -> CSVProblem? {
    func problem(_ code: Code, at offset: Int, _ message: (_ cell: String) -> String) -> CSVProblem {
      let (line, column) = record.lineAndColumn(ofByte: offset)
      let cell = name(ofCell: record.cell(atByte: offset), header)
      return CSVProblem(code: code, line: line, column: column, message: message(cell))
    }
    if textAfterQuote >= 0 {
      return problem(.textAfterQuote, at: textAfterQuote) { Message.textAfterQuote(cell: $0) }
    }
    if let offset = firstNUL(record) {
      return problem(.nulByte, at: offset) { Message.nulByte(cell: $0) }
    }
    if let offset = firstInvalidByte(record) {
      let bytes = record.rawBytes[offset...].prefix(3)
      if bytes.count == 3, bytes[offset] == 0xED, bytes[offset + 1] >= 0xA0 {
        let code = 0xD000 | UInt16(bytes[offset + 1] & 0x3F) << 6 | UInt16(bytes[offset + 2] & 0x3F)
        return problem(.invalidText, at: offset) { Message.loneSurrogate(code, cell: $0) }
      }
      return problem(.invalidText, at: offset) { Message.invalidUTF8(byte: bytes[offset], cell: $0) }
    }
    return nil
  }

  /// The fault of a record whose number of cells is not the header's; nil if the cells it has too many are empty.
  static func ofWidth(_ record: CSVRecord, _ header: CSVHeader, delimiter: UInt8, innerLines: Int) -> CSVProblem? {
    let lastLine = innerLines > 0 ? record.line + innerLines : nil
    if record.count < header.count {
      let (line, column) = record.lineAndColumn(ofByte: record.rawCount)
      let message = Message.tooFewCells(
        count: record.count, expected: header.count, missing: header.names[record.count], lastLine: lastLine)
      return CSVProblem(code: .tooFewCells, line: line, column: column, message: message)
    }
    guard let extra = (header.count..<record.count).first(where: { !record.isEmpty($0) }) else { return nil }
    let (line, column) = record.lineAndColumn(ofCell: extra)
    let message = Message.tooManyCells(
      count: record.count, expected: header.count, delimiter: CSVDialect.name(ofDelimiter: delimiter),
      lastLine: lastLine)
    return CSVProblem(code: .tooManyCells, line: line, column: column, message: message)
  }

  /// A cell by the name of its column, or by its number from 1.
  static func name(ofCell index: Int, _ header: CSVHeader?) -> String {
    guard let header, header.names.indices.contains(index) else { return "cell \(index + 1)" }
    return "\"\(header.names[index])\""
  }

  private static func firstNUL(_ record: CSVRecord) -> Int? {
    record.storage.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { Byte.first(0, $0, from: 0, to: record.rawCount) }
    }
  }

  private static func firstInvalidByte(_ record: CSVRecord) -> Int? {
    do {
      _ = try UTF8Span(validating: record.storage.span.extracting(first: record.rawCount))
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

extension CSVReader {
  /// The moving parts of a reader: the stream, the buffer, and where in the file they are.
  struct Input: ~Copyable {
    private let scanner: CSVScanner
    private let options: Options
    private var stream: UTF8Stream
    private var buffer: ChunkBuffer
    /// The physical line at the start of the buffer.
    private var line = 1
    /// The number of the next record; 0 is the header.
    private var ordinal = 0

    init(_ source: ByteSource, dialect: CSVDialect, options: Options) throws {
      scanner = CSVScanner(delimiter: dialect.delimiter)
      self.options = options
      stream = try UTF8Stream(source, encoding: dialect.encoding, chunkSize: options.chunkSize)
      buffer = ChunkBuffer(chunkSize: options.chunkSize, recordLimit: options.recordLimit)
    }

    /// The next record is the first row.
    mutating func startRows() {
      ordinal = 1
    }

    /// Reads the next record; without a header it may have any number of cells.
    mutating func next(_ record: inout CSVRecord, header: CSVHeader?) throws -> CSVEvent? {
      while true {
        if buffer.start == buffer.end {
          if buffer.isLast { return nil }
          try buffer.fill(from: &stream)
          continue
        }
        let found = scan(&record)
        switch found.status {
        case .needsCells:
          record.growCells()
        case .needsBytes:
          if buffer.end - buffer.start > options.recordLimit {
            return try rejectTooLong(found, &record, header: header)
          }
          try buffer.fill(from: &stream)
        case .unterminated:
          return rejectUnterminated(found.openQuote, &record, header: header)
        case .complete:
          if found.end == buffer.start {
            line += 1
            buffer.start = found.next
          } else {
            return accept(found, &record, header: header)
          }
        }
      }
    }

    /// Scans one record, at most as far as the limit. Where that stops the scan depends on the file alone, not on how
    /// much of it the buffer holds.
    private mutating func scan(_ record: inout CSVRecord) -> CSVScanner.Outcome {
      let bound = min(buffer.end, buffer.start + options.recordLimit)
      let isBounded = bound < buffer.end
      let hidden = buffer.base[bound]
      if isBounded { buffer.base[bound] = Byte.lineFeed }
      let base = UnsafePointer(buffer.base)
      let found = record.cells.withUnsafeMutableBufferPointer {
        scanner.scan(base, from: buffer.start, to: bound, isLast: buffer.isLast && !isBounded, into: $0)
      }
      if isBounded { buffer.base[bound] = hidden }
      return found
    }

    /// Takes a complete record out of the buffer and checks it.
    private mutating func accept(
      _ found: CSVScanner.Outcome, _ record: inout CSVRecord, header: CSVHeader?
    ) -> CSVEvent {
      let start = buffer.start
      take(to: found.end, &record, count: found.count)
      var innerLines = 0
      if found.hasQuotes { innerLines = Byte.lineEnds(buffer.base, from: start, to: found.end) }
      line += 1 + innerLines
      buffer.start = found.next

      var problem: CSVProblem?
      // Quoted cells were not compared byte by byte, so they may hold anything.
      if found.hasQuotes || found.mayHoldNUL || found.mayBeNonASCII {
        problem = CSVProblem.ofText(record, header, textAfterQuote: found.textAfterQuote - start)
      }
      if problem == nil, let header, record.count != header.count, !options.allowsRaggedRows {
        problem = CSVProblem.ofWidth(record, header, delimiter: scanner.delimiter, innerLines: innerLines)
        if problem == nil { record.count = header.count }
      }
      if let problem {
        record.count = 0
        return .rejected(problem)
      }
      if found.hasDoubledQuotes { record.undoubleQuotes() }
      return .record
    }

    /// Rejects the line where a quote opened and was not closed, and goes on with the line after it.
    private mutating func rejectUnterminated(
      _ openQuote: Int, _ record: inout CSVRecord, header: CSVHeader?
    ) -> CSVEvent {
      let start = buffer.start
      let end = Byte.firstLineEnd(buffer.base, from: openQuote, to: buffer.end) ?? buffer.end
      take(to: end, &record, count: 0)
      let (line, column) = record.lineAndColumn(ofByte: openQuote - start)
      let cell = CSVProblem.name(
        ofCell: scanner.cellCount(buffer.base, from: start, to: openQuote), header)
      self.line = line + 1
      let isPair =
        buffer.base[end] == Byte.carriageReturn && end + 1 < buffer.end && buffer.base[end + 1] == Byte.lineFeed
      buffer.start = min(end + (isPair ? 2 : 1), buffer.end)
      return .rejected(
        CSVProblem(
          code: .unterminatedQuote, line: line, column: column,
          message: CSVProblem.Message.unterminatedQuote(cell: cell)))
    }

    /// Rejects a record that reaches the limit. If a quote is open and a line ends behind it, that quote is the fault;
    /// otherwise the rest of the physical line is skipped. The record keeps its bytes up to the limit.
    private mutating func rejectTooLong(
      _ found: CSVScanner.Outcome, _ record: inout CSVRecord, header: CSVHeader?
    ) throws -> CSVEvent {
      let bound = buffer.start + options.recordLimit
      if found.openQuote >= 0, Byte.firstLineEnd(buffer.base, from: found.openQuote, to: bound) != nil {
        return rejectUnterminated(found.openQuote, &record, header: header)
      }
      take(to: bound, &record, count: 0)
      let problem = CSVProblem(
        code: .recordTooLong, line: line, column: 1,
        message: CSVProblem.Message.recordTooLong(limit: options.recordLimit))
      line += Byte.lineEnds(buffer.base, from: buffer.start, to: bound - 1)
      // The last byte within the limit may be a carriage return that ends the record.
      buffer.start = bound - 1
      try skipLine()
      return .rejected(problem)
    }

    /// Skips to the start of the next physical line, keeping nothing.
    private mutating func skipLine() throws {
      while true {
        if let end = Byte.firstLineEnd(buffer.base, from: buffer.start, to: buffer.end) {
          let wasCarriageReturn = buffer.base[end] == Byte.carriageReturn
          buffer.start = end + 1
          line += 1
          if buffer.start == buffer.end, !buffer.isLast { try buffer.fill(from: &stream) }
          if wasCarriageReturn, buffer.start < buffer.end, buffer.base[buffer.start] == Byte.lineFeed {
            buffer.start += 1
          }
          return
        }
        buffer.start = buffer.end
        if buffer.isLast { return }
        try buffer.fill(from: &stream)
      }
    }

    /// Copies the bytes from the start of the buffer to the record.
    private mutating func take(to end: Int, _ record: inout CSVRecord, count: Int) {
      let bytes = UnsafeBufferPointer(start: buffer.base + buffer.start, count: end - buffer.start)
      record.take(bytes, count: count, line: line, ordinal: ordinal)
      ordinal += 1
    }
  }
}

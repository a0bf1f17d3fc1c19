import Glibc

/// Finds the cells of one record in a buffer.
///
/// Sixteen bytes are compared at a time; only delimiters, quotes and control characters are looked at one by one. The
/// buffer must hold a line feed at `end` (it stops the scan without a test in the loop) and ``overread`` readable bytes
/// behind it.
struct CSVScanner {
  /// Bytes behind the end of the data that a comparison may touch.
  static let overread = 32

  let delimiter: UInt8

  /// How a scan ended.
  enum Status {
    /// A record was found.
    case complete
    /// The data ends within the record.
    case needsBytes
    /// The record has more cells than there is room for.
    case needsCells
    /// The quote at `openQuote` is not closed, or only by text that belongs to a later line.
    case unterminated
  }

  /// What a scan found. Offsets are those of the buffer, -1 where there is none.
  struct Outcome {
    var status = Status.complete
    /// The number of cells.
    var count = 0
    /// Where the record ends, without its line end.
    var end = 0
    /// Where the next record starts.
    var next = 0
    /// The opening quote of a cell that is not closed.
    var openQuote = -1
    /// The first text after a closing quote.
    var textAfterQuote = -1
    /// Whether a cell is quoted; only then can there be line ends within the record.
    var hasQuotes = false
    /// Whether a cell holds doubled quotes.
    var hasDoubledQuotes = false
    /// Whether there may be bytes above 0x7F.
    var mayBeNonASCII = false
    /// Whether there may be a NUL byte.
    var mayHoldNUL = false
  }

  /// Scans from `start` to the end of the record; `isLast` says that no data follows `end`.
  func scan(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int, isLast: Bool,
    into cells: UnsafeMutableBufferPointer<CSVRecord.Cell>
  ) -> Outcome {
    var outcome = Outcome()
    let delimiters = SIMD16<UInt8>(repeating: delimiter)
    let quotes = SIMD16<UInt8>(repeating: Byte.quote)
    let controls = SIMD16<UInt8>(repeating: 14)
    var seen = SIMD16<UInt8>(repeating: 0)
    var cellStart = start
    var count = 0
    var block = start

    blocks: while true {
      let bytes = UnsafeRawPointer(base + block).loadUnaligned(as: SIMD16<UInt8>.self)
      let matches = (bytes .== delimiters) .| (bytes .== quotes) .| (bytes .< controls)
      seen |= bytes
      // The mask holds 0xFF for a match and is walked as two words, with one bit left of each byte.
      let words = unsafeBitCast(matches, to: SIMD2<UInt64>.self) & 0x0101_0101_0101_0101
      for half in 0..<2 {
        var word = UInt64(littleEndian: words[half])
        while word != 0 {
          let position = block + half * 8 + word.trailingZeroBitCount >> 3
          word &= word &- 1
          let byte = base[position]
          if byte == delimiter {
            guard count < cells.count else { return Outcome(status: .needsCells) }
            cells[count] = CSVRecord.Cell(start: cellStart - start, end: position - start)
            count += 1
            cellStart = position + 1
          } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
            guard count < cells.count else { return Outcome(status: .needsCells) }
            cells[count] = CSVRecord.Cell(start: cellStart - start, end: position - start)
            outcome.count = count + 1
            outcome.mayBeNonASCII = Self.hasHighBit(seen)
            return finish(outcome, base, at: position, end: end, isLast: isLast)
          } else if byte == Byte.quote, position == cellStart {
            outcome.hasQuotes = true
            guard let (close, isDoubled) = closingQuote(base, after: position, end: end), close + 1 < end || isLast
            else {
              return Outcome(status: isLast ? .unterminated : .needsBytes, openQuote: position)
            }
            let following = close + 1
            let isAtEnd = following == end || Byte.isLineEnd(base[following])
            if isAtEnd || base[following] == delimiter {
              guard count < cells.count else { return Outcome(status: .needsCells) }
              cells[count] = CSVRecord.Cell(
                start: position + 1 - start, end: close - start, isQuoted: true, isDoubled: isDoubled)
              count += 1
              if isDoubled { outcome.hasDoubledQuotes = true }
              if isAtEnd {
                outcome.count = count
                return finish(outcome, base, at: following, end: end, isLast: isLast)
              }
              cellStart = following + 1
              block = cellStart
              continue blocks
            }
            // A quote that "closes" lines further down and has text behind it is the opening quote of a later row.
            if Byte.firstLineEnd(base, from: position, to: close) != nil {
              return Outcome(status: .unterminated, openQuote: position)
            }
            if outcome.textAfterQuote < 0 { outcome.textAfterQuote = following }
            block = following
            continue blocks
          } else if byte == 0 {
            outcome.mayHoldNUL = true
          }
        }
      }
      block += 16
    }
  }

  /// Completes the outcome of a record whose line end, or the end of the data, is at `position`.
  private func finish(
    _ found: Outcome, _ base: UnsafePointer<UInt8>, at position: Int, end: Int, isLast: Bool
  ) -> Outcome {
    var outcome = found
    outcome.end = position
    // At the end of the data a record may go on, and a carriage return may be half a line end.
    let isUndecided = position == end || (position + 1 == end && base[position] == Byte.carriageReturn)
    if isUndecided, !isLast { return Outcome(status: .needsBytes) }
    let isPair = base[position] == Byte.carriageReturn && position + 1 < end && base[position + 1] == Byte.lineFeed
    outcome.next = min(position + (isPair ? 2 : 1), end)
    return outcome
  }

  /// The quote that closes the one at `open`, and whether doubled quotes stand between them; nil if the data ends
  /// before.
  private func closingQuote(
    _ base: UnsafePointer<UInt8>, after open: Int, end: Int
  ) -> (close: Int, isDoubled: Bool)? {
    var from = open + 1
    var isDoubled = false
    while from < end, let found = memchr(base + from, Int32(Byte.quote), end - from) {
      let position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      guard position + 1 < end, base[position + 1] == Byte.quote else { return (position, isDoubled) }
      isDoubled = true
      from = position + 2
    }
    return nil
  }

  /// The number of cells that end before `end`, which is the start of a cell.
  func cellCount(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var count = 0
    var position = start
    while position < end {
      if base[position] == Byte.quote, let (close, _) = closingQuote(base, after: position, end: end) {
        position = close + 1
      }
      position = (Byte.first(delimiter, base, from: position, to: end) ?? end) + 1
      count += 1
    }
    return count
  }

  private static func hasHighBit(_ bytes: SIMD16<UInt8>) -> Bool {
    let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (words[0] | words[1]) & 0x8080_8080_8080_8080 != 0
  }
}

/// The window of a file that the reader looks at: what is left of the last chunk, and the next one.
///
/// It grows only for a record that does not fit, and shrinks again after it.
struct ChunkBuffer: ~Copyable {
  /// The first byte not yet read as a record.
  var start = 0
  /// Behind the last byte; a line feed stands there.
  private(set) var end = 0
  /// Whether the source has no bytes after `end`.
  private(set) var isLast = false
  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private let chunkSize: Int
  private let recordLimit: Int

  init(chunkSize: Int, recordLimit: Int) {
    self.chunkSize = max(chunkSize, 1)
    self.recordLimit = recordLimit
    capacity = self.chunkSize
    base = Self.allocate(capacity)
    finish()
  }

  deinit {
    base.deallocate()
  }

  /// Drops what was read and appends the next chunk.
  mutating func fill(from stream: inout UTF8Stream) throws(ByteSourceError) {
    let pending = end - start
    // A record larger than a chunk is scanned again after each fill; doubling keeps that linear.
    let wanted = pending < 1 << 16 ? chunkSize : max(chunkSize, min(pending, recordLimit - pending))
    let needed = pending + wanted
    if needed > capacity || needed < capacity / 4 {
      let moved = Self.allocate(needed)
      moved.update(from: base + start, count: pending)
      base.deallocate()
      base = moved
      capacity = needed
    } else if start > 0 {
      base.update(from: base + start, count: pending)
    }
    start = 0
    end = pending
    while end < needed {
      let room = UnsafeMutableRawBufferPointer(start: base + end, count: needed - end)
      let count = try stream.read(into: room)
      if count == 0 {
        isLast = true
        break
      }
      end += count
    }
    finish()
  }

  /// Puts the line feed behind the data, and defined bytes where comparisons may touch.
  private func finish() {
    (base + end).initialize(to: Byte.lineFeed)
    (base + end + 1).initialize(repeating: 0, count: CSVScanner.overread)
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    UnsafeMutablePointer.allocate(capacity: count + 1 + CSVScanner.overread)
  }
}

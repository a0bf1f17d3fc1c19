extension CSVRecord {
  /// The range of a cell in the storage of its record, in eight bytes.
  ///
  /// Offsets fit 31 bits because a record is at most a gigabyte (``CSVReader/Options/recordLimit``); the highest bit
  /// holds a fact.
  @usableFromInline
  struct Cell: Sendable {
    private static let fact: UInt32 = 1 << 31
    @usableFromInline var startAndQuoted: UInt32
    @usableFromInline var endAndDoubled: UInt32

    init(start: Int, end: Int) {
      startAndQuoted = UInt32(truncatingIfNeeded: start)
      endAndDoubled = UInt32(truncatingIfNeeded: end)
    }

    init(start: Int, end: Int, isQuoted: Bool, isDoubled: Bool) {
      self.init(start: start, end: end)
      if isQuoted { startAndQuoted |= Self.fact }
      if isDoubled { endAndDoubled |= Self.fact }
    }

    @inlinable var start: Int { Int(startAndQuoted & 0x7FFF_FFFF) }
    @inlinable var end: Int { Int(endAndDoubled & 0x7FFF_FFFF) }
    /// Whether the cell was enclosed in quotes.
    @inlinable var isQuoted: Bool { startAndQuoted >> 31 != 0 }
    /// Whether doubled quotes are still to be read as one.
    var isDoubled: Bool { endAndDoubled >> 31 != 0 }
  }
}

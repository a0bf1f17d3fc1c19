/// One record of a CSV file: the header or a row.
///
/// A record owns its bytes and is filled again by each call of ``CSVReader/next(_:)``, so that reading allocates
/// nothing; a copy keeps its values. Cells are UTF-8 without their enclosing quotes, doubled quotes read as one.
///
/// ```swift
/// var record = CSVRecord()
/// while let event = try reader.next(&record) {
///   if case .record = event { print(record.line, record.string(0)) }
/// }
/// ```
public struct CSVRecord: Sendable {
  /// The number of cells; 0 after a rejected row.
  public internal(set) var count = 0
  /// The physical line where the record starts, from 1.
  public internal(set) var line = 0
  /// The number of the record, from 1 after the header; rejected rows count, blank lines do not. 0 for the header.
  public internal(set) var ordinal = 0

  /// The bytes of the record without its line end, then the text of the cells that hold doubled quotes.
  @usableFromInline var storage: [UInt8] = []
  var rawCount = 0
  @usableFromInline var cells: [Cell]
  /// Where the cells that hold doubled quotes stand in the record; their range is that of the text behind it.
  var moved: [(cell: Int, start: Int)] = []

  /// An empty record, to be filled by a reader.
  public init() {
    cells = [Cell](repeating: Cell(start: 0, end: 0), count: 64)
  }

  /// Calls a function with the bytes of a cell.
  ///
  /// - Parameter index: From 0 to ``count`` - 1; anything else is a programming error.
  @inlinable
  public func withCell<Result, Failure: Error>(
    _ index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(index < count, "the record has no such cell")
    let cell = cells[index]
    return try body(storage.span.extracting(cell.start..<cell.end))
  }

  /// The text of a cell.
  public func string(_ index: Int) -> String {
    precondition(index < count, "the record has no such cell")
    let cell = cells[index]
    return storage.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[cell.start..<cell.end]), as: UTF8.self)
    }
  }

  /// The text of all cells.
  public var strings: [String] {
    (0..<count).map(string)
  }

  /// The length of a cell in bytes.
  @inlinable
  public func byteCount(_ index: Int) -> Int {
    precondition(index < count, "the record has no such cell")
    return cells[index].end - cells[index].start
  }

  /// Whether a cell has no text.
  @inlinable
  public func isEmpty(_ index: Int) -> Bool {
    byteCount(index) == 0
  }

  /// Whether a cell was enclosed in quotes, which tells `""` from nothing.
  @inlinable
  public func cellWasQuoted(_ index: Int) -> Bool {
    precondition(index < count, "the record has no such cell")
    return cells[index].isQuoted
  }

  /// The bytes of the record as they stand in the file, without the line end, in UTF-8. For a rejected row too.
  public var rawBytes: ArraySlice<UInt8> {
    storage[..<rawCount]
  }

  /// The record as it stands in the file, without the line end. Bytes that are not UTF-8 are replaced here; to keep
  /// them, use ``rawBytes``.
  public var rawText: String {
    String(decoding: rawBytes, as: UTF8.self)
  }
}

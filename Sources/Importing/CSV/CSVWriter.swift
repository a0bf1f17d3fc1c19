import Glibc

/// Writes CSV as RFC 4180 has it: cells between quotes only where they need it, quotes doubled.
///
/// Text that a spreadsheet would run as a formula, that is text beginning with `=`, `+`, `-`, `@`, a tab or a carriage
/// return, is written with `'` before it, unless the cell is said to be a number.
///
/// ```swift
/// var writer = CSVWriter { try file.write($0) }
/// writer.append("Fjord Logistics")
/// writer.append("-120.00", as: .number)
/// try writer.endRecord()
/// try writer.flush()
/// ```
public struct CSVWriter: ~Copyable {
  /// What a cell holds.
  public enum CellKind: Sendable, Hashable {
    /// Text, guarded against being run as a formula.
    case text
    /// A number, or text that must stay as it is.
    case number
  }

  /// What ends a record.
  public enum LineEnd: String, CaseIterable, Sendable, Hashable {
    /// Line feed.
    case lf = "\n"
    /// Carriage return and line feed.
    case crlf = "\r\n"
    /// Carriage return.
    case cr = "\r"
  }

  private static let flushSize = 1 << 16

  private let delimiter: UInt8
  private let lineEnd: LineEnd
  private let sink: (Span<UInt8>) throws -> Void
  private var buffer: [UInt8] = []
  private var recordStart = 0
  private var cellsInRecord = 0

  /// Writes to a function, which is handed some 64 KiB at a time.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .lf, sink: @escaping (Span<UInt8>) throws -> Void
  ) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.sink = sink
  }

  /// Writes to an open descriptor, which stays the caller's to close.
  ///
  /// - Parameter name: The name for messages.
  public init(descriptor: Int32, name: String, delimiter: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .lf) {
    self.init(delimiter: delimiter, lineEnd: lineEnd) { bytes in
      try bytes.withUnsafeBytes { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
          let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
          if count < 0, errno == EINTR { continue }
          guard count >= 0 else {
            throw CSVWriterError(name: name, reason: String(cString: strerror(errno)).lowercased())
          }
          rest = rest.dropFirst(count)
        }
      }
    }
  }

  /// Appends a cell to the record.
  public mutating func append(_ cell: String, as kind: CellKind = .text) {
    var cell = cell
    cell.withUTF8 { append(utf8: $0, as: kind) }
  }

  /// Appends a cell of UTF-8 to the record.
  public mutating func append(_ cell: Span<UInt8>, as kind: CellKind = .text) {
    cell.withUnsafeBufferPointer { append(utf8: $0, as: kind) }
  }

  /// Ends the record.
  ///
  /// - Throws: What the sink throws, ``CSVWriterError`` for a descriptor.
  public mutating func endRecord() throws {
    // A record of one empty cell would be a blank line, which readers skip.
    if cellsInRecord == 1, buffer.count == recordStart { buffer.append(contentsOf: [Byte.quote, Byte.quote]) }
    try endLine()
  }

  /// Writes a record of text.
  public mutating func write(_ cells: [String]) throws {
    for cell in cells { append(cell) }
    try endRecord()
  }

  /// Writes a record as it stood in its file, for a rejects file.
  public mutating func write(raw bytes: ArraySlice<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    try endLine()
  }

  /// Hands what was written to the sink; to be called at the end.
  public mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    try sink(buffer.span)
    buffer.removeAll(keepingCapacity: true)
    recordStart = 0
  }

  private mutating func endLine() throws {
    buffer.append(contentsOf: lineEnd.rawValue.utf8)
    cellsInRecord = 0
    recordStart = buffer.count
    if buffer.count >= Self.flushSize { try flush() }
  }

  private mutating func append(utf8 cell: UnsafeBufferPointer<UInt8>, as kind: CellKind) {
    if cellsInRecord > 0 { buffer.append(delimiter) }
    cellsInRecord += 1
    let needsGuard = kind == .text && cell.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let needsQuotes = cell.contains { $0 == delimiter || $0 == Byte.quote || Byte.isLineEnd($0) }
    if needsQuotes { buffer.append(Byte.quote) }
    if needsGuard { buffer.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for byte in cell {
        if byte == Byte.quote { buffer.append(byte) }
        buffer.append(byte)
      }
      buffer.append(Byte.quote)
    } else {
      buffer.append(contentsOf: cell)
    }
  }
}

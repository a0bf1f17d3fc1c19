import CSQLite
import Hashing

/// Puts values into bytes for hashing, so that no two different sequences of values give the same bytes.
///
/// Each value is a tag of one byte and what follows it, all numbers with the highest byte first:
///
/// | value   | tag | bytes                                        |
/// |---------|-----|----------------------------------------------|
/// | NULL    | 0   | none                                         |
/// | INTEGER | 1   | 8, two's complement                          |
/// | REAL    | 2   | 8, IEEE 754                                  |
/// | TEXT    | 3   | 8 for the length in bytes, then the UTF-8    |
/// | BLOB    | 4   | 8 for the length in bytes, then the bytes    |
struct DigestInput: ~Copyable {
  private static let capacity = 1 << 16
  /// The tag and the eight bytes of a number or length.
  private static let headLength = 9

  private var hash = SHA256()
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
  private var used = 0
  /// How many bytes were given so far.
  private(set) var length = 0

  deinit {
    buffer.deallocate()
  }

  /// Adds a text of the program itself.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(tag: 3, UnsafeRawBufferPointer($0)) }
  }

  /// Adds an integer.
  mutating func append(_ integer: Int64) {
    append(tag: 1, number: UInt64(bitPattern: integer))
  }

  /// Adds the value in a column of the current row, counted from 0.
  mutating func append(_ handle: OpaquePointer, column: Int32) {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER:
      append(tag: 1, number: UInt64(bitPattern: sqlite3_column_int64(handle, column)))
    case SQLITE_FLOAT:
      append(tag: 2, number: sqlite3_column_double(handle, column).bitPattern)
    case SQLITE_NULL:
      append(tag: 0)
    case let type:
      // The length first: asking for it may convert UTF-16 to UTF-8, which moves the bytes. Taken as a blob, text is not copied
      // for a NUL at its end.
      let count = Int(sqlite3_column_bytes(handle, column))
      let start = sqlite3_column_blob(handle, column)
      append(tag: type == SQLITE_TEXT ? 3 : 4, UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }
  }

  /// The hash of all values, as 64 hexadecimal digits. Nothing can be added after it.
  mutating func finish() -> String {
    flush()
    return hash.finish()
  }

  private mutating func append(tag: UInt8) {
    if used == Self.capacity { flush() }
    buffer[used] = tag
    used += 1
    length += 1
  }

  private mutating func append(tag: UInt8, number: UInt64) {
    if Self.capacity - used < Self.headLength { flush() }
    buffer[used] = tag
    buffer.storeBytes(of: number.bigEndian, toByteOffset: used + 1, as: UInt64.self)
    used += Self.headLength
    length += Self.headLength
  }

  private mutating func append(tag: UInt8, _ bytes: UnsafeRawBufferPointer) {
    append(tag: tag, number: UInt64(bytes.count))
    length += bytes.count
    if bytes.count > Self.capacity - used { flush() }
    guard bytes.count <= Self.capacity else { return hash.update(bytes) }
    UnsafeMutableRawBufferPointer(rebasing: buffer[used...]).copyMemory(from: bytes)
    used += bytes.count
  }

  private mutating func flush() {
    hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<used]))
    used = 0
  }
}

import Glibc

/// The bytes that mean something in CSV.
enum Byte {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")

  static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == lineFeed || byte == carriageReturn
  }

  /// The first line feed or carriage return of a range, or nil.
  static func firstLineEnd(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    let feed = first(lineFeed, base, from: start, to: end)
    return first(carriageReturn, base, from: start, to: feed ?? end) ?? feed
  }

  /// The first place of a byte in a range, or nil.
  static func first(_ byte: UInt8, _ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard start < end, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The number of line ends in a range: line feeds, carriage returns, and pairs of both as one.
  static func lineEnds(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    var position = start
    while let found = firstLineEnd(base, from: position, to: end) {
      count += 1
      let isPair = base[found] == carriageReturn && found + 1 < end && base[found + 1] == lineFeed
      position = found + (isPair ? 2 : 1)
    }
    return count
  }
}

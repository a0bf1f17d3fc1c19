/// Texts that stand for nothing, such as `n/a`, found without regard to case and outer blanks.
///
/// Every text of every deal is looked up, so the length and the outer bytes decide nearly always, without making a text.
struct Placeholders: Sendable {
  private static let shapeBits = 4096

  private let words: Set<String>
  private let longest: Int
  private let hasWideWords: Bool
  private let shapes: [UInt64]

  /// A lookup of texts that are in lower case.
  init(_ words: Set<String>) {
    var shapes = [UInt64](repeating: 0, count: Placeholders.shapeBits / 64)
    for word in words {
      let bytes = Array(word.utf8)
      guard let first = bytes.first, let last = bytes.last else { continue }
      let shape = Placeholders.shape(count: bytes.count, first: first, last: last)
      shapes[shape / 64] |= 1 << UInt64(shape % 64)
    }
    self.words = words
    self.shapes = shapes
    longest = words.map(\.utf8.count).max() ?? 0
    hasWideWords = words.contains { $0.utf8.contains { $0 >= 0x80 } }
  }

  /// Whether a text stands for nothing; one of blanks alone does.
  func contains(_ text: String) -> Bool {
    contains(text.utf8.span)
  }

  /// Whether a text of UTF-8 stands for nothing.
  func contains(_ bytes: Span<UInt8>) -> Bool {
    var (start, end) = (0, bytes.count)
    while start < end, Placeholders.isBlank(bytes[start]) { start += 1 }
    while start < end, Placeholders.isBlank(bytes[end - 1]) { end -= 1 }
    guard start < end else { return true }
    let mayMatch =
      if hasWideWords {
        // Changing case may change the length of letters beyond ASCII.
        end - start <= 3 * longest
      } else {
        end - start <= longest && hasShape(count: end - start, first: bytes[start], last: bytes[end - 1])
      }
    guard mayMatch else { return false }
    return words.contains(
      bytes.extracting(start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.lowercased())
  }

  private func hasShape(count: Int, first: UInt8, last: UInt8) -> Bool {
    let shape = Placeholders.shape(count: count, first: first, last: last)
    return shapes[shape / 64] & (1 << UInt64(shape % 64)) != 0
  }

  private static func shape(count: Int, first: UInt8, last: UInt8) -> Int {
    // The bit that tells upper from lower case is set in both; other signs may coincide, which the words decide.
    (count &* 151 &+ Int(first | 0x20) &* 31 &+ Int(last | 0x20)) & (shapeBits - 1)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}

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
    guard isSuspect(text) else { return false }
    let trimmed = text.utf8.drop(while: Placeholders.isBlank).reversed().drop(while: Placeholders.isBlank)
    return trimmed.isEmpty || words.contains(String(decoding: trimmed.reversed(), as: UTF8.self).lowercased())
  }

  /// Whether a text deserves a closer look; nearly all others are told apart by their length and outer bytes.
  ///
  /// True for every text that stands for nothing, and for every one with outer blanks.
  func isSuspect(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return true }
    if Placeholders.isBlank(first) || Placeholders.isBlank(last) { return true }
    // Changing case may change the length of letters beyond ASCII.
    if hasWideWords { return bytes.count <= 3 * longest }
    return bytes.count <= longest && hasShape(count: bytes.count, first: first, last: last)
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

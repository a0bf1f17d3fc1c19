/// Finds out which of any number of keys occur more than once, in memory that does not grow.
///
/// Two tables of bits remember what was seen, and what was seen again. Different keys may share a bit, so that a key that occurs
/// once may be taken for a repeated one; a repeated one is always known.
public struct RepeatedKeys: Sendable {
  private static let bits: UInt64 = 1 << 27

  private var seen = [UInt64](repeating: 0, count: Int(bits / 64))
  private var repeated = [UInt64](repeating: 0, count: Int(bits / 64))

  /// No key seen yet; 32 MB.
  public init() {}

  /// Adds a key.
  public mutating func insert(_ key: UInt64) {
    let (word, bit) = RepeatedKeys.place(of: key)
    if seen[word] & bit == 0 { seen[word] |= bit } else { repeated[word] |= bit }
  }

  /// Whether a key was added more than once; sometimes also for one that was added once.
  public func contains(_ key: UInt64) -> Bool {
    let (word, bit) = RepeatedKeys.place(of: key)
    return repeated[word] & bit != 0
  }

  private static func place(of key: UInt64) -> (word: Int, bit: UInt64) {
    let place = ((key ^ (key >> 31)) &* 0x9E37_79B9_7F4A_7C15) >> 37
    return (Int(place / 64), 1 << (place % 64))
  }
}

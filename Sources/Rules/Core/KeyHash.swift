/// A 64-bit hash that is the same in every run and on every machine (FNV-1a with a final mix).
///
/// Rules across deals compare hashes instead of texts. Two different texts of a million collide with a probability below 10⁻⁷.
struct KeyHash: Hashable, Comparable {
  let value: UInt64

  /// The hash of a text as it is, byte by byte.
  init(_ text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = KeyHash.mixed(hash)
  }

  /// The hash of a text without regard to the case of ASCII letters.
  init(ignoringCase text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      let lower = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
    }
    value = KeyHash.mixed(hash)
  }

  static func < (left: KeyHash, right: KeyHash) -> Bool {
    left.value < right.value
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let half = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return half ^ (half >> 33)
  }
}

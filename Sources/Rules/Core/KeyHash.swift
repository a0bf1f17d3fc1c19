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

  /// The hash of two things together; their order matters.
  func combined(with other: KeyHash) -> KeyHash {
    KeyHash(value: KeyHash.mixed(value &* 0x100_0000_01B3 ^ other.value))
  }

  private init(value: UInt64) {
    self.value = value
  }

  /// The elements whose hash occurs more than once, in order, and perhaps a few others.
  ///
  /// Most deals have no twin. Two bits an element tell them apart in one pass, and only the rest has to be sorted.
  static func repeated<Element>(_ elements: [Element], by hash: (Element) -> KeyHash) -> [Element] {
    guard elements.count > 1 else { return [] }
    let bitCount = max(64, (elements.count * 16).nextPowerOfTwo)
    let mask = UInt64(bitCount - 1)
    var once = [UInt64](repeating: 0, count: bitCount / 64)
    var twice = once
    for element in elements {
      let bit = hash(element).value & mask
      let flag: UInt64 = 1 << (bit % 64)
      let word = Int(bit / 64)
      if once[word] & flag != 0 { twice[word] |= flag } else { once[word] |= flag }
    }
    return elements.filter { element in
      let bit = hash(element).value & mask
      return twice[Int(bit / 64)] & (1 << (bit % 64)) != 0
    }
  }

  static func < (left: KeyHash, right: KeyHash) -> Bool {
    left.value < right.value
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let half = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return half ^ (half >> 33)
  }
}

extension Int {
  /// The smallest power of two that is not less; for positive numbers.
  fileprivate var nextPowerOfTwo: Int {
    1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}

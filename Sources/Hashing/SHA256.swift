/// The hash function SHA-256, fed piece by piece. <https://doi.org/10.6028/NIST.FIPS.180-4>
///
///     var hash = SHA256()
///     hash.update(bytes)
///     let hexadecimal = hash.finish()
public struct SHA256: ~Copyable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Bytes of a block that is not full yet.
  private let pending = UnsafeMutableRawBufferPointer.allocate(byteCount: blockLength, alignment: 16)
  private var pendingCount = 0
  private var length: UInt64 = 0

  private static let blockLength = 64

  /// The hash of nothing yet.
  public init() {}

  deinit {
    pending.deallocate()
  }

  /// Adds the UTF-8 of a text.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// Adds bytes.
  public mutating func update(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Adds bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    var rest = bytes
    if pendingCount > 0 {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.blockLength - pendingCount))
      UnsafeMutableRawBufferPointer(rebasing: pending[pendingCount...]).copyMemory(from: part)
      pendingCount += part.count
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
      guard pendingCount == Self.blockLength else { return }
      compress(UnsafeRawBufferPointer(pending))
      pendingCount = 0
    }
    let whole = rest.count / Self.blockLength * Self.blockLength
    if whole > 0 { compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole))) }
    let tail = UnsafeRawBufferPointer(rebasing: rest.dropFirst(whole))
    pending.copyMemory(from: tail)
    pendingCount = tail.count
  }

  /// The hash of all bytes, as 64 hexadecimal digits. Nothing can be added after it.
  public mutating func finish() -> String {
    let bits = length * 8
    var padding: [UInt8] = [0x80]
    let unpadded = (pendingCount + 1) % Self.blockLength
    padding += Array(repeating: 0, count: (Self.blockLength + 56 - unpadded) % Self.blockLength)
    withUnsafeBytes(of: bits.bigEndian) { padding += $0 }
    padding.withUnsafeBytes { update($0) }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// Takes in whole blocks (FIPS 180-4, section 6.2.2).
  private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      Self.constants.withUnsafeBufferPointer { constants in
        state.withUnsafeMutableBufferPointer { state in
          for start in stride(from: 0, to: blocks.count, by: Self.blockLength) {
            Self.expand(blocks, from: start, constants, into: schedule)
            Self.mix(schedule, into: state)
          }
        }
      }
    }
  }

  /// Fills the message schedule, the constants already added.
  @inline(__always)
  private static func expand(
    _ blocks: UnsafeRawBufferPointer, from start: Int, _ constants: UnsafeBufferPointer<UInt32>,
    into schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      schedule[index] = UInt32(
        bigEndian: blocks.loadUnaligned(fromByteOffset: start &+ 4 &* index, as: UInt32.self))
    }
    for index in 16..<64 {
      let (before15, before2) = (schedule[index &- 15], schedule[index &- 2])
      let small0 = rotated(before15, 7) ^ rotated(before15, 18) ^ (before15 &>> 3)
      let small1 = rotated(before2, 17) ^ rotated(before2, 19) ^ (before2 &>> 10)
      schedule[index] = schedule[index &- 16] &+ small0 &+ schedule[index &- 7] &+ small1
    }
    for index in 0..<64 { schedule[index] &+= constants[index] }
  }

  @inline(__always)
  private static func mix(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, into state: UnsafeMutableBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // Eight rounds at a time: the variables change their roles instead of their values.
    for index in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, schedule[index])
      round(h, a, b, &c, d, e, f, &g, schedule[index &+ 1])
      round(g, h, a, &b, c, d, e, &f, schedule[index &+ 2])
      round(f, g, h, &a, b, c, d, &e, schedule[index &+ 3])
      round(e, f, g, &h, a, b, c, &d, schedule[index &+ 4])
      round(d, e, f, &g, h, a, b, &c, schedule[index &+ 5])
      round(c, d, e, &f, g, h, a, &b, schedule[index &+ 6])
      round(b, c, d, &e, f, g, h, &a, schedule[index &+ 7])
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let choice = g ^ (e & (f ^ g))
    let first = h &+ big1 &+ choice &+ word
    let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    let majority = (a & b) | (c & (a | b))
    d &+= first
    h = first &+ big0 &+ majority
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word &>> count) | (word &<< (32 &- count))
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

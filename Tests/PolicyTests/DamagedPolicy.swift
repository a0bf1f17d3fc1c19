import Policy
import TestSupport

/// The default policy with damage: bytes inserted, replaced, removed and repeated.
enum DamagedPolicy {
  private static let seed = Array(CompanyPolicy.defaultText.utf8)

  private static let pieces: [[UInt8]] = [
    "[", "]", "{", "}", ": ", "- ", "'", "\"", "\n", "  ", "none", "0", "-1", "95 %", "1e9", "null", "~", "off", "won",
    "open", "lost", "email", "call_date", "every_stage", "custom: X", "99999999999999999999", "\r\n", "\\u2028", "é",
    "N001: off", "\"\\e[2J\"", "9:00", "2026-05-17",
  ].map { Array($0.utf8) }

  /// Another one each time.
  static func bytes(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = Self.seed
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      case 2: bytes.replaceSubrange(place..<end, with: Self.pieces.randomElement(using: &random) ?? [])
      case 3: bytes.removeSubrange(place..<end)
      default: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      }
    }
    return bytes
  }
}

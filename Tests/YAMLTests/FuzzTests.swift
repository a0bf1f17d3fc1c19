import Foundation
import TestSupport
import Testing
import YAML

struct FuzzTests {
  @Test func `mutated files are read or refused with a place inside the file`() {
    var random = SplitMix64(seed: 20_260_131)
    for _ in 0..<FuzzInputs.count {
      let bytes = mutated(&random)
      let lines = bytes.count { $0 == 0x0A } + 1
      for error in errors(in: bytes, decodedAs: "policy")?.errors ?? [] {
        let isInside = error.mark.map { (1...lines).contains($0.line) && $0.column >= 1 } ?? false
        #expect(isInside, "\(error)")
        #expect(!error.message.hasPrefix("not valid YAML"), "\(error)")
      }
    }
  }

  private static let seed = Array(
    """
    # policy æøå
    currency: NOK
    stages: &s [open, 'won', "l\\u00f8st"]
    rate: 0.25
    sla: 24h
    other: {a: *s, b: !!str 5, ? c : d}
    text: |2-
        block
      text
    folded: >
      one
      two

    last: ~

    """.utf8)

  private static let pieces: [[UInt8]] = [
    "[", "]", "{", "}", ": ", "- ", "? ", "'", "\"", "\t", "\n", "  ", "&a ", "*a", "*s", "!", "!!int ", "!<",
    "%TAG ! x\n",
    "%YAML 1.1\n", "---\n", "...\n", "|", ">", "<<: ", "#", "\\", "\u{0}", "\r", "\u{2028}", "😀", "@", "`", ",", "~",
    "0x", "|+9",
  ].map { Array($0.utf8) }

  private func mutated(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = Self.seed
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...9, using: &random)))
      case 3: bytes.removeSubrange(place...)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      }
      if bytes.isEmpty { bytes = [0x61] }
    }
    return bytes
  }
}

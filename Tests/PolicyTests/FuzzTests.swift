import Foundation
import Policy
import TestSupport
import Testing
import YAML

struct FuzzTests {
  @Test func `a mutated default file is read, or refused with a place inside the file`() {
    var random = SplitMix64(seed: 20_260_201)
    for _ in 0..<FuzzInputs.count {
      let bytes = mutated(&random)
      let lines = bytes.count { $0 == 0x0A } + 1
      do throws(YAMLErrors) {
        let policy = try CompanyPolicy.load(bytes: bytes, file: "opsmind.yaml", knownRules: knownRules)
        let again = try CompanyPolicy.load(text: policy.effectiveText, file: "effective.yaml", knownRules: knownRules)
        #expect(again == policy)
      } catch {
        for error in error.errors {
          let isInside = error.mark.map { (1...lines).contains($0.line) && $0.column >= 1 } ?? false
          #expect(isInside && error.file == "opsmind.yaml", "\(error)")
        }
      }
    }
  }

  private static let seed = Array(CompanyPolicy.defaultText.utf8)

  private static let pieces: [[UInt8]] = [
    "[", "]", "{", "}", ": ", "- ", "'", "\"", "\n", "  ", "none", "0", "-1", "95 %", "1e9", "null", "~", "off", "won",
    "open", "lost", "email", "call_date", "every_stage", "custom: X", "99999999999999999999", "\r\n", "\\u2028", "é",
    "N001: off", "\"\\e[2J\"", "9:00", "2026-05-17",
  ].map { Array($0.utf8) }

  private func mutated(_ random: inout SplitMix64) -> [UInt8] {
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

import Foundation
import Policy
import TestSupport
import Testing
import YAML

struct FuzzTests {
  @Test func `a mutated default file is read, or refused with a place inside the file`() {
    var random = SplitMix64(seed: 20_260_201)
    for _ in 0..<FuzzInputs.count {
      let bytes = DamagedPolicy.bytes(&random)
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
}

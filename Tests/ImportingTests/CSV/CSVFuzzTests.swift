import Foundation
import Importing
import TestSupport
import Testing

@Suite struct `CSV fuzzing` {
  @Test(.timeLimit(.minutes(30)), arguments: [64 << 20, 40])
  func `damaged files read the same in any chunks`(_ recordLimit: Int) {
    var fuzzer = CSVFuzzer(seed: 20_260_413)
    for number in 0..<FuzzInputs.count / 2 {
      let bytes = fuzzer.next()
      let whole = CSVFuzzer.read(bytes, chunkSize: 1 << 16, recordLimit: recordLimit)
      for chunkSize in [fuzzer.chunkSize(), 1] {
        let chunked = CSVFuzzer.read(bytes, chunkSize: chunkSize, recordLimit: recordLimit)
        #expect(chunked == whole, "input \(number), limit \(recordLimit), chunks of \(chunkSize): \(bytes)")
      }
    }
  }
}

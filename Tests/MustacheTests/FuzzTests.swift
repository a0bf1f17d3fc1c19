import Mustache
import TestSupport
import Testing

@Suite struct `Mustache fuzzing` {
  @Test(.timeLimit(.minutes(30)))
  func `damaged templates are rendered, or refused with a place inside them`() {
    var fuzzer = TemplateFuzzer(seed: 20_261_128)
    var rendered = 0
    for number in 0..<FuzzInputs.count {
      let texts = fuzzer.next()
      if fuzzer.run(texts, number) { rendered += 1 }
    }
    // Damage that no template survives would try nothing but the parser.
    #expect(rendered > FuzzInputs.count / 20)
  }
}

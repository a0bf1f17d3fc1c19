import TestSupport

extension SplitMix64 {
  /// A number of a range.
  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next().multipliedFullWidth(by: UInt64(range.upperBound - range.lowerBound + 1)).high)
  }

  /// Whether something with this chance in a hundred happens.
  mutating func happens(_ percent: Int) -> Bool {
    int(1...100) <= percent
  }

  /// One of some values, of which there is at least one.
  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[int(0...(values.count - 1))]
  }

  /// The values in random order.
  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for index in values.indices.dropFirst().reversed() { values.swapAt(index, int(0...index)) }
    return values
  }
}

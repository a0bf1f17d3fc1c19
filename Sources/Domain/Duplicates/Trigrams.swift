/// A text with its trigrams, so that they are worked out once for many comparisons.
public struct ComparableText: Equatable, Sendable {
  /// The text, in lower case.
  public let text: String
  private let trigrams: Trigrams

  /// A text, which should be in lower case.
  public init(_ text: String) {
    self.text = text
    trigrams = Trigrams(of: text)
  }

  /// How alike two texts are, in thousandths.
  func likeness(to other: ComparableText) -> Int {
    text == other.text ? 1000 : trigrams.likeness(to: other.trigrams)
  }
}

/// The triples of bytes in a text, by which similar texts are told.
///
/// The text is taken with two blanks before it and one behind it, so that the beginning of a word counts more than its middle.
public struct Trigrams: Equatable, Sendable {
  /// Each triple once, in rising order.
  private let triples: [UInt32]

  /// The triples of a text, which should be in lower case.
  public init(of text: String) {
    var triples: [UInt32] = []
    triples.reserveCapacity(text.utf8.count + 1)
    var last: UInt32 = 0x2020
    for byte in text.utf8 {
      last = (last << 8 | UInt32(byte)) & 0xFF_FFFF
      triples.append(last)
    }
    triples.append((last << 8 | 0x20) & 0xFF_FFFF)
    triples.sort()
    var count = 0
    for triple in triples where count == 0 || triples[count - 1] != triple {
      triples[count] = triple
      count += 1
    }
    triples.removeLast(triples.count - count)
    self.triples = triples
  }

  /// How alike two texts are, in thousandths: twice the triples that both have, of those that each has (Dice's coefficient).
  public func likeness(to other: Trigrams) -> Int {
    let (one, two) = (triples.span, other.triples.span)
    var (left, right, shared) = (0, 0, 0)
    while left < one.count, right < two.count {
      if one[left] == two[right] {
        shared += 1
        left += 1
        right += 1
      } else if one[left] < two[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return 2000 * shared / (one.count + two.count)
  }
}

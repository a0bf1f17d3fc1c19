import TestSupport
import Testing

@testable import Sending

struct `Pieces of a text` {
  @Test func `end at line ends`() {
    #expect(TextPieces.split("one\ntwo\nthree\nfour", limit: 8) == ["one\ntwo", "three", "four"])
    #expect(TextPieces.split("one\ntwo", limit: 7) == ["one\ntwo"])
    #expect(TextPieces.split("one\ntwo", limit: 6) == ["one", "two"])
  }

  @Test func `cut a long line between characters`() {
    #expect(TextPieces.split("a\nbcdefgh\ni", limit: 3) == ["a", "bcd", "efg", "h\ni"])
    #expect(TextPieces.split("👩‍👧👩‍👧", limit: 6) == ["👩‍👧", "👩‍👧"])
  }

  @Test func `are never blank`() {
    #expect(TextPieces.split("", limit: 3).isEmpty)
    #expect(TextPieces.split("\n\n  \n", limit: 3).isEmpty)
    #expect(TextPieces.split("a\n\n\n\n\n\nb", limit: 2) == ["a\n", "\nb"])
  }

  @Test func `cut a character that is longer than a message between its marks`() {
    let letter = "e" + String(repeating: "\u{301}", count: 9)
    #expect(TextPieces.split(letter, limit: 4).map(\.utf16.count) == [4, 4, 2])
  }

  @Test func `keep within the limit and lose nothing, whatever the text`() {
    var random = SplitMix64(seed: 11)
    let letters = ["a", "b", "é", "👩‍👧", "\n", "\n", " ", "\u{301}"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }.joined()
      let limit = Int.random(in: 8...20, using: &random)
      let pieces = TextPieces.split(text, limit: limit)
      #expect(pieces.allSatisfy { (1...limit).contains($0.utf16.count) })
      let visible = { (text: String) in text.unicodeScalars.filter { $0 != "\n" && $0 != " " } }
      #expect(visible(pieces.joined()).elementsEqual(visible(text)), "\(text.debugDescription) by \(limit)")
    }
  }
}

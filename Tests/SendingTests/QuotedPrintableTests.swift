import Foundation
import TestSupport
import Testing

@testable import Sending

struct `Quoted-printable text` {
  @Test(arguments: [
    ("", "\r\n"), ("a=b", "a=3Db\r\n"), ("a \nb\t", "a=20\r\nb=09\r\n"), ("é", "=C3=A9\r\n"),
    ("From x\n.y\nFromage", "=46rom x\r\n=2Ey\r\nFromage\r\n"), ("a\r\nb\rc", "a\r\nb\r\nc\r\n"), ("\u{0}", "=00\r\n"),
  ])
  func `is what the standard says`(text: String, encoded: String) {
    #expect(QuotedPrintable.encoded(text) == encoded)
  }

  @Test func `has short lines that decode to the text, whatever it is`() {
    var random = SplitMix64(seed: 5)
    let letters = Array("ab =.\tFrom é€🎉\n")
    for _ in 0..<300 {
      let text = String(
        (0..<Int.random(in: 0...300, using: &random)).map { _ in letters.randomElement(using: &random)! })
      let encoded = QuotedPrintable.encoded(text)
      #expect(encoded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 && $0.last != " " })
      let joined = encoded.replacing("=\r\n", with: "").replacing("=", with: "%").replacing("\r\n", with: "\n")
      #expect(joined.removingPercentEncoding == text + "\n")
    }
  }
}

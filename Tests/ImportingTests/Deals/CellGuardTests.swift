import Testing

@testable import Importing

struct `Guarded cells` {
  private func readBack(_ written: String) -> String {
    let cell = written.utf8.span
    return CellText.string(CellText.trimmed(cell, guarded: true), in: cell)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("'=1+1", "''=1+1"), ("plain", "plain"), ("'tis", "'tis"), ("'", "'"), (" x", "' x"),
    ("x ", "'x "), ("\u{A0}x", "'\u{A0}x"), ("x\u{A0}", "'x\u{A0}"), ("\u{200D}=x", "'\u{200D}=x"), ("   ", "'   "),
    ("-5", "'-5"), ("'''@", "''''@"), ("two\nlines\n", "'two\nlines\n"), ("", ""),
  ])
  func `are written so that they are read back`(text: String, written: String) {
    #expect(CellGuard.guarded(text) == written)
    #expect(readBack(written) == text)
  }

  @Test func `are read back whatever they are made of`() {
    let pieces = ["'", "=", " ", "x", "\u{A0}", "\u{200D}", "\t", "@", "é", "\r"]
    var texts = [""]
    for _ in 0..<4 { texts = texts.flatMap { text in pieces.map { text + $0 } } }
    for text in texts where readBack(CellGuard.guarded(text)) != text {
      Issue.record("\(text.debugDescription) came back as \(readBack(CellGuard.guarded(text)).debugDescription)")
    }
  }

  @Test func `have headers that mean custom fields again`() {
    let names = ["Region", "title", "EXTERNAL_SOURCE", "custom:x", "=cmd", "Region*", "'q", "Ω"]
    let headers = OwnHeader.custom(names)
    #expect(
      headers == [
        "Region", "custom:title", "custom:EXTERNAL_SOURCE", "custom:custom:x", "custom:=cmd", "custom:Region*",
        "custom:'q", "Ω",
      ])
    #expect(headers.map(OwnHeader.readBack) == names)
  }
}

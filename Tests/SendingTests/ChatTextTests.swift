import Testing

@testable import Sending

struct `Text for a chat` {
  @Test(arguments: [
    ("@channel look", "@|channel look"), ("call @kari.moe!", "call @|kari.moe!"), ("(@here)", "(@|here)"),
    ("write to kari@example.com", "write to kari@example.com"), ("kari@all", "kari@|all"), ("x@HERE", "x@|HERE"),
    ("<!channel>", "<|!channel>"), ("<@U012AB3CD>", "<|@|U012AB3CD>"),
    ("<5fb5f7iw8tfrfcwssd1xmx3j7y>", "<|5fb5f7iw8tfrfcwssd1xmx3j7y>"),
    ("<https://example.com/a>", "<https://example.com/a>"), ("é@kari", "é@|kari"), ("@@all", "@|@|all"), ("@", "@|"),
  ])
  func `calls nobody`(written: String, posted: String) {
    #expect(ChatText.safe(written) == posted.replacing("|", with: "\u{200B}"))
  }

  @Test func `keeps its lines and steers no terminal`() {
    #expect(ChatText.safe("a\r\nb\rc\n\n\td\u{1B}[2J\u{202E}e") == "a\nb\nc\n\n    d\u{FFFD}[2J\u{FFFD}e")
    #expect(ChatText.safeLine("a\nb\u{0}") == "a b\u{FFFD}")
    #expect(ChatText.safeLine(String(repeating: "long ", count: 100)).count == 200)
  }
}

import Domain
import Testing

@Suite struct Excerpts {
  @Test(arguments: [
    ("plain", "plain"), ("two\nlines", "two lines"), ("bell\u{7}", "bell\u{FFFD}"), ("\u{1B}[2J", "\u{FFFD}[2J"),
    ("\u{202E}abc", "\u{FFFD}abc"), ("exactly te", "exactly te"), ("eleven char", "eleven ch…"),
  ])
  func `show text that cannot steer a terminal`(_ text: String, _ shown: String) {
    #expect(Excerpt.text(of: text, limit: 10) == shown)
  }
}

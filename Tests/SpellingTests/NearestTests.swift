import Spelling
import Testing

struct NearestTests {
  @Test(arguments: [
    ("ownr", "owner"), ("lnit", "lint"), ("FORMAT", "format"), ("fromat", "format"), ("frmt", "format"),
    ("owners", "owner"), ("größe", "grösse"),
  ])
  func `a misspelt name is recognised`(text: String, expected: String) {
    #expect(nearest(to: text, among: ["owner", "lint", "format", "grösse"]) == expected)
  }

  @Test(arguments: ["", "x", "colour", "li", "wnro"])
  func `a name unlike all others is not`(text: String) {
    #expect(nearest(to: text, among: ["owner", "lint", "format"]) == nil)
  }

  @Test func `the nearest of several is taken, and the first of equals`() {
    #expect(nearest(to: "deal", among: ["dial", "deals", "meal"]) == "dial")
    #expect(nearest(to: "stages", among: ["staged", "sages", "stages"]) == "stages")
  }

  @Test(arguments: [
    ("stagess", "stages"), ("STAGES", "stages"), ("satges", "stages"), ("curency", "currency"),
    ("timezone", "time_zone"), ("sl", "sla"),
  ])
  func `a key with one mistake in three letters is recognised`(key: String, expected: String) {
    #expect(nearest(to: key, among: ["currency", "stages", "time_zone", "sla"]) == expected)
  }

  @Test func `a text of 65 letters is compared with nothing`() {
    let long = String(repeating: "s", count: 65)
    #expect(nearest(to: long, among: [long]) == nil)
    #expect(nearest(to: String(long.dropLast()), among: [long]) == long)
  }
}

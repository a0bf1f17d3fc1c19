import Arguments
import Testing

struct NearestNameTests {
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
}

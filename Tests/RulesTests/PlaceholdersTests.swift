import Testing

@testable import Rules

struct `Placeholders` {
  @Test(arguments: ["n/a", "N/A", " n/a ", "\tTBD\n", "---", "select...", "Select...", " ", ""])
  func `are found in any case, with blanks around`(text: String) {
    #expect(Rules.Placeholders(["n/a", "tbd", "---", "select..."]).contains(text))
  }

  @Test(arguments: ["n/a yet", "na", "tba", "--", "Kari", "selects...", "nxa", "n/A."])
  func `are only whole texts`(text: String) {
    #expect(!Rules.Placeholders(["n/a", "tbd", "---", "select..."]).contains(text))
  }

  @Test(arguments: [("geändert", "GEÄNDERT", true), ("geändert", "geandert", false), ("i̇", "İ", true)])
  func `may have letters beyond ASCII`(word: String, text: String, isOne: Bool) {
    #expect(Rules.Placeholders([word]).contains(text) == isOne)
  }

  @Test func `may be none at all`() {
    #expect(!Rules.Placeholders([]).contains("n/a"))
  }
}

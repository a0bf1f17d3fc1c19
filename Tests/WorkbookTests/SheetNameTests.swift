import Reporting
import TestSupport
import Testing

@testable import Workbook

@Suite
struct `Names of sheets` {
  @Test(arguments: [
    ("Deals by stage", "Deals by stage"),
    ("P&L: plan/actual", "P&L – plan-actual"),
    ("What [is] it?*", "What (is) it"),
    ("'quoted'", "quoted"),
    ("O'Neil", "O'Neil"),
    ("2026", "Table 2026"),
    ("Q1", "Table Q1"),
    ("XFD1048576", "Table XFD1048576"),
    ("R1C1", "Table R1C1"),
    ("True", "Table True"),
    ("History", "History (2)"),
    ("Abcd1", "Abcd1"),
    ("", "fallback"),
    ("***", "fallback"),
    ("A table with a title of more than 31 letters", "A table with a title of more t…"),
    ("Zahlen 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "Zahlen 👩‍👩‍👧‍👦👩‍👩‍👧‍👦…"),
    ("tab\there", "tab here"),
    ("تقرير", "تقرير"),
  ])
  func `are made of titles`(title: String, name: String) {
    var names = SheetNames(WorkbookWords(language: .english))
    #expect(names.name(for: title, fallback: "fallback") == name)
  }

  @Test func `differ in more than case`() {
    var names = SheetNames(WorkbookWords(language: .german))
    let given = ["Bericht", "Kosten", "KOSTEN", "kosten", "history", "Straße", "STRASSE"].map {
      names.name(for: $0, fallback: "x")
    }
    #expect(given == ["Bericht", "Kosten", "KOSTEN (2)", "kosten (3)", "history (2)", "Straße", "STRASSE (2)"])
  }

  @Test func `are accepted whatever the title is`() {
    var random = SplitMix64(seed: 7)
    var names = SheetNames(WorkbookWords(language: .english))
    var taken: Set<String> = []
    let signs = Array("aZ09'[]:*?/\\ \t\n\u{1}=é👩‍🚀ß–_.‮")
    for _ in 0..<2000 {
      let title = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in signs.randomElement(using: &random) ?? " " })
      let name = names.name(for: title, fallback: "table")
      #expect((1...31).contains(name.utf16.count), "\(title.debugDescription)")
      #expect(!name.contains { "[]:*?/\\\n\t\u{1}".contains($0) }, "\(title.debugDescription)")
      #expect(name.first != "'" && name.last != "'", "\(title.debugDescription)")
      #expect(taken.insert(name.lowercased()).inserted, "\(title.debugDescription)")
    }
  }
}

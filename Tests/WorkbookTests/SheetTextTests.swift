import Reporting
import TestSupport
import Testing

@testable import Workbook

@Suite
struct `Texts of cells` {
  @Test(arguments: [
    ("=1+1", "=1+1"), ("a | b\tc\nd", "a | b\tc\nd"), ("a\r\nb\rc", "a\nb\nc"), ("\u{0}\u{1B}[31m", "��[31m"),
    ("\u{FFFE}x\u{FFFF}", "�x�"), ("_x0041_ and _x_", "_x005F_x0041_ and _x_"), ("ﬁ 👩‍🚀 ‮rtl", "ﬁ 👩‍🚀 ‮rtl"),
  ])
  func `are what XML allows`(text: String, clean: String) {
    #expect(SheetText.clean(text) == clean)
  }

  @Test func `are cut between characters to what a cell holds`() {
    #expect(SheetText.clean(String(repeating: "x", count: 32_767)).count == 32_767)
    let long = SheetText.clean(String(repeating: "x", count: 40_000))
    #expect(long.utf16.count == 32_767 && long.hasSuffix("x…"))
    let pictures = SheetText.clean(String(repeating: "👩‍🚀", count: 10_000))
    #expect(pictures.utf16.count <= 32_767 && pictures.hasSuffix("👩‍🚀…"))
  }

  @Test(.enabled(if: WrittenWorkbook.hasReader)) func `are read again as they were`() throws {
    let texts = [
      "=HYPERLINK(\"http://example.com\")", "+1", "-1", "@SUM(A1)", "http://example.com", "internal:'Report'!A1",
      "a | b", "👩‍🚀",
      "שלום", "<b>&amp;</b>", "'quoted", "{=1}", " padded ", "1.5", "true",
    ]
    let table = WrittenWorkbook.table("Texts", rows: texts)
    try WrittenWorkbook.withFile(of: WrittenWorkbook.document([.table(table)])) { path in
      let check = """
        import sys, openpyxl
        for row in openpyxl.load_workbook(sys.argv[1])["Texts"].iter_rows(min_row=5):
          cell = row[0]
          print(cell.data_type, cell.hyperlink, cell.value)
        """
      let (status, text) = try ExternalProgram.run(WrittenWorkbook.python, ["-c", check, path])
      #expect(status == 0 && text == texts.map { "s None \($0)\n" }.joined())
    }
  }
}

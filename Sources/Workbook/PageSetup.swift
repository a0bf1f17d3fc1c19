import CXLSXWriter
import Reporting

/// How sheets are printed.
enum PageSetup {
  /// A4, one page wide, with the report's title and the page's number at the foot.
  static func apply(to writer: SheetWriter, title: String, isWide: Bool) throws(WorkbookError) {
    worksheet_set_paper(writer.sheet, 9)
    if isWide { worksheet_set_landscape(writer.sheet) }
    worksheet_fit_to_pages(writer.sheet, 1, 0)
    worksheet_set_margins(writer.sheet, 0.6, 0.6, 0.7, 0.8)
    // An ampersand begins a code; a foot holds 255 characters.
    let foot = SheetText.line(title, limit: 100).replacing("&", with: "&&")
    let page = WorkbookWords(language: writer.words.language).page
    try writer.check(worksheet_set_footer(writer.sheet, "&L\(foot)&R\(page)"))
  }
}

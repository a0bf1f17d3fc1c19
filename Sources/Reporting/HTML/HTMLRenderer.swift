import Domain

/// Renders a report as one HTML file that works offline: no script, no file beside it, nothing that is requested.
///
/// ```swift
/// let page = HTMLRenderer(document).render(written: ["learnings": "Ask for the *budget* first."])
/// ```
public struct HTMLRenderer: Sendable {
  /// From so many sections a list of them stands above.
  private static let sectionsOfContents = 5

  /// The report.
  public let document: ReportDocument

  /// Renders a report.
  public init(_ document: ReportDocument) {
    self.document = document
  }

  /// The page.
  /// - Parameter written: The Markdown that people wrote, by the id of its section. Where there is none, the section's prompt
  ///   stands.
  public func render(written: [String: String] = [:]) -> String {
    let text = CellText(document.language, calendar: document.calendar)
    let words = ReportWords(document.language)
    let blocks = HTMLBlocks(text)
    var html = head
    html += "<body>\n<header>\n<h1>\(HTMLText.lines(document.title))</h1>\n"
    if !document.subtitle.isEmpty { html += "<p class=\"subtitle\">\(HTMLText.lines(document.subtitle))</p>\n" }
    if !document.basis.isEmpty { blocks.writeBasis(document.basis, name: words.basis, to: &html) }
    html += "</header>\n"
    if document.sections.count >= HTMLRenderer.sectionsOfContents { writeContents(words, to: &html) }
    html += "<main>\n"
    for section in document.sections {
      let id = HTMLText.identifier(section.id)
      html += "<section id=\"\(id)\" aria-labelledby=\"\(id)-title\">\n"
      html += "<h2 id=\"\(id)-title\">\(HTMLText.lines(section.title))</h2>\n"
      switch section.author {
      case .report: blocks.write(section, to: &html)
      case .person(let prompt): writeHuman(written[section.id] ?? "", prompt: prompt, words, to: &html)
      }
      html += "</section>\n"
    }
    html += "</main>\n"
    return html + "</body>\n</html>\n"
  }

  /// The policy of the page refuses everything that is not in it, should any text ever get past the escaping.
  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="\(document.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
    base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(HTMLText.escaped(pageTitle))</title>
    <link rel="icon" href="data:,">
    <style>
    \(HTMLRenderer.style)</style>
    </head>

    """
  }

  private var pageTitle: String {
    document.subtitle.isEmpty ? document.title : "\(document.title) · \(document.subtitle)"
  }

  private static let style = String(decoding: PackageResources.report_css, as: UTF8.self)

  private func writeContents(_ words: ReportWords, to html: inout String) {
    html +=
      "<nav aria-labelledby=\"contents-title\">\n<h2 id=\"contents-title\">\(HTMLText.escaped(words.contents))</h2>\n<ol>\n"
    for section in document.sections {
      html += "<li><a href=\"#\(HTMLText.identifier(section.id))\">\(HTMLText.escaped(section.title))</a></li>\n"
    }
    html += "</ol>\n</nav>\n"
  }

  private func writeHuman(_ markdown: String, prompt: String, _ words: ReportWords, to html: inout String) {
    let written = WrittenText(markdown).html
    if written.isEmpty {
      html +=
        "<p class=\"prompt\"><strong>\(HTMLText.escaped(words.unwritten)):</strong> \(HTMLText.lines(prompt))</p>\n"
    } else {
      html += "<div class=\"written\">\n\(written)</div>\n"
    }
  }
}

import Foundation
import TestSupport

/// Chromium without a window, where it is installed: `make setup-browser`.
enum Browser {
  /// Where Chromium and the reader of its PDF files are; nil where one of them is missing.
  static let path =
    ExternalProgram.exists("/usr/bin/pdftotext")
    ? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first(where: ExternalProgram.exists) : nil

  /// What a page looks like in a window.
  struct Look: Decodable {
    /// How wide the window was asked to be.
    var width: Int
    /// How wide the page is inside it, with what can only be reached by scrolling sideways.
    var scrollWidth: Int
    /// What reaches beyond the window, and is not in a box that scrolls by itself.
    var outside: [String]
    /// Addresses that the page asked for.
    var requests: [String]
    /// How many scripts, images and frames the page has.
    var intruders: Int
    /// Which drawing of each chart is seen.
    var charts: [String]
  }

  /// A word on a sheet of a PDF file, with its place in points.
  struct Word {
    var sheet: Int
    var sheetWidth: Double
    var text: String
    var left: Double
    var right: Double
  }

  /// How pages look at some widths, each page at each width.
  static func looks(of pages: [String], widths: [Int]) throws -> [Look] {
    try ExternalProgram.withFolder { folder in
      var frames = ""
      for (index, page) in pages.enumerated() {
        try Data(page.utf8).write(to: URL(filePath: folder + "/\(index).html"))
        for width in widths {
          frames += "<iframe src=\"\(index).html\" style=\"width:\(width)px;height:900px\"></iframe>\n"
        }
      }
      try Data("<!DOCTYPE html>\n<body>\(frames)<script>\(probe)</script>".utf8)
        .write(to: URL(filePath: folder + "/probe.html"))
      let text = try run(folder, ["--allow-file-access-from-files", "--dump-dom", "probe.html"])
      guard let result = text.firstMatch(of: /<pre>(.*)<\/pre>/) else { throw Failure(text: text) }
      return try JSONDecoder().decode([Look].self, from: Data(unescaped(result.output.1).utf8))
    }
  }

  /// The words of a page when it is printed, and how many sheets it takes.
  static func printed(_ page: String) throws -> (words: [Word], sheets: Int) {
    try ExternalProgram.withFolder { folder in
      try Data(page.utf8).write(to: URL(filePath: folder + "/page.html"))
      let text = try run(folder, ["--no-pdf-header-footer", "--print-to-pdf=\(folder)/page.pdf", "page.html"])
      let (status, boxes) = try ExternalProgram.run("/usr/bin/pdftotext", ["-bbox", "page.pdf", "-"], in: folder)
      guard status == 0 else { throw Failure(text: text + boxes) }
      var words: [Word] = []
      var (sheet, sheetWidth) = (0, 0.0)
      for line in boxes.split(separator: "\n") {
        if let width = line.firstMatch(of: /<page width="([0-9.]+)"/)?.output.1 {
          sheet += 1
          sheetWidth = Double(width) ?? 0
        }
        guard let word = line.firstMatch(of: /xMin="([0-9.]+)".*xMax="([0-9.]+)".*>(.*)<\/word>/) else { continue }
        words.append(
          Word(
            sheet: sheet, sheetWidth: sheetWidth, text: unescaped(word.output.3), left: Double(word.output.1) ?? 0,
            right: Double(word.output.2) ?? 0))
      }
      return (words, sheet)
    }
  }

  private struct Failure: Error {
    var text: String
  }

  private static let probe = """
    addEventListener("load", () => {
      const looks = [...document.querySelectorAll("iframe")].map(frame => {
        const page = frame.contentDocument, window = frame.contentWindow;
        page.querySelectorAll("details").forEach(details => details.open = true);
        const width = page.documentElement.clientWidth;
        const outside = [...page.body.querySelectorAll("*")].filter(element => {
          if (element.closest(".spoken, thead") || element.parentElement.closest(".scroll")) return false;
          const box = element.getBoundingClientRect();
          return box.right > width + 0.5 || box.left < -0.5;
        }).map(element => element.outerHTML.slice(0, 200));
        return {
          width: frame.clientWidth, scrollWidth: page.documentElement.scrollWidth, outside,
          requests: window.performance.getEntriesByType("resource").map(entry => entry.name),
          intruders: page.querySelectorAll("script, img, iframe, object, embed, video, audio").length,
          charts: [...page.querySelectorAll("svg")].filter(chart => chart.getClientRects().length > 0)
            .map(chart => chart.classList[1]),
        };
      });
      const result = document.createElement("pre");
      result.textContent = JSON.stringify(looks);
      document.body.replaceChildren(result);
    });
    """

  /// The browser runs as root in builds, where its sandbox refuses to; the pages are our own.
  private static func run(_ folder: String, _ arguments: [String]) throws -> String {
    let options = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run", "--user-data-dir=\(folder)/profile",
    ]
    let page = "file://\(folder)/\(arguments.last ?? "")"
    return try ExternalProgram.run(path ?? "", options + arguments.dropLast() + [page], in: folder).text
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&nbsp;", with: "\u{A0}").replacing("&amp;", with: "&")
  }
}

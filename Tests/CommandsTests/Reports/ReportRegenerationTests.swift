import Domain
import Foundation
import TestSupport
import Testing

@testable import Commands

struct `A report that is written again` {
  private static let file = "reports/2026-02-20-weekly-report.md"

  /// The ends of the text's lines that lie in no generated block: where people write.
  private func humanPlaces(in lines: [Substring]) -> [Int] {
    var places = [0]
    var isInside = false
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("<!-- opsmind:begin "), line.contains(/\ [0-9a-f]{16}\ -->/) { isInside = true }
      if !isInside { places.append(index + 1) }
      if line.hasPrefix("<!-- opsmind:end ") {
        isInside = false
        places.append(index + 1)
      }
    }
    return Set(places).sorted()
  }

  /// What people may write, with markers that mean nothing among it.
  private static let texts = [
    "We shipped it.", "", "    indented", "| a | b |", "```", "- [ ] call Kari", "# My heading", "{{report.title}}",
    "<!-- a remark -->", "<!-- opsmind:end pipeline -->", "<!-- opsmind:begin mine -->", "<!-- opsmind:end mine -->",
    "*Ærlig* – 日本 🚀", "---", "\\", "<!-- opsmind:written", "trailing   ", "> quote",
  ]

  /// The lines of a text without what ends them.
  private func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  @Test(arguments: 0..<24) func `keeps every line that people wrote, in its order`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sandbox = try SmallPipeline.imported()
    let kinds = ["shipped", "highlight", "blocker", "priority", "learning"]
    #expect(sandbox.report("weekly --format markdown").status == 0)
    var written: [String] = []
    for round in 0..<4 {
      var text = try sandbox.read(Self.file)
      for number in 0..<Int.random(in: 1...5, using: &random) {
        var all = MarkedLines(text)
        let place = humanPlaces(in: lines(text)).filter { $0 <= all.lines.count }.randomElement(using: &random) ?? 0
        let own = "\(Self.texts.randomElement(using: &random) ?? "")"
        // A mark of its own tells each line from every other; markers stay what they are.
        let line = own.hasPrefix("<!-- opsmind:") ? own : "\(own) [\(seed).\(round).\(number)]"
        if !own.hasPrefix("<!-- opsmind:") { written.append(line) }
        all.lines.insert(line, at: place)
        text = all.text
      }
      if Int.random(in: 0..<4, using: &random) == 0 { text = text.replacing(/\r?\n/, with: "\r\n") }
      try sandbox.write(Self.file, text)
      let before = lines(text).filter { line in written.contains { $0 == line } }
      let kind = kinds.randomElement(using: &random) ?? "shipped"
      #expect(sandbox.ops("journal add \(kind) 'news \(round)'").status == 0)
      #expect(sandbox.report("weekly --format markdown").status == 0)
      let after = lines(try sandbox.read(Self.file))
      #expect(after.filter { line in written.contains { $0 == line } } == before, "seed \(seed)")
      #expect(Set(before.map(String.init)) == Set(written), "seed \(seed)")
      #expect(after.contains { $0.contains("news \(round)") }, "seed \(seed)")
      // Nothing more changes where nothing changed.
      let bytes = try sandbox.bytes(Self.file)
      #expect(sandbox.report("weekly --format markdown").status == 0)
      #expect(try sandbox.bytes(Self.file) == bytes, "seed \(seed)")
    }
  }

  /// A text as lines that can be added to.
  private struct MarkedLines {
    var lines: [String]
    var text: String { lines.joined(separator: "\n") + "\n" }

    init(_ text: String) {
      lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
      if lines.last == "" { lines.removeLast() }
    }
  }

  @Test func `keeps a generated part that a person edited, and names it`() throws {
    let sandbox = try SmallPipeline.imported()
    #expect(sandbox.report("weekly").status == 0)
    let edited = try sandbox.read(Self.file).replacing(
      "Nothing is recorded as shipped.", with: "Anna shipped the shop.")
    try sandbox.write(Self.file, edited)
    #expect(sandbox.ops("journal add shipped 'invoices as PDF'").status == 0)
    let second = sandbox.report("weekly")
    let third = sandbox.report("weekly --format markdown")
    let text = try sandbox.read(Self.file)
    #expect(text.contains("Anna shipped the shop.") && !text.contains("invoices as PDF"))
    #expect(text.contains("edited by hand and kept"))
    let html = try sandbox.read("reports/2026-02-20-weekly-report.html")
    #expect(html.contains("invoices as PDF"))
    let start = try #require(text.firstRange(of: "<!-- opsmind:begin shipped")).lowerBound
    let end = try #require(text.firstRange(of: "<!-- opsmind:end shipped -->\n")).upperBound
    try sandbox.write(Self.file, text.replacingCharacters(in: start..<end, with: ""))
    let fourth = sandbox.report("weekly --format markdown")
    try expectSnapshot("report-edited", second, third, fourth)
    #expect(try sandbox.read(Self.file).contains("invoices as PDF"))
  }

  @Test func `finds its file where it was renamed`() throws {
    let sandbox = try SmallPipeline.imported()
    #expect(sandbox.report("weekly").status == 0)
    let text = try sandbox.read(Self.file) + "\nNotes of the meeting.\n"
    try FileManager.default.removeItem(atPath: sandbox.path(Self.file))
    try sandbox.write("reports/friday.md", text)
    let run = sandbox.report("weekly")
    #expect(run.output.hasPrefix("reports/friday.md\n"))
    #expect(try sandbox.read("reports/friday.md") == text)
    #expect(!sandbox.files(in: "reports").contains("2026-02-20-weekly-report.md"))
    // Another week, another language and a redacted report are none of its business.
    for options in ["--week 2026-W07", "--lang de", "--redact"] {
      #expect(!sandbox.report("weekly --format markdown \(options)").output.contains("friday"))
    }
    #expect(try sandbox.read("reports/friday.md") == text)
  }

  @Test func `follows a template that changed in between`() throws {
    let sandbox = try SmallPipeline.imported()
    #expect(sandbox.report("weekly --format markdown").status == 0)
    let marker = "<!-- opsmind:written highlights -->\n"
    try sandbox.write(Self.file, try sandbox.read(Self.file).replacing(marker, with: marker + "Mine.\n"))
    let template = sandbox.report("template weekly").output
    let start = try #require(template.firstRange(of: "<!-- opsmind:begin costs")).lowerBound
    let end = try #require(template.firstRange(of: "<!-- opsmind:end costs -->\n")).upperBound
    let own =
      "\n<!-- opsmind:begin score -->\nErrors: {{facts.errors.value}}; {{#tables.pipeline.rows}}{{stage}}"
      + "{{#cells}} {{title}}={{value}}{{/cells}};{{/tables.pipeline.rows}}\n<!-- opsmind:end score -->\n"
    try sandbox.write(
      "weekly.mustache", in: "templates/en",
      template.replacingCharacters(in: start..<end, with: "") + own)
    #expect(sandbox.report("check-templates").status == 0)
    let run = sandbox.report("weekly --format markdown")
    #expect(run.errors == "2026-02-20-weekly-report.md: 'costs' is no longer in the template and was taken out\n")
    let text = try sandbox.read(Self.file)
    #expect(text.contains("Mine.") && !text.contains("## Costs"))
    #expect(text.contains(/\nErrors: [1-9]; New Lead Stage=New Lead Deals=4/))
    #expect(sandbox.report("weekly --format markdown").errors.isEmpty)
    #expect(try sandbox.read(Self.file) == text)
  }

  @Test func `keeps the line ends of an editor on Windows`() throws {
    let sandbox = try SmallPipeline.imported()
    #expect(sandbox.report("weekly --format markdown").status == 0)
    let text = try sandbox.read(Self.file).replacing("\n", with: "\r\n")
    try sandbox.write(Self.file, text)
    let run = sandbox.report("weekly --format markdown")
    #expect(run.errors.isEmpty)
    #expect(try sandbox.read(Self.file) == text)
    #expect(sandbox.ops("journal add shipped 'invoices as PDF'").status == 0)
    #expect(sandbox.report("weekly --format markdown").status == 0)
    let renewed = try sandbox.read(Self.file)
    #expect(renewed.contains("invoices as PDF\r\n"))
    #expect(!renewed.unicodeScalars.split(separator: "\n").dropLast().contains { $0.last != "\r" })
  }

  @Test func `leaves a file alone that is not its own`() throws {
    let sandbox = try SmallPipeline.imported()
    #expect(sandbox.report("weekly --week 2026-W07 --output reports/2026-02-20-weekly-report.md").status == 0)
    var runs: [Transcript] = []
    for content in [try sandbox.bytes(Self.file), Array("# My notes\n".utf8), [0xFF, 0xFE, 0x41], []] {
      try sandbox.write(Self.file, content)
      let before = try sandbox.reportFiles()
      runs.append(sandbox.report("weekly"))
      #expect(try sandbox.reportFiles() == before)
      // Forms that are not written into it do not mind.
      #expect(sandbox.report("weekly --stdout --format html").status == 0)
    }
    try sandbox.write("notes.md", "# Notes\n")
    runs.append(sandbox.report("weekly --output notes.md"))
    #expect(try sandbox.read("notes.md") == "# Notes\n")
    try expectSnapshot("report-foreign-file", Transcript(runs))
    #expect(runs.allSatisfy { $0.status == 2 })
  }
}

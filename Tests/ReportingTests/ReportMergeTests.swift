import Domain
import TestSupport
import Testing

@testable import Reporting

@Suite
struct `Regenerating a report` {
  private static let rendered = """
    <!-- opsmind:report weekly 2026-W08 en -->
    <!-- opsmind:begin head -->
    # Weekly report
    <!-- opsmind:end head -->

    <!-- opsmind:written highlights -->
    ## Highlights

    _What went well? Write here._

    <!-- opsmind:begin pipeline -->
    ## Pipeline

    120 deals
    <!-- opsmind:end pipeline -->

    """

  private func merge(_ rendered: String, _ old: String?) throws -> ReportMerge {
    try #require(ReportMerge(rendered: rendered, into: old))
  }

  @Test
  func `a new file has its blocks sealed, and writing it again changes nothing`() throws {
    let first = try merge(Self.rendered, nil)
    #expect(first.text.contains(/<!-- opsmind:begin pipeline [0-9a-f]{16} -->/))
    let second = try merge(Self.rendered, first.text)
    #expect(second.text == first.text)
    #expect(second.edited.isEmpty && second.written.isEmpty && second.problems.isEmpty)
  }

  @Test
  func `what a person wrote stays, and generated blocks are renewed`() throws {
    let first = try merge(Self.rendered, nil).text
      .replacing("_What went well? Write here._", with: "_What went well? Write here._\n\nWe shipped.")
    let second = try merge(Self.rendered.replacing("120 deals", with: "121 deals"), first)
    #expect(second.text.contains("We shipped."))
    #expect(second.text.contains("121 deals") && !second.text.contains("120 deals"))
    #expect(second.written == ["highlights": "We shipped."])
  }

  @Test
  func `an edited block is kept, marked and named, until it is deleted`() throws {
    let first = try merge(Self.rendered, nil).text.replacing("120 deals", with: "120 deals (Anna says 119)")
    let renewed = Self.rendered.replacing("120 deals", with: "121 deals")
    let second = try merge(renewed, first)
    #expect(second.text.contains("Anna says 119") && !second.text.contains("121 deals"))
    #expect(second.text.contains("edited by hand and kept"))
    #expect(second.edited == ["pipeline"])
    let third = try merge(renewed, second.text)
    #expect(third.text == second.text && third.edited == ["pipeline"])

    let start = try #require(third.text.firstRange(of: "<!-- opsmind:begin pipeline"))
    let fourth = try merge(renewed, String(third.text[..<start.lowerBound]))
    #expect(fourth.text.contains("121 deals") && fourth.edited.isEmpty)
  }

  @Test
  func `an edit that says the same as the new text is no edit any more`() throws {
    let first = try merge(Self.rendered, nil).text.replacing("120 deals", with: "121 deals")
    let second = try merge(Self.rendered.replacing("120 deals", with: "121 deals"), first)
    #expect(second.edited.isEmpty && !second.text.contains("edited by hand"))
  }

  @Test
  func `blanks at line ends and other line ends are no edit`() throws {
    let first = try merge(Self.rendered, nil).text.replacing("120 deals", with: "120 deals  ")
      .replacing("\n", with: "\r\n")
    let second = try merge(Self.rendered.replacing("120 deals", with: "121 deals"), first)
    #expect(second.edited.isEmpty && second.text.contains("121 deals"))
  }

  @Test
  func `what a changed template adds comes behind what precedes it, what it drops goes`() throws {
    let first = try merge(Self.rendered, nil).text.replacing("Write here._", with: "Write here._\nWe shipped.")
    let changed = """
      <!-- opsmind:report weekly 2026-W08 en -->
      <!-- opsmind:begin head -->
      # Weekly report
      <!-- opsmind:end head -->
      <!-- opsmind:written highlights -->
      ## Highlights
      <!-- opsmind:written learnings -->
      ## Learnings
      _What did we learn?_
      <!-- opsmind:begin costs -->
      ## Costs
      <!-- opsmind:end costs -->

      """
    let second = try merge(changed, first)
    let order = ["# Weekly report", "We shipped.", "_What did we learn?_", "## Costs"]
      .map { second.text.firstRange(of: $0)?.lowerBound }
    #expect(order.allSatisfy { $0 != nil } && order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    #expect(second.removed == ["pipeline"] && !second.text.contains("120 deals"))
  }

  @Test
  func `an edited block whose template is gone is kept`() throws {
    let first = try merge(Self.rendered, nil).text.replacing("120 deals", with: "mine")
    let second = try merge("<!-- opsmind:report weekly 2026-W08 en -->\n", first)
    #expect(second.text.contains("mine") && second.edited == ["pipeline"] && second.removed == ["head"])
  }

  @Test
  func `a block without its end stays as text and is told`() throws {
    let first = try merge(Self.rendered, nil).text.replacing("<!-- opsmind:end pipeline -->\n", with: "")
    let second = try merge(Self.rendered, first)
    #expect(second.problems == ["line 11: opsmind:begin pipeline has no end"])
    #expect(second.text.split(separator: "120 deals").count == 3)
  }

  @Test
  func `a file that is no report is not taken for one`() {
    #expect(ReportMerge(rendered: Self.rendered, into: "# My notes\n") == nil)
    #expect(ReportMerge(rendered: Self.rendered, into: "") == nil)
  }

  @Test
  func `a file says what it is`() {
    #expect(
      ReportIdentity(statedIn: Self.rendered)
        == ReportIdentity(report: "weekly", period: "2026-W08", language: .english))
    #expect(ReportIdentity(statedIn: "# Notes") == nil)
  }

  @Test
  func `text inserted at random places that people may write in is never lost`() throws {
    var random = SplitMix64(seed: 8)
    for round in 0..<300 {
      var text = try merge(Self.rendered, nil).text
      var inserted: [String] = []
      for step in 0..<Int.random(in: 1...8, using: &random) {
        let note =
          "note \(round).\(step) " + ["| x |", "<b>", "{{y}}", "# z", "- q", "<!-- hm -->"].randomElement(
            using: &random)!
        text = try insert(note, into: text, using: &random)
        inserted.append(note)
        let renewed = Self.rendered.replacing("120 deals", with: "\(Int.random(in: 0...999, using: &random)) deals")
        let merged = try merge(renewed, text)
        text = merged.text
        #expect(merged.edited.isEmpty)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(inserted.allSatisfy { note in lines.count { $0 == note } == 1 })
      }
    }
  }

  /// The text with a line put between two lines outside of generated blocks.
  private func insert(_ note: String, into text: String, using random: inout SplitMix64) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var isInside = false
    var places: [Int] = []
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("<!-- opsmind:end") { isInside = false }
      if !isInside { places.append(index + 1) }
      if line.hasPrefix("<!-- opsmind:begin") {
        isInside = true
        places.removeAll { $0 == index + 1 }
      }
    }
    let place = try #require(places.randomElement(using: &random))
    lines.insert(note, at: min(place, lines.count))
    return lines.joined(separator: "\n")
  }
}

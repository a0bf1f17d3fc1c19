import Testing

@testable import Reporting

@Suite
struct `Headings and code that a person wrote` {
  @Test func `become elements below the section's own heading`() {
    #expect(
      WrittenText("### Offers\nEleven went out.\n# Top").html
        == "<h3>Offers</h3>\n<p>Eleven went out.</p>\n<h3>Top</h3>\n")
    #expect(WrittenText("#nothing").html == "<p>#nothing</p>\n")
  }

  @Test func `keep code as it is, also where nothing ends it`() {
    #expect(
      WrittenText("```swift\nlet a = \"<b>\"\n\n- x\n```\nafter").html
        == "<pre><code>let a = &quot;&lt;b&gt;&quot;\n\n- x</code></pre>\n<p>after</p>\n")
    #expect(WrittenText("~~~\nopen").html == "<pre><code>open</code></pre>\n")
  }

  @Test func `leave a heading of the part in other words out, and line breaks in`() throws {
    let rendered = """
      <!-- opsmind:report weekly 2026-W08 en -->
      <!-- opsmind:written highlights -->
      ## Highlights

      _What went well?_

      """
    let merged = try #require(
      ReportMerge(
        rendered: rendered,
        into: rendered.replacing("## Highlights", with: "## What went well").replacing(
          "_What", with: "One  \nTwo\n\n_What")))
    #expect(merged.written == ["highlights": "One  \nTwo"])
  }
}

import Testing

@testable import Reporting

@Suite
struct `What a person wrote` {
  @Test(arguments: [
    ("", ""),
    (" \n\n", ""),
    ("one\ntwo\n\nthree", "<p>one\ntwo</p>\n<p>three</p>\n"),
    ("one  \ntwo\\\nthree", "<p>one<br>\ntwo<br>\nthree</p>\n"),
    (
      "**bold** and *italic* and __both__ _ways_",
      "<p><strong>bold</strong> and <em>italic</em> and <strong>both</strong> <em>ways</em></p>\n"
    ),
    ("**bold with *italic* inside**", "<p><strong>bold with <em>italic</em> inside</strong></p>\n"),
    ("2 * 3 * 4, snake_case_name, **open", "<p>2 * 3 * 4, snake_case_name, **open</p>\n"),
    ("`a < *b*`", "<p><code>a &lt; *b*</code></p>\n"),
    ("\\*not italic\\*", "<p>*not italic*</p>\n"),
    ("- one\n- two\n  more", "<ul>\n<li>one</li>\n<li>two\nmore</li>\n</ul>\n"),
    ("text\n- item", "<p>text</p>\n<ul>\n<li>item</li>\n</ul>\n"),
    ("3. three\n4. four", "<ol start=\"3\">\n<li>three</li>\n<li>four</li>\n</ol>\n"),
    ("- one\n  1. inner\n- two", "<ul>\n<li>one<ol>\n<li>inner</li>\n</ol>\n</li>\n<li>two</li>\n</ul>\n"),
    ("- one\n\n- two\n\nafter", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>after</p>\n"),
    ("We began in\n2024. It was early.", "<p>We began in\n2024. It was early.</p>\n"),
    ("# A heading", "<h3>A heading</h3>\n"),
    ("<b>typed</b> & <!-- shown -->", "<p>&lt;b&gt;typed&lt;/b&gt; &amp; &lt;!-- shown --&gt;</p>\n"),
    (
      "[a *b*](https://example.com/?a=1&b=2)",
      "<p><a href=\"https://example.com/?a=1&amp;b=2\" rel=\"noopener noreferrer\">a <em>b</em></a></p>\n"
    ),
    ("[m](mailto:a@example.com)", "<p><a href=\"mailto:a@example.com\" rel=\"noopener noreferrer\">m</a></p>\n"),
    ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
    ("[x](//example.com) [y](data:,z) [z](https://)", "<p>[x](//example.com) [y](data:,z) [z](https://)</p>\n"),
    ("[x](https://a\"onclick=b)", "<p><a href=\"https://a&quot;onclick=b\" rel=\"noopener noreferrer\">x</a></p>\n"),
    ("a\r\nb", "<p>a\nb</p>\n"),
  ])
  func `is read as a small part of Markdown, and shown as typed beyond it`(markdown: String, html: String) {
    #expect(WrittenText(markdown).html == html)
  }

  @Test(arguments: ["*", "**", "_", "`", "[", "[a](", "*a ", "**a* ", "- ", "  - a\n", "\\", "](x)", "1. "])
  func `stays well formed however often a sign repeats`(sign: String) throws {
    let markup = try Markup(WrittenText(String(repeating: sign, count: 3000) + "[x](y)").html)
    #expect(markup.values(of: "href").isEmpty)
  }
}

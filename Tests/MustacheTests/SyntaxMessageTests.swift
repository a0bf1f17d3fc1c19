import Mustache
import Testing

struct SyntaxMessageTests {
  @Test(arguments: syntaxMessages)
  func `a template that cannot be read is refused in whole sentences`(input: String, message: String) {
    let error = #expect(throws: MustacheError.self) { try Template(input, name: "t.mustache") }
    #expect(error?.description == message)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are counted with any line end, and columns by characters`(_ end: String) {
    let error = #expect(throws: MustacheError.self) {
      try Template("\u{FEFF}é\(end)\(end){{! \(end) }}e\u{301}👩‍🚀\t{{}}", name: "t")
    }
    #expect(error?.line == 4)
    // The accent, the joiner and the rocket are code points of their own.
    #expect(error?.column == 10)
  }

  @Test(arguments: [
    ([0xFF], "0xFF", 3), ([0x7B, 0xC3, 0x28], "0xC3", 4), ([0xEF, 0xBF, 0x41], "0xEF", 3),
    ([0xED, 0xA0, 0x80], "0xED", 3),
  ])
  func `bytes that are not UTF-8 are refused by place`(bytes: [UInt8], byte: String, column: Int) {
    let error = #expect(throws: MustacheError.self) { try Template(bytes: Array("\né ".utf8) + bytes, name: "t") }
    #expect(error?.message == "byte \(byte) is not valid UTF-8")
    #expect(error?.line == 2)
    #expect(error?.column == column)
  }

  @Test func `bytes of UTF-8 are read as the text`() throws {
    #expect(try Template(bytes: [0xEF, 0xBB, 0xBF] + Array("é👩‍🚀 {{x}}".utf8), name: "t").render(["x": "1"]) == "é👩‍🚀 1")
  }

  @Test func `a template that could not be read at all has no excerpt`() throws {
    let partials = Partials(names: []) { name throws(MustacheError) in
      throw .unreadable("\(name).mustache", "the file cannot be read", remedy: "check its permissions")
    }
    let error = #expect(throws: MustacheError.self) {
      try Template("{{> p}}", name: "t").render([:], partials: partials)
    }
    #expect(
      error?.description == """
        p.mustache:1:1: the file cannot be read
          check its permissions
          included at t:1:5
        """)
  }

  @Test func `a long line is cut around the caret, and nothing in it steers the terminal`() {
    let text = String(repeating: "a", count: 2_000) + "\u{1B}[2J\u{202E}{{}}" + String(repeating: "b", count: 2_000)
    let error = #expect(throws: MustacheError.self) { try Template(text, name: "\u{7}t") }
    #expect(
      error?.description == """
        ␇t:1:2006: the tag has no name
          1 | …aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa␛[2J\u{FFFD}{{}}bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
            |                                                    ^
          write a name between the delimiters
        """)
  }
}

/// Templates, and the whole text of what is said about them.
private let syntaxMessages: [(String, String)] = [
  (
    "a\n {{name\nb {{other}}\n",
    """
    t.mustache:2:2: the tag opened here is not closed
      2 |  {{name
        |  ^
      close it with '}}'
    """
  ),
  (
    "{{",
    """
    t.mustache:1:1: the tag opened here is not closed
      1 | {{
        | ^
      close it with '}}'
    """
  ),
  (
    "{{{name}} {{{other}}}",
    """
    t.mustache:1:1: the tag opened here is not closed
      1 | {{{name}} {{{other}}}
        | ^
      close it with '}}}'
    """
  ),
  (
    "{{! note }",
    """
    t.mustache:1:1: the comment opened here is not closed
      1 | {{! note }
        | ^
      close it with '}}'
    """
  ),
  (
    "{{=<% %>}}",
    """
    t.mustache:1:1: the tag opened here is not closed
      1 | {{=<% %>}}
        | ^
      close it with '=}}'
    """
  ),
  (
    "{{=<% %>=}}<%name",
    """
    t.mustache:1:12: the tag opened here is not closed
      1 | {{=<% %>=}}<%name
        |            ^
      close it with '%>'
    """
  ),
  (
    "x {{  }}",
    """
    t.mustache:1:3: the tag has no name
      1 | x {{  }}
        |   ^
      write a name between the delimiters
    """
  ),
  (
    "{{#}}{{/}}",
    """
    t.mustache:1:1: the tag has no name
      1 | {{#}}{{/}}
        | ^
      write a name between the delimiters
    """
  ),
  (
    "{{first name}}",
    """
    t.mustache:1:3: 'first name' is not a name
      1 | {{first name}}
        |   ^
      a name has no blanks
    """
  ),
  (
    "{{ #deals }}",
    """
    t.mustache:1:4: '#deals' is not a name
      1 | {{ #deals }}
        |    ^
      write '#' once, directly behind the delimiter: '{{# name}}'
    """
  ),
  (
    "{{a..b}}",
    """
    t.mustache:1:3: 'a..b' is not a name
      1 | {{a..b}}
        |   ^
      write a word before and behind each dot
    """
  ),
  (
    "{{<parent}}{{/parent}}",
    """
    t.mustache:1:1: templates cannot inherit from one another
      1 | {{<parent}}{{/parent}}
        | ^
      use a partial: '{{> name}}'
    """
  ),
  (
    "a\n{{#deals}}\n{{name}}\n",
    """
    t.mustache:2:1: the section 'deals' opened here is not closed
      2 | {{#deals}}
        | ^
      close it with '{{/deals}}'
    """
  ),
  (
    "{{=<% %>=}}<%^deals%><%={{ }}=%>",
    """
    t.mustache:1:12: the section 'deals' opened here is not closed
      1 | {{=<% %>=}}<%^deals%><%={{ }}=%>
        |            ^
      close it with '<%/deals%>'
    """
  ),
  (
    "{{#a}}\n  {{#b}}\n{{/a}}",
    """
    t.mustache:3:1: expected the end of the section 'b' here, found 'a'
      3 | {{/a}}
        | ^
      'b' was opened on line 2, column 3: close it first with '{{/b}}'
    """
  ),
  (
    "{{#a}}{{/a}}\n{{/a}}",
    """
    t.mustache:2:1: the section 'a' is closed here and was not opened
      2 | {{/a}}
        | ^
      open it with '{{#a}}', or remove this tag
    """
  ),
  (
    "{{=<% =}}",
    """
    t.mustache:1:1: expected two delimiters here
      1 | {{=<% =}}
        | ^
      write two delimiters with a blank between them, as in '{{=<% %>=}}'
    """
  ),
  (
    "{{= a=b c =}}",
    """
    t.mustache:1:5: the delimiter 'a=b' contains '='
      1 | {{= a=b c =}}
        |     ^
      write two delimiters with a blank between them, as in '{{=<% %>=}}'
    """
  ),
  (
    "{{=% %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%=}}",
    """
    t.mustache:1:6: the delimiter has 33 bytes, more than the limit of 32
      1 | {{=% %%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%=}}
        |      ^
      write two delimiters with a blank between them, as in '{{=<% %>=}}'
    """
  ),
]

import Mustache
import Testing

struct RenderingTests {
  @Test func `texts are escaped for HTML unless the tag or the value says otherwise`() throws {
    let value: Value = ["name": "<b> & \"'", "link": .verbatim("<a>")]
    #expect(try render("{{name}}", value) == "&lt;b&gt; &amp; &quot;&#39;")
    #expect(try render("{{{name}}} {{&name}}", value) == "<b> & \"' <b> & \"'")
    #expect(try render("{{link}} {{{link}}}", value) == "<a> <a>")
  }

  @Test func `another escaping takes the place of the one for HTML`() throws {
    let markdown = Escaping { $0.replacing("|", with: "\\|") }
    let value: Value = ["name": "a|<b>", "cell": .verbatim("x|y")]
    #expect(try render("{{name}} {{{name}}} {{cell}}", value, escaping: markdown) == "a\\|<b> a|<b> x|y")
    #expect(try render("{{name}}", value, escaping: .none) == "a|<b>")
  }

  @Test func `names are looked up from the inside outwards`() throws {
    let value: Value = ["a": "outer", "b": "outer", "in": ["b": "inner", "of": ["c": "deep"]]]
    #expect(try render("{{#in}}{{a}} {{b}} {{of.c}}{{/in}} {{b}} {{in.of.c}}", value) == "outer inner deep outer deep")
  }

  @Test func `only the first part of a dotted name is looked up outwards`() throws {
    #expect(try render("{{#a}}[{{b.c}}]{{/a}}", ["a": ["b": [:]], "b": ["c": "wrong"]]) == "[]")
  }

  @Test func `a section is rendered once for each element`() throws {
    let value: Value = [
      "deals": [["name": "A"], ["name": "B"]], "days": ["Mon", "Tue"], "rows": [["1", "2"], ["3"]],
    ]
    #expect(try render("{{#deals}}<{{name}}>{{/deals}}", value) == "<A><B>")
    #expect(try render("{{#days}}{{.}} {{/days}}", value) == "Mon Tue ")
    #expect(try render("{{#rows}}({{#.}}{{.}}{{/.}}){{/rows}}", value) == "(12)(3)")
  }

  @Test(arguments: [Value.absent, false, "", .verbatim(""), []])
  func `a section is left out for what is absent, false or empty`(_ value: Value) throws {
    #expect(try render("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": value]) == "no")
  }

  @Test(arguments: [Value.bool(true), "0", " ", .verbatim("x"), [""], [:]])
  func `a section is rendered for anything else`(_ value: Value) throws {
    #expect(try render("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": value]) == "yes")
  }

  @Test func `lines of nothing but a tag vanish, with any line end`() throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = [
        "a", "  {{#x}} \t", "b", "{{/x}}", "{{! note }}", "\t{{=<% %>=}}", "c<%! not alone %>", "<%^x%>", "<%/x%>",
      ]
      #expect(try render(text.joined(separator: end), ["x": true]) == ["a", "b", "c", ""].joined(separator: end))
    }
  }

  @Test func `a line with a value or a second tag stays`() throws {
    #expect(try render("{{x}}\n", ["x": ""]) == "\n")
    #expect(try render(" {{#x}}{{/x}}\n{{!a}} {{!b}}\n", ["x": ""]) == " \n \n")
  }

  @Test func `a comment over several lines vanishes with them`() throws {
    #expect(try render("a\n  {{! one\n{{two}\nthree }}  \nb") == "a\nb")
    #expect(try render("a {{! one\ntwo }} b\n") == "a  b\n")
  }

  @Test func `other delimiters hold until the next ones, and not in partials`() throws {
    let text = "{{=<% %>=}}<%x%> {{x}} <%&x%> <%{x}%> <%> p%><%={{ }}=%> {{x}} <%x%>"
    #expect(try render(text, ["x": "1"], partials: ["p": "({{x}}<%x%>)"]) == "1 {{x}} 1 1 (1<%x%>) 1 <%x%>")
    #expect(try render("{{=| |=}}|#x||.||/x|", ["x": "1"]) == "1")
  }

  @Test func `braces that are no tag are text`() throws {
    #expect(try render("{ {x} }} {{x}}} }", ["x": "1"]) == "{ {x} }} 1} }")
  }

  @Test func `a byte order mark at the start is left out`() throws {
    #expect(try render("\u{FEFF}{{! note }}\n|{{> p}}|", partials: ["p": "\u{FEFF}x"]) == "|x|")
  }

  @Test func `an object keeps the order of its names, and the last value of each`() {
    var fields = Fields((1...40).map { ("n\($0)", .text("\($0)")) })
    fields["n20"] = "new"
    fields["n41"] = "last"
    #expect(fields.entries.map(\.name) == (1...41).map { "n\($0)" })
    #expect(fields["n20"] == "new")
    #expect(fields["n41"] == "last")
    #expect(fields["n42"] == nil)
    #expect(Fields([("a", "1"), ("b", "2"), ("a", "3")]).entries.map(\.value) == ["3", "2"])
  }

  @Test func `the same context gives the same text again`() throws {
    let template = try Template("{{#a}}{{> p}}{{/a}}", name: "t.mustache")
    let value: Value = ["a": ["x", "y"]]
    let partials = lookup(["p": "{{.}};"])
    let first = try template.render(value, partials: partials)
    #expect(first == "x;y;")
    #expect(try template.render(value, partials: partials) == first)
  }
}

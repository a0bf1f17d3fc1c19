import Mustache
import Testing

struct LimitTests {
  @Test func `a template of more than a mebibyte is refused with its place`() {
    let text = String(repeating: "0123456789abcde\n", count: 655_360)
    let error = #expect(throws: MustacheError.self) { try Template(text, name: "big.mustache") }
    #expect(
      error?.description == """
        big.mustache:65537:1: the template has 10485760 bytes, more than the limit of 1048576
          65537 | 0123456789abcde
                | ^
          check that this is the file you meant
        """)
  }

  @Test(arguments: [
    "{{", "{", "\n", " ", "\r", "\t\n", "{{{", "}}", "{{!", "{{=", "{{a", "{{! }}", " {{!}} ", "\n{{!}}", "{{x}}",
    "{{#x}}{{/x}}",
  ])
  func `a mebibyte of anything is read once`(_ piece: String) {
    let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    do throws(MustacheError) {
      let result = try render(text)
      #expect(result.utf8.count <= text.utf8.count)
    } catch {
      #expect(error.line == 1)
    }
  }

  @Test func `a mebibyte of unknown names is checked and refused`() throws {
    let template = try Template(String(repeating: "{{x}}", count: 200_000), name: "t.mustache")
    #expect(template.problems(against: .object([.text("y", "A text.")])).errors.last?.column == 498)
  }

  @Test func `sections are nested a hundred deep, and not deeper`() throws {
    let text = { (count: Int) in
      String(repeating: "{{#a}}", count: count) + "." + String(repeating: "{{/a}}", count: count)
    }
    #expect(try render(text(100), ["a": true]) == ".")
    let deep = String(repeating: "{{#a}}", count: 100_000)
    let error = #expect(throws: MustacheError.self) { try Template(deep, name: "t.mustache") }
    #expect(error?.message == "sections are nested more than 100 deep")
    #expect(error?.column == 601)
  }

  @Test func `endless partials are refused with their chain`() throws {
    let partials = ["a": "{{> b}}", "b": "\n{{> a}}"]
    #expect(
      outcome("{{> a}}", partials: partials, strictness: .specification).hasPrefix(
        """
        b.mustache:2:5: partials are nested more than 64 deep: 'a' > 'b' > 'a'
          2 | {{> a}}
            |     ^
          end the chain with a section that is left out at some point
          included at a.mustache:1:5
        """))
  }

  @Test func `partials are nested 64 deep, and not deeper`() {
    let partials = Dictionary(uniqueKeysWithValues: (1...65).map { ("p\($0)", $0 < 65 ? "{{> p\($0 + 1)}}" : "") })
    #expect(outcome("{{> p2}}", partials: partials) == "")
    #expect(
      outcome("{{> p1}}", partials: partials).hasPrefix(
        "p64.mustache:1:5: partials are nested more than 64 deep: "
          + "'t.mustache' > 'p1' > 'p2' > … > 'p63' > 'p64' > 'p65'\n"))
  }

  @Test func `partials nested in deep sections do not exhaust the stack`() {
    let text = String(repeating: "{{#.}}", count: 100) + "{{> p}}" + String(repeating: "{{/.}}", count: 100)
    #expect(outcome(text, partials: ["p": text]).contains(": partials are nested more than 64 deep: "))
  }

  @Test func `a result that is too large is refused`() {
    var limits = Limits.standard
    limits.outputSize = 10
    #expect(outcome("{{x}}{{x}}", ["x": "12345"], limits: limits) == "1234512345")
    #expect(
      outcome("{{x}}{{x}}.", ["x": "12345"], limits: limits) == """
        t.mustache:1:11: the result has more than 10 bytes
          1 | {{x}}{{x}}.
            |           ^
          render fewer elements
        """)
    #expect(
      outcome("  {{> p}}", partials: ["p": String(repeating: "\n", count: 1_000)], limits: limits).hasPrefix(
        "p.mustache:1:1: the result has more than 10 bytes\n"))
  }

  @Test func `work without a result is refused`() {
    var limits = Limits.standard
    limits.steps = 100_000
    let partials = Dictionary(uniqueKeysWithValues: (0..<40).map { ("p\($0)", "{{> p\($0 + 1)}}{{> p\($0 + 1)}}") })
    let message = outcome("{{> p0}}", partials: partials, strictness: .specification, limits: limits)
    #expect(message.contains(": rendering takes more than 100000 steps\n"))
  }

  @Test func `indentation that grows is refused`() {
    let text = String(repeating: " ", count: 600) + "{{> p}}\n"
    #expect(outcome(text, partials: ["p": text]).contains(": the partial is indented by more than 1000 blanks\n"))
  }
}

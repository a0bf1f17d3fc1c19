import Mustache
import TestSupport
import Testing

struct PartialTests {
  @Test func `a partial alone on its line is indented as its tag is`() throws {
    #expect(try render("List:\n  {{> p}}\nEnd", partials: ["p": "- a\n- b\n"]) == "List:\n  - a\n  - b\nEnd")
    #expect(try render("\t{{> p}}\r\n.", partials: ["p": "a\r\rb\r\n"]) == "\ta\r\t\r\tb\r\n.")
  }

  @Test func `a partial within a line is not indented`() throws {
    #expect(try render("  - {{> p}}\n", partials: ["p": "a\nb"]) == "  - a\nb\n")
  }

  @Test func `values keep their lines as they are`() throws {
    #expect(try render("  {{> p}}", ["x": "1\n2"], partials: ["p": "{{x}}\n{{x}}"]) == "  1\n2\n  1\n2")
  }

  @Test func `indentations add up`() throws {
    let partials = ["p": "a\n  {{> q}}\n{{> q}}\n{{> q}}.\n", "q": "b\nc"]
    #expect(try render(" {{> p}}\n", partials: partials) == " a\n   b\n   c b\n c b\nc.\n")
  }

  @Test func `a partial can include itself as long as there are values`() throws {
    let value: Value = [
      "name": "a", "sub": [["name": "b", "sub": [["name": "c", "sub": []]]], ["name": "d", "sub": []]],
    ]
    let node = "- {{name}}\n{{#sub}}\n  {{> node}}\n{{/sub}}\n"
    #expect(try render(node, value, partials: ["node": node]) == "- a\n  - b\n    - c\n  - d\n")
  }

  @Test func `a partial that is not there is empty, and an error when that is asked for`() throws {
    #expect(try render("[{{> nothing}}]") == "[]")
    #expect(
      outcome("a\n[{{> headr}}]", partials: ["footer": "", "header": ""]) == """
        t.mustache:2:6: unknown partial 'headr'
          2 | [{{> headr}}]
            |      ^
          expected one of: footer, header. Did you mean 'header'?
        """)
  }

  @Test func `an error in a partial tells what included it`() {
    let partials = ["a": "{{> b}}", "b": "x\n{{> c}}", "c": " {{> d}}", "d": "{{> e}}", "e": "{{nme}}"]
    #expect(
      outcome("\n  {{> a}}", ["name": "x"], partials: partials) == """
        e.mustache:1:3: unknown name 'nme'
          1 | {{nme}}
            |   ^
          expected one of: name. Did you mean 'name'?
          included at d.mustache:1:5
          included at c.mustache:1:6
          included at b.mustache:2:5
          through 2 more partials
        """)
    #expect(
      outcome("{{> a}}", partials: ["a": "{{> b}}", "b": "{{x"]) == """
        b.mustache:1:1: the tag opened here is not closed
          1 | {{x
            | ^
          close it with '}}'
          included at a.mustache:1:5
          included at t.mustache:1:5
        """)
  }

  @Test func `an indented partial renders as if its lines had been indented before they were read`() throws {
    var random = SplitMix64(seed: 20_261_128)
    let value: Value = ["x": "1\n2", "on": true, "off": false, "rows": ["r", "s"]]
    for _ in 0..<FuzzInputs.count {
      let partial = Self.partial(&random)
      let partials = ["inner": "i\n\n{{x}}j\n"]
      let lines = Self.lines(partial).map { "  " + $0 }.joined()
      let expected = try render(lines, value, partials: partials)
      let result = try render("  {{> p}}", value, partials: partials.merging(["p": partial]) { $1 })
      #expect(result == expected, "\(partial.debugDescription)")
    }
  }

  /// A text with sections, values and partials in any place.
  private static func partial(_ random: inout SplitMix64) -> String {
    let pieces = [
      "a", " ", "\n", "\r\n", "\r", "\n", "{{x}}", "{{!c}}", "{{> inner}}", "  {{> inner}}\n", "{{=<< >>=}}<<={{ }}=>>",
    ]
    var text = ""
    var open: [String] = []
    for _ in 0..<Int.random(in: 1...24, using: &random) {
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        let name = ["on", "off", "rows"].randomElement(using: &random) ?? "on"
        text += (Bool.random(using: &random) ? "{{#" : "{{^") + name + "}}"
        open.append(name)
      case 1: text += open.popLast().map { "{{/\($0)}}" } ?? ""
      default: text += pieces.randomElement(using: &random) ?? ""
      }
    }
    return text + open.reversed().map { "{{/\($0)}}" }.joined()
  }

  /// The lines of a text with their ends.
  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for character in text {
      line.append(character)
      if ["\n", "\r\n", "\r"].contains(character) {
        lines.append(line)
        line = ""
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

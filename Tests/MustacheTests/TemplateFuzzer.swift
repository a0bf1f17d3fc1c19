import Mustache
import TestSupport
import Testing

/// Makes damaged templates, the same for the same seed, and tries everything with them.
struct TemplateFuzzer {
  private var generator: SplitMix64

  private static let shape = Shape.object([
    .text("title", "A text."), .flag("late", "A flag."), .texts("notes", "Texts."),
    .object("owner", "An object.", [.text("name", "A text."), .text("mail", "A text.", optional: true)]),
    .list("deals", "Objects.", of: [.text("name", "A text."), .texts("steps", "Texts.")]),
  ])
  private static let value: Value = [
    "title": "Week\n7 <&>", "late": true, "notes": ["a", "{{b}}", ""], "owner": ["name": "Kåre", "mail": .absent],
    "deals": [["name": "A", "steps": []], ["name": "B", "steps": [.verbatim("<c>")]]],
  ]

  private static let seeds = [
    """
    # {{title}} æ👩‍🚀
    {{#deals}}
      - {{name}}{{#steps}}, {{.}}{{/steps}}
      {{> foot}}
    {{/deals}}
    {{^late}}none{{/late}}

    """,
    "{{! note\n }}\r\n{{=<% %>=}}\r\n<%#owner%>\r\n <%name%> <%{mail}%> <%&mail%>\r\n<%/owner%>\r\n<%={{ }}=%>{{owner.name}}",
    "{{#notes}}\r\t{{> node}}\r{{/notes}}\r{{> foot}}{{{title}}}",
  ]
  private static let pieces = [
    "{", "{{", "{{{", "}", "}}", "}}}", "{{#", "{{^", "{{/", "{{>", "{{!", "{{&", "{{=", "=}}", "=", "<%", "%>", "\n",
    "\r",
    "\r\n", " ", "\t", ".", "{{.}}", "{{title}}", "{{#late}}", "{{/late}}", "{{#deals}}", "{{/deals}}", "{{name}}",
    "{{> node}}", "{{> foot}}", "{{owner.name}}", "{{#owner}}", "{{/owner}}", "\u{0}", "\u{FEFF}", "\u{301}", "😀",
    "{{=| |=}}", "|",
    "{{<", "{{$",
  ]

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// The next template, and two partials that it may include; each is damaged or not.
  mutating func next() -> [String: String] {
    var texts = [
      "main": Self.seeds[number(Self.seeds.count)], "foot": "-- {{title}}\n", "node": "<{{.}}{{#late}}\n{{/late}}>",
    ]
    for name in ["main", "main", "foot", "node"] where number(3) > 0 {
      for _ in 0...number(4) { damage(&texts[name, default: ""]) }
    }
    return texts
  }

  private mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  private mutating func damage(_ text: inout String) {
    var scalars = Array(text.unicodeScalars)
    let place = number(scalars.count + 1)
    let end = min(scalars.count, place + 1 + number(12))
    let piece = Self.pieces[number(Self.pieces.count)]
    switch number(6) {
    case 0, 1: scalars.insert(contentsOf: piece.unicodeScalars, at: place)
    case 2: scalars.removeSubrange(place..<end)
    case 3: scalars.insert(contentsOf: scalars[place..<end], at: place)
    case 4: scalars.replaceSubrange(place..<end, with: piece.unicodeScalars)
    default: scalars.removeSubrange((number(4) == 0 ? place : end)...)
    }
    text = String(String.UnicodeScalarView(scalars))
  }

  /// Reads, checks and renders a template in every way; true where it was rendered strictly.
  func run(_ texts: [String: String], _ number: Int) -> Bool {
    let partials = Partials(names: ["foot", "node"]) { name throws(MustacheError) in
      guard name != "main", let text = texts[name] else { return nil }
      return try Template(text, name: name)
    }
    var limits = Limits.standard
    limits.partialNesting = 8
    limits.steps = 20_000
    limits.outputSize = 20_000
    do throws(MustacheError) {
      let template = try Template(texts["main"] ?? "", name: "main")
      let problems = template.problems(against: Self.shape, partials: partials)
      for error in problems.errors { expectInside(error, texts, number) }
      do throws(MustacheError) {
        _ = try template.render(Self.value, partials: partials, strictness: .specification, limits: limits)
      } catch {
        // Without strictness only partials that cannot be read, and limits, end a rendering.
        let isTold = problems.errors.contains { $0.message == error.message } || Self.isLimit(error)
        #expect(isTold, "input \(number): \(texts)\n\(error)")
        expectInside(error, texts, number)
      }
      do throws(MustacheError) {
        let result = try template.render(Self.value, partials: partials, limits: limits)
        let again = try template.render(Self.value, partials: partials, limits: limits)
        #expect(again == result, "input \(number): \(texts)")
        return true
      } catch {
        expectInside(error, texts, number)
        #expect(!problems.isEmpty || Self.isLimit(error), "input \(number): \(texts)\n\(error)")
      }
    } catch {
      expectInside(error, texts, number)
    }
    return false
  }

  private static func isLimit(_ error: MustacheError) -> Bool { error.message.contains("more than") }

  private func expectInside(_ error: MustacheError, _ texts: [String: String], _ number: Int) {
    for place in [error.place] + error.inclusions {
      let scalars = Array((texts[place.file] ?? "").unicodeScalars)
      // A byte order mark is no character of the text.
      var lines = [scalars.first == "\u{FEFF}" ? -1 : 0]
      for (index, scalar) in scalars.enumerated() {
        let endsLine = scalar == "\n" || (scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n"))
        if endsLine { lines.append(0) } else { lines[lines.count - 1] += 1 }
      }
      let isInside = lines.indices.contains(place.line - 1) && (1...lines[place.line - 1] + 1).contains(place.column)
      #expect(isInside, "input \(number): \(texts)\n\(error)")
    }
  }
}

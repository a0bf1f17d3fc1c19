import Mustache
import Testing

struct StrictnessTests {
  private let value: Value = [
    "title": "Week 7", "reason": .absent, "late": true, "owner": ["name": "Ada", "mail": .absent],
    "deals": [["name": "Website"]],
  ]

  @Test func `an unknown name is an error with its place and the nearest name`() {
    #expect(
      outcome("# {{title}}\n\tby {{titel}}\n", value) == """
        t.mustache:2:7: unknown name 'titel'
          2 | \tby {{titel}}
            | \t     ^
          expected one of: title, reason, late, owner, deals. Did you mean 'title'?
        """)
  }

  @Test func `names within reach are told from the inside outwards`() {
    #expect(
      outcome("{{#deals}}{{nam}}{{/deals}}", value) == """
        t.mustache:1:13: unknown name 'nam'
          1 | {{#deals}}{{nam}}{{/deals}}
            |             ^
          expected one of: name, title, reason, late, owner, deals. Did you mean 'name'?
        """)
  }

  @Test func `a part of a dotted name is told with its place`() {
    #expect(
      outcome("{{ owner.nmae }}", value) == """
        t.mustache:1:10: 'owner' has no name 'nmae'
          1 | {{ owner.nmae }}
            |          ^
          expected one of: name, mail. Did you mean 'name'?
        """)
  }

  @Test func `what is no object has no names`() {
    #expect(
      outcome("{{deals.name}}", value) == """
        t.mustache:1:3: 'deals' is a list and has no names
          1 | {{deals.name}}
            |   ^
          open it with '{{#deals}}'
        """)
    #expect(
      outcome("{{owner.name.first}}", value) == """
        t.mustache:1:9: 'owner.name' is a text and has no names
          1 | {{owner.name.first}}
            |         ^
        """)
  }

  @Test(arguments: [("late", "a flag"), ("owner", "an object"), ("deals", "a list"), (".", "an object")])
  func `only texts are written`(name: String, kind: String) throws {
    #expect(
      outcome("{{\(name)}}", value) == """
        t.mustache:1:3: '\(name)' is \(kind), not a text
          1 | {{\(name)}}
            |   ^
          open it with '{{#\(name)}}'
        """)
    #expect(try render("[{{\(name)}}]", value) == (name == "late" ? "[true]" : "[]"))
  }

  @Test func `an absent value shows as a dash, and is false`() throws {
    let text = "{{reason}} {{owner.mail}} {{reason.detail}} {{#reason}}yes{{/reason}}{{^reason}}no{{/reason}}"
    #expect(outcome(text, value) == "– – – no")
    #expect(outcome(text, value, strictness: .strict(absent: "n/a")) == "n/a n/a n/a no")
    #expect(try render(text, value) == "   no")
  }

  @Test func `unknown sections are errors too`() {
    #expect(outcome("{{#deal}}{{/deal}}", value).hasPrefix("t.mustache:1:4: unknown name 'deal'\n"))
    #expect(outcome("{{^deal}}{{/deal}}", value).hasSuffix("Did you mean 'deals'?"))
  }

  @Test func `what is left out is not looked at`() {
    #expect(outcome("{{#reason}}{{anything}}{{/reason}}.", value) == ".")
  }

  @Test func `as the specification has it, nothing is unknown`() throws {
    #expect(try render("[{{a}}{{b.c}}{{title.x}}{{#d}}{{e}}{{/d}}{{deals.name}}{{> f}}]", value) == "[]")
  }
}

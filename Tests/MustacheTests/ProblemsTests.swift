import Mustache
import Testing

struct ProblemsTests {
  private let shape = Shape.object([
    .text("title", "The title."), .flag("late", "Whether it is late."),
    .object("owner", "Who wrote it.", [.text("name", "The name."), .text("mail", "The address.", optional: true)]),
    .list("deals", "The deals.", of: [.text("deal", "The deal's name."), .texts("steps", "What comes next.")]),
    .list("tree", "A tree.", of: [.text("node", "A node.")]),
  ])

  @Test func `a template of known names has no problems`() throws {
    let text = """
      {{title}} {{#late}}{{title}}{{/late}}{{^late}}{{owner.name}}{{/late}}
      {{#owner}}{{name}} {{mail}} {{title}}{{/owner}}
      {{#deals}}{{deal}}{{#steps}}{{.}} {{deal}}{{/steps}}{{/deals}}
      {{^deals}}{{title}}{{/deals}}{{#title}}{{.}}{{/title}}{{> p}}
      """
    #expect(try problems(text, shape, partials: ["p": "{{#owner}}{{> q}}{{/owner}}", "q": "{{name}}"]) == "")
  }

  @Test func `all problems are told, in the order of the text`() throws {
    let text = """
      {{titel}} {{owner.nam}} {{deal}}
      {{#deals}}{{steps}}{{step}}{{/deals}}
      {{deals.deal}} {{late}}
      """
    #expect(
      try problems(text, shape) == """
        t.mustache:1:3: unknown name 'titel'
          1 | {{titel}} {{owner.nam}} {{deal}}
            |   ^
          expected one of: title, late, owner, deals, tree. Did you mean 'title'?
        t.mustache:1:19: 'owner' has no name 'nam'
          1 | {{titel}} {{owner.nam}} {{deal}}
            |                   ^
          expected one of: name, mail. Did you mean 'name'?
        t.mustache:1:27: unknown name 'deal'
          1 | {{titel}} {{owner.nam}} {{deal}}
            |                           ^
          'deal' is known as 'deals[].deal'
        t.mustache:2:13: 'steps' is a list, not a text
          2 | {{#deals}}{{steps}}{{step}}{{/deals}}
            |             ^
          open it with '{{#steps}}'
        t.mustache:2:22: unknown name 'step'
          2 | {{#deals}}{{steps}}{{step}}{{/deals}}
            |                      ^
          expected one of: deal, steps, title, late, owner, deals, tree. Did you mean 'steps'?
        t.mustache:3:3: 'deals' is a list and has no names
          3 | {{deals.deal}} {{late}}
            |   ^
          open it with '{{#deals}}'
        t.mustache:3:18: 'late' is a flag, not a text
          3 | {{deals.deal}} {{late}}
            |                  ^
          open it with '{{#late}}'
        """)
  }

  @Test func `names within an unknown section are not told`() throws {
    #expect(
      try problems("{{#deal}}{{x}}{{#y}}{{.}}{{> p}}{{/y}}{{/deal}}", shape, partials: ["p": "{{z}}"]) == """
        t.mustache:1:4: unknown name 'deal'
          1 | {{#deal}}{{x}}{{#y}}{{.}}{{> p}}{{/y}}{{/deal}}
            |    ^
          'deal' is known as 'deals[].deal'
        """)
  }

  @Test func `partials are checked in each of their contexts, and told once`() throws {
    let text = "{{#owner}}{{> p}}{{/owner}}\n{{> p}}{{> p}}\n{{> q}}"
    #expect(
      try problems(text, shape, partials: ["p": "{{title}}\n {{name}}"]) == """
        t.mustache:3:5: unknown partial 'q'
          3 | {{> q}}
            |     ^
          expected one of: p
        p.mustache:2:4: unknown name 'name'
          2 |  {{name}}
            |    ^
          'name' is known as 'owner.name'
          included at t.mustache:2:5
        """)
  }

  @Test func `a partial that cannot be read is a problem`() throws {
    #expect(
      try problems("{{> p}}{{#late}}{{#owner}}{{> p}}{{/owner}}{{/late}}", shape, partials: ["p": "{{#x}}"]) == """
        p.mustache:1:1: the section 'x' opened here is not closed
          1 | {{#x}}
            | ^
          close it with '{{/x}}'
          included at t.mustache:1:5
        """)
  }

  @Test func `partials that include themselves under a condition are no problem`() throws {
    let partials = [
      "node": "{{node}}{{#tree}}{{> node}}{{/tree}}", "a": "{{#deals}}{{> b}}{{/deals}}", "b": "{{> a}}{{deal}}",
    ]
    #expect(try problems("{{#tree}}{{> node}}{{/tree}}{{> a}}", shape, partials: partials) == "")
  }

  @Test func `partials that include themselves without end are a problem`() throws {
    #expect(
      try problems("{{> a}}{{> b}}{{> c}}", shape, partials: ["a": "{{> b}}", "b": "x {{> a}}", "c": "{{> a}}"]) == """
        b.mustache:1:7: partials include one another without end: 'a' > 'b' > 'a'
          1 | x {{> a}}
            |       ^
          put one of the tags into a section that is left out at some point
        """)
  }

  @Test func `after a hundred problems checking stops`() throws {
    let template = try Template(String(repeating: "{{x}}\n", count: 1_000), name: "t")
    let problems = template.problems(against: shape)
    #expect(problems.errors.map(\.line) == Array(1...100))
    #expect(problems.description.hasSuffix("\nmore problems are not shown"))
  }

  @Test func `many contexts of partials are refused`() throws {
    let names = (0..<12).map { "n\($0)" }
    let shape = Shape.object(names.map { .object($0, "One of many.", []) })
    let all = names.map { "{{#\($0)}}{{> p}}{{/\($0)}}" }.joined()
    var limits = Limits.standard
    limits.checkingSteps = 10_000
    let template = try Template("{{> p}}", name: "t.mustache")
    let told = template.problems(against: shape, partials: lookup(["p": all]), limits: limits)
    #expect(Set(told.errors.map(\.message)) == ["partials include one another in too many ways to be checked"])
    #expect(told.errors.first?.file == "p.mustache")
  }
}

import Mustache
import Testing

struct ShapeTests {
  private let shape = Shape.object([
    .text("title", "The title."), .flag("late", "Whether it is late."), .texts("notes", "What was said."),
    .object("owner", "Who wrote it.", [.text("name", "The name."), .text("mail", "The address.", optional: true)]),
    .list("deals", "The deals.", of: [.text("name", "The deal's name.")], optional: true),
    ShapeField("rows", "A table.", .list(of: .list(of: .object([.text("cell", "A cell.")])))),
  ])

  private let value: Value = [
    "title": "Week 7", "late": false, "notes": ["a", .verbatim("b")], "owner": ["name": "Ada", "mail": .absent],
    "deals": [["name": "A"]], "rows": [[["cell": "1"]], []],
  ]

  @Test func `a context is listed with every name, in its order`() {
    let lines = shape.lines.map { "\($0.path) | \($0.kind)\($0.isOptional ? "?" : "") | \($0.doc)" }
    #expect(
      lines == [
        "title | text | The title.", "late | flag | Whether it is late.", "notes | list of texts | What was said.",
        "owner | object | Who wrote it.", "owner.name | text | The name.", "owner.mail | text? | The address.",
        "deals | list of objects? | The deals.", "deals[].name | text | The deal's name.",
        "rows | list of lists | A table.", "rows[][].cell | text | A cell.",
      ])
  }

  @Test func `a value that fits has no mismatches`() {
    #expect(shape.mismatches(of: value).isEmpty)
  }

  @Test func `a value that does not fit is told by its places`() {
    let wrong: Value = [
      "title": true, "late": .absent, "notes": ["a", ["b"]], "owner": ["name": "Ada", "age": "36"],
      "deals": [["name": "A"], ["nam": "B"]], "rows": [],
    ]
    #expect(
      shape.mismatches(of: wrong).map(\.description) == [
        "title is a flag, and is documented as a text", "late is absent, and is documented as always there",
        "notes[1] is a list, and is documented as a text", "owner.mail is missing", "owner.age is not documented",
        "deals[1].name is missing", "deals[1].nam is not documented",
      ])
    #expect(
      shape.mismatches(of: "text").map(\.description) == ["the context is a text, and is documented as an object"])
  }
}

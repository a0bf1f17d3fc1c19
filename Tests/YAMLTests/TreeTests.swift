import Testing
import YAML

struct TreeTests {
  @Test(arguments: [
    ("a: 1\nb:\n  - x\n  - y: z\n", #"{a: "1", b: ["x", {y: "z"}]}"#),
    ("{a: [1, {b: c}], d: ''}\n", #"{a: ["1", {b: "c"}], d: ""}"#),
    ("# first\na: 1 # behind\n# last\n", #"{a: "1"}"#),
    ("a: it is\n  folded\n\n  twice\n", "{a: \"it is folded\ntwice\"}"),
    ("a: |\n  kept\n  as is\nb: >-\n  folded\n  text\n", "{a: \"kept\nas is\n\", b: \"folded text\"}"),
    ("a: 'it''s'\nb: \"\\u00e6\\n\"\n", "{a: \"it's\", b: \"æ\n\"}"),
    ("a: &x [1, 2]\nb: *x\n", #"{a: ["1", "2"], b: ["1", "2"]}"#),
    ("a: '<<'\n'<<': b\n", #"{a: "<<", <<: "b"}"#),
    ("'a b': ~\nc:\nd: null\ne: 'null'\n", #"{a b: null, c: null, d: null, e: "null"}"#),
    ("---\na: 1\n...\n", #"{a: "1"}"#),
    ("%YAML 1.2\n---\na: 1\n", #"{a: "1"}"#),
    ("a: |\r\n  x\r\n  y\r\nb: \"1\r\n  2\"\r\n", "{a: \"x\ny\n\", b: \"1 2\"}"),
    ("\u{FEFF}a: 1\n", #"{a: "1"}"#),
    ("# nothing but a comment\n", "null"),
    ("", "null"),
  ])
  func `a text becomes a tree`(text: String, tree: String) throws {
    #expect(outline(try YAMLDocument(text: text, file: "t.yaml").root) == tree)
  }

  @Test func `styles and tags are kept`() throws {
    let root = try YAMLDocument(text: "- a\n- !!str 'b'\n- |-\n c\n", file: "t.yaml").root
    #expect(
      [root[0], root[1], root[2]] == [
        .scalar(YAMLScalar("a", style: .plain, mark: Mark(line: 1, column: 3))),
        .scalar(YAMLScalar("b", style: .quoted, tag: "tag:yaml.org,2002:str", mark: Mark(line: 2, column: 3))),
        .scalar(YAMLScalar("c", style: .block, mark: Mark(line: 3, column: 3))),
      ])
  }

  @Test(arguments: [
    ("æøå: x\n", 1, 6), ("\"日本\": x\n", 1, 7), ("'😀😀': x\n", 1, 7), ("# æ\nk:   'x'\n", 2, 6), ("\u{FEFF}k: x\n", 1, 4),
  ])
  func `columns count characters`(text: String, line: Int, column: Int) throws {
    let root = try YAMLDocument(text: text, file: "t.yaml").root
    guard case .mapping(let entries, _) = root else {
      Issue.record("not a mapping")
      return
    }
    #expect(entries.first?.value.mark == Mark(line: line, column: column))
  }

  @Test func `keys and items are found by name and position`() throws {
    let root = try YAMLDocument(text: "stages:\n  - won\n  - lost\n", file: "t.yaml").root
    #expect(root["stages"]?[1].map(outline) == "\"lost\"")
    #expect(root["stages"]?[2] == nil)
    #expect(root["stage"] == nil)
  }

  @Test func `a text of a million characters is read whole`() throws {
    let long = String(repeating: "æ", count: 1_000_000)
    #expect(try YAMLDocument(text: "a: '\(long)'\n", file: "t.yaml").root["a"].map(outline) == "\"\(long)\"")
  }
}

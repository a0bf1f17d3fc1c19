import Foundation
import Testing
import YAML

struct DecodingTests {
  @Test(arguments: [
    ("text", "no", "no"), ("text", "2026-01-31", "2026-01-31"), ("text", "007", "007"), ("text", "'~'", "~"),
    ("text", "!!str null", "null"), ("text", "''", ""), ("text", "1e3", "1e3"),
    ("int", "42", "42"), ("int", "-7", "-7"), ("int", "+7", "7"), ("int", "0x1F", "31"), ("int", "0o17", "15"),
    ("int", "!!int '5'", "5"), ("percent", "100", "100"), ("int", "-9223372036854775808", "-9223372036854775808"),
    ("decimal", "0.1", "0.1"), ("decimal", "-12.50", "-12.5"), ("decimal", "1e3", "1000"), ("decimal", ".5", "0.5"),
    ("decimal", "12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
    ("decimal", "0.10000000000000000000000000000000000001", "0.10000000000000000000000000000000000001"),
    ("decimal", "0", "0"), ("decimal", "25E-2", "0.25"), ("share", "1", "1"),
    ("bool", "true", "true"), ("bool", "Yes", "true"), ("bool", "no", "false"), ("bool", "FALSE", "false"),
    ("list", "[1, 2]", "[1, 2]"), ("list", "[]", "[]"), ("list", "- 1\n- 2", "[1, 2]"),
    ("pairs", "{b: 1, a: 2}", "1:2 b=1, 1:8 a=2"), ("marked", "\n  x", "2:3 x"),
    ("oneOf", "'won'", "won"), ("enum", "green", "green"), ("duration", "48h", "48 hours"), ("empty", "{}", "nothing"),
  ])
  func `a value is read as asked`(schema: String, text: String, value: String) throws {
    #expect(try read(text, as: schema) == value)
  }

  @Test func `a dictionary is read by key`() throws {
    #expect(
      try YAMLDocument(text: "{b: 1, a: 2}", file: "t.yaml").decode(as: .dictionary(of: .int)) == ["a": 2, "b": 1])
  }

  @Test func `a mapping takes defaults where keys are absent or null`() throws {
    let document = try YAMLDocument(text: "currency: NOK\nsla:\nrate: 0.25\n", file: "t.yaml")
    let policy = try document.decode(as: YAMLType<Policy>.policy)
    #expect(policy.stages == ["open"])
    #expect(policy.sla == Hours(count: 24))
    #expect(policy.rate?.description == "0.25")
  }

  @Test func `a node may be asked for keys one by one`() throws {
    let document = try YAMLDocument(text: "currency: NOK\nold: 1\n", file: "t.yaml")
    let context = YAMLContext(document: document)
    let map = try #require(document.root.mapping(in: context))
    #expect(map.required("currency", as: .text) == "NOK")
    #expect(map.contains("old"))
    map.finish()
    try context.finish()
  }

  @Test func `a list may be wanted as nodes`() throws {
    let nodes = try YAMLDocument(text: "[1, {a: b}]", file: "t.yaml").decode(as: .list(of: .node))
    #expect(nodes.map(outline) == ["\"1\"", "{a: \"b\"}"])
  }

  @Test func `errors of different kinds come sorted by place`() {
    let found = errors(in: "z: 1\nstages: [wn]\ncurrency: [a]\nrate: x\n", decodedAs: "policy")
    #expect(found?.errors.compactMap(\.line) == [1, 2, 3, 4])
  }
}

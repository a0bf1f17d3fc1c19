import Foundation
import Rules
import Testing

@testable import Commands

struct `The schema of the policy` {
  @Test func `is printed as JSON, with every rule`() throws {
    let sandbox = try Sandbox()
    let schema = try sandbox.ops("policy schema").json()
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let sections = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(
      Set(sections.keys) == [
        "currency", "time_zone", "working_time", "stages", "required_fields", "lost_reasons", "rules", "hygiene",
        "journal", "kpis",
        "sales",
        "reports",
      ])
    let rules = try #require(sections["rules"]?["properties"] as? [String: [String: Any]])
    for rule in RuleBook.standard.documentation {
      #expect(rules[rule.code]?["description"] as? String == rule.summary)
      #expect(rules[rule.name]?["enum"] as? [String] == ["off", "warning", "error"])
    }
  }

  @Test func `is written to a file`() throws {
    let sandbox = try Sandbox()
    try expectSnapshot(
      "policy-schema-output", sandbox.ops("policy schema --output opsmind.schema.json"),
      sandbox.ops("policy schema --output missing/opsmind.schema.json"))
    #expect(try sandbox.read("opsmind.schema.json") == sandbox.ops("policy schema").output)
  }

  @Test func `is indented, with lists of words on one line`() throws {
    let lines = try Sandbox().ops("policy schema").output.split(separator: "\n")
    #expect(lines.first == "{")
    #expect(lines.contains(#"      "description": "The currency that figures are reported in: an ISO 4217 code.""#))
    #expect(lines.contains(#"            "enum": ["open","won","lost","nurturing"],"#))
    #expect(lines.last == "}")
  }
}

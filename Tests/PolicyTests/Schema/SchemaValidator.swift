import Foundation
import Policy
import TestSupport
import YAML

/// Judges policy files by the schema, with Python's jsonschema and PyYAML as an editor would: by YAML's core schema.
enum SchemaValidator {
  private static let python = "/usr/bin/python3"

  /// Whether the modules are there.
  static let isInstalled =
    (try? ExternalProgram.run(python, ["-c", "import jsonschema, yaml; jsonschema.Draft202012Validator"]).status) == 0

  /// The schema with the rules that the tests know.
  static let schema = CompanyPolicy.schema(
    rules: knownRules.map { CompanyPolicy.SchemaRule(code: $0.code, name: $0.name, summary: "\($0.name).") })

  /// What is wrong with each text; empty where nothing is, nil where PyYAML cannot read it.
  static func mistakes(in texts: [String]) throws -> [[String]?] {
    let question: [String: Any] = ["schema": plain(schema.object), "texts": texts]
    let input = String(decoding: try JSONSerialization.data(withJSONObject: question), as: UTF8.self)
    let result = try ExternalProgram.run(python, ["-W", "ignore", "-c", script], input: input)
    let answer = try JSONSerialization.jsonObject(with: Data(result.text.utf8))
    return (answer as? [Any] ?? []).map { $0 as? [String] }
  }

  /// A value as Foundation knows it.
  static func plain(_ value: JSONValue) -> Any {
    switch value {
    case .text(let text): text
    case .number(let number): number
    case .flag(let flag): flag
    case .null: NSNull()
    case .list(let items): items.map(plain)
    case .object(let members):
      Dictionary(members.map { ($0.name, plain($0.value)) }) { first, _ in first }
    }
  }

  private static let script = #"""
    import json, re, sys, yaml
    from jsonschema import Draft202012Validator

    class Core(yaml.SafeLoader):
        yaml_implicit_resolvers = {}

    for tag, pattern, first in [
        ("null", r"(?:~|null|Null|NULL|)", ["~", "n", "N", ""]),
        ("bool", r"(?:true|True|TRUE|false|False|FALSE)", list("tTfF")),
        ("int", r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)", list("-+0123456789")),
        ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
    ]:
        Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^{pattern}$"), first)

    def integer(loader, node):
        text = node.value
        return int(text, 8 if text.startswith("0o") else 16 if text.startswith("0x") else 10)

    Core.add_constructor("tag:yaml.org,2002:int", integer)

    question = json.load(sys.stdin)
    Draft202012Validator.check_schema(question["schema"])
    validator = Draft202012Validator(question["schema"])

    def mistakes(text):
        try:
            policy = yaml.load(text, Core)
        except Exception:
            return None
        return [f"{'/'.join(map(str, error.path))}: {error.message}"[:300] for error in validator.iter_errors(policy)]

    print(json.dumps([mistakes(text) for text in question["texts"]]))
    """#
}

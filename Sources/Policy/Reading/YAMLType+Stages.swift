import Domain
import YAML

extension YAMLType where Value == [StageDraft] {
  /// The list of stages: no word for two of them, open stages, then the won one, and a lost one.
  static var stages: YAMLType {
    YAMLType(schema: schema) { node, context in
      guard let stages = YAMLType.list(of: .stage).read(node, in: context) else { return nil }
      guard !stages.isEmpty else {
        context.report("no stage is named", at: node.mark, remedy: "remove the key for the default stages")
        return nil
      }
      checkWords(stages, context)
      checkRoles(stages, node.mark, context)
      return stages
    }
  }

  private static var schema: JSONSchema {
    func one(of role: Stage.Role) -> JSONValue {
      ["contains": ["properties": ["role": ["const": .text(role.rawValue)]], "required": ["role"]]]
    }
    var won = one(of: .won)
    won["maxContains"] = 1
    var schema = YAMLType.list(of: .stage).schema
    schema["minItems"] = 1
    schema["allOf"] = [one(of: .open), won, one(of: .lost)]
    return schema
  }

  private static func checkWords(_ stages: [StageDraft], _ context: YAMLContext) {
    var places: [String: (stage: Int, mark: Mark)] = [:]
    for (index, stage) in stages.enumerated() {
      var reported: Set<String> = []
      for word in [stage.id, stage.name] + stage.aliases {
        let folded = Pipeline.folded(word.value)
        guard let earlier = places[folded] else {
          places[folded] = (index, word.mark)
          continue
        }
        guard earlier.stage != index, reported.insert(folded).inserted else { continue }
        context.report(
          "'\(word.value)' already stands for the stage '\(stages[earlier.stage].id.value)', at \(earlier.mark)",
          at: word.mark,
          remedy: "choose another word; capitals, blanks, hyphens and underscores make no difference")
      }
    }
  }

  private static func checkRoles(_ stages: [StageDraft], _ mark: Mark, _ context: YAMLContext) {
    for (role, reason) in [
      (Stage.Role.open, "a deal needs a stage to be worked on in"), (.won, "a deal needs a stage to be won in"),
      (.lost, "a deal needs a stage to be lost in"),
    ] where !stages.contains(where: { $0.role.value == role }) {
      context.report(
        "no stage has the role \(role.rawValue)", at: mark, remedy: "\(reason): add 'role: \(role.rawValue)'")
    }
    guard let won = stages.firstIndex(where: { $0.role.value == .won }) else { return }
    for second in stages[(won + 1)...] where second.role.value == .won {
      context.report(
        "a second stage with the role won; the first is '\(stages[won].id.value)', at \(stages[won].role.mark)",
        at: second.role.mark, remedy: "keep one of the two, or give this one the role open")
    }
    if let open = stages[won...].first(where: { $0.role.value == .open }) {
      context.report(
        "the open stage '\(open.id.value)' comes after the won stage '\(stages[won].id.value)', at \(stages[won].id.mark)",
        at: open.id.mark, remedy: "move it above that stage")
    }
  }
}

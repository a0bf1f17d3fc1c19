import Domain
import YAML

/// A stage as the file has it, with the places of the words that name it.
struct StageDraft: Sendable {
  var id: Marked<String>
  var name: Marked<String>
  var aliases: [Marked<String>]
  var role: Marked<Stage.Role>
  var definition: String
  var exitCriterion: String
  var sla: TimeSpan?
  var clock: Stage.Clock
  var probability: Percentage
  var band: Percentage
  var category: ForecastCategory
  var entryField: DealField?

  var isOnMainPath: Bool { role.value == .open || role.value == .won }

  /// The stage with what a deal in it owes and its place on the main path.
  func stage(requiring fields: [RequiredField], position: Int?) -> Stage {
    Stage(
      id: id.value, name: name.value, aliases: aliases.map(\.value), role: role.value, definition: definition,
      exitCriterion: exitCriterion, sla: sla, clock: clock, probability: probability, probabilityBand: band,
      category: category, entryField: entryField, requiredFields: fields, position: position)
  }
}

extension YAMLType where Value == StageDraft {
  /// One stage of the list.
  static var stage: YAMLType {
    .mapping { map in
      let id = map.required("id", as: .marked(.stageID))
      let name = map.required("name", as: .marked(.line))
      let aliases = map.value("aliases", as: .list(of: .marked(.line)), default: [])
      let role = map.required("role", as: .marked(.oneOf(Stage.Role.self)))
      let definition = map.value("definition", as: .remark, default: "")
      let exitCriterion = map.value("exit", as: .remark, default: "")
      let sla = map.value("sla", as: .sla, default: nil)
      let clock = map.value("clock", as: .oneOf(Stage.Clock.self), default: .elapsed)
      // Only an open deal can turn out either way.
      let probability =
        role?.value == .open
        ? map.required("probability", as: .percentage)
        : map.value("probability", as: .percentage, default: Percentage(role?.value == .won ? 100 : 0))
      let band = map.value("band", as: .percentage, default: Percentage(20))
      let category = map.required("category", as: .oneOf(ForecastCategory.self))
      let entryField = map.optional("entry_date", as: .dateField)
      guard let id, let name, let role, let probability, let category else { return nil }
      return StageDraft(
        id: id, name: name, aliases: aliases, role: role, definition: definition, exitCriterion: exitCriterion,
        sla: sla, clock: clock, probability: probability, band: band, category: category, entryField: entryField)
    }.described { schema in
      schema["if"] = ["properties": ["role": ["const": .text(Stage.Role.open.rawValue)]], "required": ["role"]]
      schema["then"] = [
        "properties": ["probability": ["not": ["type": "null"]]], "required": ["probability"],
      ]
    }
  }
}

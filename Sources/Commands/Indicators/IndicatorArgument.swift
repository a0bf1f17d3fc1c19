import Arguments
import Domain
import Spelling

/// Finds the KPI that an argument names.
enum IndicatorArgument {
  /// The KPI of an id, with hyphens or underscores, or of a name, in any case.
  static func definition(_ word: String, in catalogue: IndicatorCatalogue) throws -> IndicatorDefinition {
    if let definition = catalogue.definition(named: word) { return definition }
    let guess = nearestID(to: word, in: catalogue).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("There is no KPI '\(word)'.\(guess) See 'ops kpi list'.")
  }

  /// A KPI whose values people record.
  static func recorded(_ word: String, in catalogue: IndicatorCatalogue) throws -> IndicatorDefinition {
    let definition = try definition(word, in: catalogue)
    guard definition.source == .recorded else {
      throw Failure(
        "\(definition.id) is computed; its values are not recorded", remedy: "ops kpi show \(definition.id)")
    }
    return definition
  }

  /// The id that a word may mean.
  static func nearestID(to word: String, in catalogue: IndicatorCatalogue) -> String? {
    nearest(to: word, among: catalogue.definitions.map(\.id))
  }
}

extension ArgumentHelp {
  /// What an argument that names a KPI says.
  static let kpi = ArgumentHelp("The KPI's id.", valueName: "kpi")
}

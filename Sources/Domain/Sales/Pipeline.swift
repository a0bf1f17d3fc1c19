/// The company's stages in order, the main path first.
public struct Pipeline: Sendable {
  /// All stages: the main path in order, then the side states.
  public let stages: [Stage]
  /// What every deal owes, also one whose stage is missing or unknown.
  public let alwaysRequired: [RequiredField]

  private let byWord: [String: Stage]

  /// A pipeline of stages; nil when two of them share an id, a name or an alias.
  public init?(stages: [Stage], alwaysRequired: [RequiredField]) {
    var byWord: [String: Stage] = [:]
    for stage in stages {
      for word in Set(stage.words.map(Pipeline.folded)) {
        guard byWord.updateValue(stage, forKey: word) == nil else { return nil }
      }
    }
    self.stages = stages
    self.alwaysRequired = alwaysRequired
    // The words as they are usually written are found without folding.
    for stage in stages {
      for word in stage.words { byWord[word] = stage }
    }
    self.byWord = byWord
  }

  /// The stage of an id, name or alias, in any case and with blanks, hyphens or underscores; nil when there is none.
  public func stage(_ word: String) -> Stage? {
    byWord[word] ?? byWord[Pipeline.folded(word)]
  }

  /// The stages of the main path, in order.
  public var mainPath: [Stage] {
    stages.filter { $0.position != nil }
  }

  /// What a deal in a stage owes.
  ///
  /// In a side state it owes the fields of the furthest main-path stage among `pastStages`; without history those of the main
  /// path's second stage, the first in which someone was contacted.
  public func requiredFields(in stage: Stage?, pastStages: [String]) -> [RequiredField] {
    guard let stage else { return alwaysRequired }
    guard stage.position == nil else { return stage.requiredFields }
    let furthest = pastStages.lazy.compactMap { self.stage($0) }
      .filter { $0.position != nil }
      .max { ($0.position ?? 0) < ($1.position ?? 0) }
    guard let owed = furthest ?? secondOfMainPath else { return stage.requiredFields }
    return stage.requiredFields.isEmpty
      ? owed.requiredFields
      : owed.requiredFields + stage.requiredFields.filter { !owed.requiredFields.contains($0) }
  }

  private var secondOfMainPath: Stage? {
    stages.first { $0.position == 1 } ?? stages.first { $0.position == 0 }
  }

  /// A word as it is compared: lower case, with underscores for blanks and hyphens.
  public static func folded(_ word: String) -> String {
    String(word.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}

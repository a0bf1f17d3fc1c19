import Arguments
import Domain
import Store

/// Whose value counts where two deals differ, as it was typed.
struct MergeChoices {
  /// The choice for single fields.
  private(set) var byField: [DealMerge.Field: DealMerge.Side] = [:]
  /// The choice for all others.
  private(set) var standard: DealMerge.Side?

  /// Reads `field=deal` words.
  init(take: [String], takeAll: String?, pair: MergePair, in store: DealStore) throws {
    standard = try takeAll.map { try MergeChoices.side($0, of: pair, in: store) }
    for word in take {
      // The value is an id, in which a sign may stand too; no field has one.
      guard let sign = word.firstIndex(of: "=") else {
        throw ValidationError("'\(word)' is no choice. Write it as field=deal.")
      }
      let field = try MergeChoices.field(String(word[..<sign]))
      let side = try MergeChoices.side(String(word[word.index(after: sign)...]), of: pair, in: store)
      let chosen = side == .kept ? pair.kept.deal : pair.absorbed.deal
      guard MergeChoices.has(field, in: chosen) else {
        throw ValidationError(
          "\(DisplayText.line(pair.id(side))) says nothing in \(field), so it cannot be taken from it.")
      }
      guard byField.updateValue(side, forKey: field) ?? side == side else {
        throw ValidationError("The field \(field) is taken from both deals. Name one.")
      }
    }
  }

  private static func has(_ field: DealMerge.Field, in deal: Deal) -> Bool {
    switch field {
    case .field(let field): deal.has(field)
    case .custom(let name): deal.custom(name) != nil
    }
  }

  private static func field(_ name: String) throws -> DealMerge.Field {
    if name.hasPrefix("custom:") { return .custom(name.dropFirst("custom:".count).lowercased()) }
    let field = try FieldArgument.field(name)
    guard field != .id else { throw ValidationError("The id is always that of the deal that stays.") }
    // The stage and the moment of entering it go together.
    return .field(field == .stageEnteredAt ? .stage : field)
  }

  private static func side(_ word: String, of pair: MergePair, in store: DealStore) throws -> DealMerge.Side {
    let number = try DealArgument.deal(word, in: store).number
    if number == pair.kept.number { return .kept }
    if number == pair.absorbed.number { return .absorbed }
    throw ValidationError(
      "'\(word)' is neither of the two deals. Take from \(DisplayText.line(pair.keptID)) or \(DisplayText.line(pair.absorbedID))."
    )
  }
}

extension DealMerge.Field {
  /// The field as `--take` and `--set` name it.
  var word: String {
    switch self {
    case .field(let field): field.rawValue
    case .custom(let name): "custom:\(name)"
    }
  }
}

/// What is wrong with a template and the partials it includes.
public struct Problems: Hashable, Sendable {
  /// The problems: those of the template in the order of its text, then those of its partials.
  public internal(set) var errors: [MustacheError] = []
  /// Whether there are more beyond the number kept.
  public internal(set) var isCut = false

  /// Whether nothing is wrong.
  public var isEmpty: Bool { errors.isEmpty }
}

extension Problems: CustomStringConvertible {
  /// Every problem as its own paragraph, and whether there are more.
  public var description: String {
    (errors.map(\.description) + (isCut ? ["more problems are not shown"] : [])).joined(separator: "\n")
  }
}

/// The documented context of a template: which names there are, of which kind, and what they mean.
///
/// ```swift
/// let shape = Shape.object([
///   .text("title", "The title of the report."),
///   .text("sharpe", "The Sharpe ratio.", optional: true),
///   .list("deals", "The deals that moved, largest first.", of: [.text("name", "The name of the deal.")]),
/// ])
/// ```
public indirect enum Shape: Hashable, Sendable {
  /// A text.
  case text
  /// True or false.
  case flag
  /// Any number of elements that are all alike.
  case list(of: Shape)
  /// Named values, in the order in which they are documented.
  case object([ShapeField])

  /// What kind of value it describes.
  public var kind: Value.Kind {
    switch self {
    case .text: .text
    case .flag: .flag
    case .list: .list
    case .object: .object
    }
  }

  /// The fields of an object; none of another kind.
  var fields: [ShapeField] {
    if case .object(let fields) = self { fields } else { [] }
  }

  /// The field of a name; nil where there is none.
  func field(_ name: String) -> ShapeField? { fields.first { $0.name == name } }
}

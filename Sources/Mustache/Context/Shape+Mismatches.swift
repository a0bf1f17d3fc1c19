extension Shape {
  /// Where a value is not what the shape says.
  public struct Mismatch: Hashable, Sendable, CustomStringConvertible {
    /// The names and positions that lead to it, such as `deals[3].title`; empty for the value as a whole.
    public let path: String
    /// What is wrong, as the end of a sentence that begins with the path.
    public let message: String

    /// `deals[3].title is missing`.
    public var description: String { (path.isEmpty ? "the context" : path) + " " + message }
  }

  /// Everything in which a value differs from the shape, in its order; nothing where it fits.
  ///
  /// A value fits that has every name and no other, each of its kind, and absent only where that is documented.
  public func mismatches(of value: Value) -> [Mismatch] { mismatches(of: value, at: "", optional: false) }

  private func mismatches(of value: Value, at path: String, optional: Bool) -> [Mismatch] {
    switch (self, value) {
    case (_, .absent):
      return optional ? [] : [Mismatch(path: path, message: "is absent, and is documented as always there")]
    case (.list(let element), .list(let values)):
      return values.enumerated().flatMap { element.mismatches(of: $1, at: "\(path)[\($0)]", optional: false) }
    case (.object(let fields), .object(let values)):
      return mismatches(of: values, with: fields, at: path)
    default:
      guard let kind = value.kind, kind != self.kind else { return [] }
      return [Mismatch(path: path, message: "is \(kind.withArticle), and is documented as \(self.kind.withArticle)")]
    }
  }

  private func mismatches(of values: Fields, with fields: [ShapeField], at path: String) -> [Mismatch] {
    let prefix = path.isEmpty ? "" : path + "."
    let known = fields.flatMap { field in
      let place = prefix + field.name
      guard let value = values[field.name] else { return [Mismatch(path: place, message: "is missing")] }
      return field.shape.mismatches(of: value, at: place, optional: field.isOptional)
    }
    let names = Set(fields.map(\.name))
    let unknown = values.entries.filter { !names.contains($0.name) }
    return known + unknown.map { Mismatch(path: prefix + $0.name, message: "is not documented") }
  }
}

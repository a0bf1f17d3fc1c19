/// One name of a documented context.
public struct ShapeField: Hashable, Sendable {
  /// The name, as templates write it.
  public let name: String
  /// What it means, as a sentence.
  public let doc: String
  /// What it stands for.
  public let shape: Shape
  /// Whether it may be absent.
  public let isOptional: Bool

  /// A field of any shape.
  public init(_ name: String, _ doc: String, _ shape: Shape, optional: Bool = false) {
    self.name = name
    self.doc = doc
    self.shape = shape
    isOptional = optional
  }

  /// A field that is a text.
  public static func text(_ name: String, _ doc: String, optional: Bool = false) -> ShapeField {
    ShapeField(name, doc, .text, optional: optional)
  }

  /// A field that is true or false.
  public static func flag(_ name: String, _ doc: String, optional: Bool = false) -> ShapeField {
    ShapeField(name, doc, .flag, optional: optional)
  }

  /// A field that is a list of texts.
  public static func texts(_ name: String, _ doc: String, optional: Bool = false) -> ShapeField {
    ShapeField(name, doc, .list(of: .text), optional: optional)
  }

  /// A field that is a list of objects.
  public static func list(_ name: String, _ doc: String, of fields: [ShapeField], optional: Bool = false) -> ShapeField
  {
    ShapeField(name, doc, .list(of: .object(fields)), optional: optional)
  }

  /// A field that is an object.
  public static func object(
    _ name: String, _ doc: String, _ fields: [ShapeField], optional: Bool = false
  ) -> ShapeField {
    ShapeField(name, doc, .object(fields), optional: optional)
  }
}

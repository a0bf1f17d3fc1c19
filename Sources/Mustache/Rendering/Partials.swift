/// The templates that others may include by name.
public struct Partials: Sendable {
  /// No templates.
  public static let none = Partials(names: []) { _ in nil }

  /// The names that are there, for "did you mean"; the lookup decides.
  let names: [String]
  let lookup: @Sendable (String) throws(MustacheError) -> Template?

  /// Templates that are looked up when they are first needed, once in a rendering or check.
  ///
  /// The name is what the tag has, and may be anything, also a path: the lookup answers only for names that it knows.
  ///
  /// - Parameters:
  ///   - names: The names that are there.
  ///   - lookup: The template of a name, nil where there is none, or the error that is in it.
  public init(names: [String], _ lookup: @escaping @Sendable (String) throws(MustacheError) -> Template?) {
    self.names = names
    self.lookup = lookup
  }

  /// Templates that are already read, by name.
  public init(_ templates: [String: Template]) {
    self.init(names: templates.keys.sorted()) { templates[$0] }
  }
}

/// A Mustache template, read once and rendered as often as needed.
///
/// All of the core of the Mustache specification (github.com/mustache/spec) is there: variables, sections, inverted sections,
/// comments, partials and other delimiters. Lambdas and inheritance are not.
/// ```swift
/// let template = try Template("{{#deals}}\n- {{name}}\n{{/deals}}\n", name: "deals.mustache")
/// try template.render(["deals": [["name": "Website"]]])  // "- Website\n"
/// ```
public struct Template: Sendable {
  let source: TemplateSource
  let nodes: [Node]

  /// The name by which errors call it, such as its file.
  public var name: String { source.file }

  /// Reads a template.
  ///
  /// A byte order mark at its start is left out.
  public init(_ text: String, name: String, limits: Limits = .standard) throws(MustacheError) {
    source = TemplateSource(bytes: Array(text.utf8), file: name)
    nodes = try Parser.nodes(of: source, limits: limits)
  }

  /// Reads a template from the bytes of a file, which must be UTF-8.
  public init(bytes: [UInt8], name: String, limits: Limits = .standard) throws(MustacheError) {
    source = TemplateSource(bytes: bytes, file: name)
    try source.checkEncoding()
    nodes = try Parser.nodes(of: source, limits: limits)
  }

  /// The result of the template for a context.
  ///
  /// A section of an absent value, of `false`, of an empty text and of an empty list is left out; any other is rendered, once for
  /// each element of a list.
  ///
  /// - Parameters:
  ///   - value: The context, usually an object.
  ///   - partials: The templates that this one may include.
  ///   - escaping: What becomes of texts that are written by `{{name}}`; those of `{{{name}}}` and `{{&name}}` stay as they are.
  ///   - strictness: Whether unknown names are errors.
  public func render(
    _ value: Value, partials: Partials = .none, escaping: Escaping = .html, strictness: Strictness = .strict,
    limits: Limits = .standard
  ) throws(MustacheError) -> String {
    var renderer = Renderer(
      self, value, partials: partials, escaping: escaping, strictness: strictness, limits: limits)
    return try renderer.run()
  }

  /// What would be wrong with the template and its partials for any context of a shape, without rendering it.
  ///
  /// A template without problems renders strictly with every value that fits the shape, unless a limit is reached.
  public func problems(
    against shape: Shape, partials: Partials = .none, limits: Limits = .standard
  ) -> Problems {
    var checker = Checker(partials: partials, limits: limits)
    return checker.check(self, against: shape)
  }
}

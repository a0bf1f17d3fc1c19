/// How a node becomes a value of a type; what cannot be read is reported, and decoding goes on.
///
/// A schema adds its own as static members, which then read as the built-in ones do:
/// ```swift
/// extension YAMLType where Value == Duration {
///   static var duration: Self {
///     .parsed { text throws(Expectation) in
///       guard let value = Duration(text) else { throw Expectation("a duration such as 24h or 7d") }
///       return value
///     }
///   }
/// }
/// let sla = map.optional("sla", as: .duration)
/// ```
public struct YAMLType<Value> {
  private let reading: (YAMLNode, YAMLContext) -> Value?
  private let describing: () -> JSONSchema

  /// A decoder of any node, which reports to the context where it answers nil.
  ///
  /// - Parameter schema: What can be read, as far as JSON Schema can say it.
  public init(
    schema: @autoclosure @escaping () -> JSONSchema = .any, _ reading: @escaping (YAMLNode, YAMLContext) -> Value?
  ) {
    self.reading = reading
    describing = schema
  }

  /// What can be read, as far as JSON Schema can say it: for editors.
  public var schema: JSONSchema { describing() }

  /// The value of a node; nil where it was reported as wrong.
  public func read(_ node: YAMLNode, in context: YAMLContext) -> Value? {
    reading(node, context)
  }

  /// The value as another type, keeping what was reported.
  public func map<Other>(_ transform: @escaping (Value) -> Other) -> YAMLType<Other> {
    YAMLType<Other>(schema: self.schema) { node, context in self.read(node, in: context).map(transform) }
  }

  /// The value with a check on it.
  ///
  /// - Parameter check: Throws what was expected; the node is then reported.
  public func checked(_ check: @escaping (Value) throws(Expectation) -> Void) -> YAMLType {
    YAMLType(schema: self.schema) { node, context in
      guard let value = self.read(node, in: context) else { return nil }
      do throws(Expectation) {
        try check(value)
        return value
      } catch {
        context.report(error, found: node)
        return nil
      }
    }
  }

  /// The value with the place it came from.
  public static func marked<Inner>(_ inner: YAMLType<Inner>) -> YAMLType where Value == Marked<Inner> {
    YAMLType(schema: inner.schema) { node, context in inner.read(node, in: context).map { Marked($0, at: node.mark) } }
  }
}

extension YAMLContext {
  /// Reports that a node is not what was expected.
  ///
  /// - Parameters:
  ///   - expectation: What should stand there.
  ///   - node: What stands there.
  public func report(_ expectation: Expectation, found node: YAMLNode) {
    report("expected \(expectation.form), found \(node.summary)", at: node.mark, remedy: expectation.remedy)
  }
}

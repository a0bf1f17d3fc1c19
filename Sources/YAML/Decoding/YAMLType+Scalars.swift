import SourceText

extension YAMLType {
  /// Any scalar but null, given to a parser as text, quoted or not.
  ///
  /// - Parameters:
  ///   - schema: Which texts the parser takes, as far as JSON Schema can say it.
  ///   - parse: Throws what it expected where the text is something else.
  public static func parsed(
    schema: @autoclosure @escaping () -> JSONSchema = .scalar,
    _ parse: @escaping (String) throws(Expectation) -> Value
  ) -> YAMLType {
    YAMLType(schema: schema()) { node, context in
      let scalar: YAMLScalar? = if case .scalar(let scalar) = node, !scalar.isNull { scalar } else { nil }
      do throws(Expectation) {
        // A list, a mapping and null have no text; parsing the empty one tells what was expected instead.
        let value = try parse(scalar?.text ?? "")
        if scalar != nil { return value }
        context.report(Expectation("a text"), found: node)
      } catch {
        context.report(scalar == nil ? Expectation(error.form) : error, found: node)
      }
      return nil
    }
  }

  /// An unquoted scalar of the core schema.
  static func core(
    _ form: String, schema: JSONSchema, _ parse: @escaping (String) throws(Expectation) -> Value?
  ) -> YAMLType {
    YAMLType(schema: schema) { node, context in
      guard case .scalar(let scalar) = node, !scalar.isNull else {
        context.report(Expectation(form), found: node)
        return nil
      }
      do throws(Expectation) {
        if let value = try parse(scalar.text) {
          if scalar.isPlain { return value }
          context.report(Expectation(form, remedy: "write it without quotes"), found: node)
        } else {
          context.report(Expectation(form), found: node)
        }
      } catch {
        context.report(error, found: node)
      }
      return nil
    }
  }
}

extension YAMLType where Value == YAMLNode {
  /// The node itself, null included.
  public static var node: YAMLType { YAMLType { node, _ in node } }
}

extension YAMLType where Value == String {
  /// The text of any scalar as written: `no` stays "no", `2026-01-31` and `007` stay as they are; null is an error.
  public static var text: YAMLType {
    .parsed { text throws(Expectation) in text }
  }

  /// One of the given texts, case counting; the error names the nearest.
  public static func oneOf(_ texts: [String]) -> YAMLType {
    YAMLType(schema: .choice(texts)) { node, context in
      guard case .scalar(let scalar) = node, !scalar.isNull else {
        context.report("expected a text, found \(node.summary)", at: node.mark, unknown: "", among: texts)
        return nil
      }
      if texts.contains(scalar.text) { return scalar.text }
      context.report(
        "unknown value \(Visible.quoted(scalar.text))", at: node.mark, unknown: scalar.text, among: texts)
      return nil
    }
  }
}

extension YAMLType where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// A case of an enumeration by its raw value.
  public static func oneOf(_ cases: Value.Type) -> YAMLType {
    let texts = YAMLType<String>.oneOf(Value.allCases.map(\.rawValue))
    return YAMLType(schema: texts.schema) { node, context in
      texts.read(node, in: context).flatMap { Value(rawValue: $0) }
    }
  }
}

extension YAMLType where Value == Bool {
  /// `true`, `yes`, `false` or `no`, unquoted, in any case.
  public static var bool: YAMLType {
    .core("true or false", schema: JSONSchema(["enum": [true, false, "yes", "no"]])) { text throws(Expectation) in
      switch text.lowercased() {
      case "true", "yes": true
      case "false", "no": false
      default: nil
      }
    }
  }
}

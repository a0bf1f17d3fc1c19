import Domain
import Spelling
import YAML

extension Expectation {
  /// What was expected where a name is not among those known: the nearest of them, else another remedy.
  static func unknown(
    _ form: String, _ name: String, among known: some Sequence<String>, otherwise remedy: String? = nil
  ) -> Expectation {
    Expectation(form, remedy: nearest(to: name, among: known).map { "Did you mean '\($0)'?" } ?? remedy)
  }
}

extension YAMLType where Value == String {
  /// A short text on one line, without blanks around it.
  static var line: YAMLType {
    .parsed(schema: .scalar(matching: SchemaPattern.line(1...100))) { text throws(Expectation) in
      let trimmed = text.trimmed
      guard !trimmed.isEmpty else { throw Expectation("a text that is not empty", remedy: "write a text") }
      guard trimmed.count <= 100 else { throw Expectation("a text of at most 100 characters", remedy: "shorten it") }
      guard trimmed.isVisibleLine else {
        throw Expectation("a text on one line", remedy: "remove line ends and invisible characters")
      }
      return trimmed
    }
  }

  /// A text on one line that may be empty.
  static var remark: YAMLType {
    .parsed(schema: .scalar(matching: SchemaPattern.line(0...500))) { text throws(Expectation) in
      let trimmed = text.trimmed
      guard trimmed.count <= 500 else { throw Expectation("a text of at most 500 characters", remedy: "shorten it") }
      guard trimmed.isVisibleLine else {
        throw Expectation("a text on one line", remedy: "remove line ends and invisible characters")
      }
      return trimmed
    }
  }

  /// An id: lower-case letters, digits and underscores, a letter first.
  static var identifier: YAMLType {
    .parsed(schema: .pattern("^[a-z][a-z0-9_]{0,59}$")) { text throws(Expectation) in
      guard text.isIdentifier else {
        let mended = Pipeline.folded(text.trimmed)
        throw Expectation(
          "an id of lower-case letters, digits and underscores, with a letter first",
          remedy: "write " + (mended.isIdentifier ? mended : "an id such as offer_sent"))
      }
      return text
    }
  }

  /// An id of a stage.
  static var stageID: YAMLType {
    identifier.checked { id throws(Expectation) in
      guard id != RequirementsDraft.everyStageKey else {
        throw Expectation(
          "the id of a stage", remedy: "choose another id; \(id) means all stages under 'required_fields'")
      }
    }.described { $0["not"] = ["const": .text(RequirementsDraft.everyStageKey)] }
  }
}

extension YAMLType {
  /// A list that names nothing twice.
  ///
  /// - Parameters:
  ///   - problem: What is wrong with an empty list and what mends it; nil where a list may be empty.
  ///   - name: What an item is told apart by, and called in the error.
  static func unique<Element>(
    of element: YAMLType<Element>, orEmpty problem: (message: String, remedy: String)? = nil,
    by name: @escaping (Element) -> String
  ) -> YAMLType where Value == [Element] {
    YAMLType(schema: uniqueList(of: element.schema, isEmptyAllowed: problem == nil)) { node, context in
      guard let items = YAMLType<[Marked<Element>]>.list(of: .marked(element)).read(node, in: context) else {
        return nil
      }
      if items.isEmpty, let problem {
        context.report(problem.message, at: node.mark, remedy: problem.remedy)
        return nil
      }
      var places: [String: Mark] = [:]
      for item in items {
        let name = name(item.value)
        if let earlier = places.updateValue(item.mark, forKey: name) {
          context.report(
            "'\(name)' is in the list already, at \(earlier)", at: item.mark, remedy: "keep one of the two")
        }
      }
      return items.map(\.value)
    }
  }
}

/// A list that has nothing twice, as far as that shows in the file.
private func uniqueList(of element: JSONSchema, isEmptyAllowed: Bool) -> JSONSchema {
  var schema = JSONSchema.list(of: element)
  if !isEmptyAllowed { schema["minItems"] = 1 }
  schema["uniqueItems"] = true
  return schema
}

extension String {
  /// The text without blanks and line ends around it.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }

  /// Whether nothing in the text ends a line, speaks to the terminal or reorders what is read.
  fileprivate var isVisibleLine: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
      default: true
      }
    }
  }

  /// Whether the text is lower-case letters, digits and underscores, at most 60, with a letter first.
  var isIdentifier: Bool {
    guard let first = utf8.first, (97...122).contains(first), utf8.count <= 60 else { return false }
    return utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
  }
}

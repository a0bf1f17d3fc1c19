import Domain
import YAML

extension YAMLType where Value == DealField {
  /// A field of the product.
  static var dealField: YAMLType {
    .parsed(schema: .choice(DealField.allCases.map(\.rawValue))) { text throws(Expectation) in
      if let field = DealField(rawValue: text) { return field }
      throw .unknown(
        "a field of a deal", text, among: DealField.allCases.map(\.rawValue),
        otherwise: "write a column of your own as 'custom: Its name'")
    }
  }

  /// A field of the product that holds a date.
  static var dateField: YAMLType {
    let dates = DealField.allCases.filter { $0.kind == .day }.map(\.rawValue)
    return .parsed(schema: .choice(dates)) { text throws(Expectation) in
      guard let field = DealField(rawValue: text), field.kind == .day else {
        throw .unknown(
          "a field of a deal that holds a date", text, among: dates,
          otherwise: "one of: \(dates.joined(separator: ", "))")
      }
      return field
    }
  }
}

extension YAMLType where Value == String {
  /// The name of a column that is not a field of the product.
  static var customField: YAMLType {
    line.checked { name throws(Expectation) in
      guard let field = DealField(rawValue: Pipeline.folded(name)) else { return }
      throw Expectation("the name of a column of your own", remedy: "write '\(field.rawValue)' without custom")
    }.described { schema in
      schema["not"] = ["pattern": .text(SchemaPattern.folded(DealField.allCases.map(\.rawValue))), "type": "string"]
    }
  }
}

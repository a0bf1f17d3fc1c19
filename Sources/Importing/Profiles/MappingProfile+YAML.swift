import Domain
public import YAML

extension MappingProfile {
  /// Reads a mapping file.
  /// - Parameter file: its name, for errors.
  /// - Throws: every mistake with its line and column.
  public init(yaml bytes: [UInt8], file: String) throws(YAMLErrors) {
    self = try YAMLDocument(bytes: bytes, file: file).decode(as: .mappingProfile)
  }
}

extension YAMLType where Value == MappingProfile {
  /// A mapping profile as `formats.md` shows it.
  static var mappingProfile: YAMLType<MappingProfile> {
    .mapping { map in
      let name = map.required("name", as: .profileName)
      let source = map.optional("source", as: .profileName)
      let summary = map.value("summary", as: .text, default: "")
      let order = map.optional("dates", as: .oneOf(DateOrder.self))
      let decimal = map.value("decimal", as: .oneOf([".", ","]), default: ".")
      let signatures = map.value("detect", as: .list(of: .list(of: .text)), default: [])
      let columns = map.value("columns", as: .pairs(of: .profileColumn), default: [])
      let values = map.value("values", as: .pairs(of: .cellValues), default: [])
      let constants = map.value("constants", as: .pairs(of: .marked(.text)), default: [])
      let ignored = map.value("ignore", as: .list(of: .text), default: [])
      if columns.isEmpty, !map.contains("columns") {
        map.report(
          "the profile maps no column", at: "name", remedy: "add columns: with a line 'Header: field' for each")
      }
      let byField = values.compactMap { key, value in
        YAMLType.field(key, in: map).map { ($0, value) }
      }
      let fixed = constants.compactMap { key, value in
        YAMLType.field(key, in: map).map { field in
          YAMLType.check(value, of: field, dateOrder: order, in: map)
          return (field: field, value: value.value)
        }
      }
      guard let name else { return nil }
      return MappingProfile(
        name: name, source: source, summary: summary, dateOrder: order, decimalSeparator: decimal == "," ? 0x2C : 0x2E,
        signatures: signatures,
        columns: columns.map { header, column in
          MappingProfile.Column(header: header.value, target: column.target, values: column.values)
        }, values: Dictionary(byField) { first, _ in first }, constants: fixed, ignored: ignored)
    }
  }

  /// Reports a constant that its field cannot hold.
  private static func check(_ value: Marked<String>, of field: DealField, dateOrder: DateOrder?, in map: YAMLMap) {
    var deal = Deal()
    do throws(FieldReadingError) {
      try deal.read(value.value.utf8.span, as: field, options: ReadingOptions(dateOrder: dateOrder, calendar: .utc))
    } catch {
      map.context.report("the constant \(field) '\(value.value)' \(error.reason)", at: value.mark)
    }
  }

  private static func field(_ name: Marked<String>, in map: YAMLMap) -> DealField? {
    if let field = DealField(rawValue: name.value) { return field }
    map.context.report(
      "unknown field '\(name.value)'", at: name.mark, unknown: name.value, among: DealField.allCases.map(\.rawValue))
    return nil
  }
}

extension YAMLType where Value == String {
  /// A short word for a command line: letters, digits, `-`, `_` and `.`.
  fileprivate static var profileName: YAMLType<String> {
    YAMLType<String>.text.checked { (text) throws(Expectation) in
      let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95: true
        default: false
        }
      }
      guard isPlain, !text.isEmpty else { throw Expectation("a name of letters, digits, '-', '_' and '.'") }
    }
  }
}

extension YAMLType where Value == [String: String] {
  /// What cells are replaced by: `{Won: closed_won}`; a null or empty value makes the cell absent.
  fileprivate static var cellValues: YAMLType<[String: String]> {
    YAMLType<[(key: Marked<String>, value: String)]>.pairs(of: .textOrNothing).map { pairs in
      // Cells written just as in the profile are found without folding them.
      let words = pairs.map { ($0.key.value, $0.value) } + pairs.map { (MappingProfile.folded($0.key.value), $0.value) }
      return Dictionary(words) { first, _ in first }
    }
  }
}

extension YAMLType where Value == String {
  /// Any text; null is the empty text.
  fileprivate static var textOrNothing: YAMLType<String> {
    YAMLType { node, context in
      node.isNull ? "" : YAMLType.text.read(node, in: context)
    }
  }
}

extension YAMLType where Value == (target: MappingProfile.Target, values: [String: String]?) {
  /// A field's name, or `{field: stage, values: {…}}`.
  fileprivate static var profileColumn: YAMLType<(target: MappingProfile.Target, values: [String: String]?)> {
    YAMLType { node, context in
      if case .scalar = node { return YAMLType<MappingProfile.Target>.target.read(node, in: context).map { ($0, nil) } }
      return YAMLType.mapping { map in
        let target = map.required("field", as: .target)
        let values = map.optional("values", as: .cellValues)
        return target.map { ($0, values) }
      }.read(node, in: context)
    }
  }
}

extension YAMLType where Value == MappingProfile.Target {
  /// A field of a deal, or one of the words that stand for several.
  fileprivate static var target: YAMLType<MappingProfile.Target> {
    let special: [String: MappingProfile.Target] = [
      "amount": .amount, "close_date": .closeDate, "contact": .contact, OwnHeader.externalSource: .externalSource,
    ]
    return YAMLType<String>.oneOf(DealField.allCases.map(\.rawValue) + special.keys.sorted()).map { name in
      special[name] ?? .field(DealField(rawValue: name) ?? .title)
    }
  }
}

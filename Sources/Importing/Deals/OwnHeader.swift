import Domain

/// The headers of the product's own CSV: the fields, the source of the external id, then custom fields.
public enum OwnHeader {
  /// The header of the source of the external id.
  public static let externalSource = "external_source"

  private static let prefix = "custom:"

  /// The headers that stand in every file.
  public static let fixed = DealField.allCases.map(\.rawValue) + [externalSource]

  /// Headers for custom fields, given by their names in any case; those that would be read as something else are written as
  /// `custom:NAME`.
  public static func custom(_ names: [String]) -> [String] {
    var known = Set(fixed.map(CSVHeader.normalized))
    return names.map { name in
      let isTaken = !known.insert(CSVHeader.normalized(name)).inserted
      let isUnclear = isTaken || CSVHeader.normalized(name).isEmpty || name.hasPrefix(prefix)
      return isUnclear || CellGuard.guarded(name) != name || name.hasPrefix("'") ? prefix + name : name
    }
  }

  /// The name under which a custom field comes back from a header.
  public static func readBack(_ header: String) -> String {
    customName(of: CSVHeader.trimmed(header))
  }

  /// The custom field that a header of the file stands for.
  static func customName(of header: String) -> String {
    header.hasPrefix(prefix) && header.count > prefix.count ? String(header.dropFirst(prefix.count)) : header
  }
}

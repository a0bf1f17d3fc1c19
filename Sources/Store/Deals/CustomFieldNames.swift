import Domain
import SQLite

extension DealStore {
  /// The names of the custom fields of a query's deals, in the order in which they first appear, each once in whatever case it comes
  /// first.
  public func customFieldNames(in query: DealQuery) throws -> [String] {
    var seen: Set<String> = []
    var names: [String] = []
    try db.forEach(
      "SELECT custom_fields FROM \(deals) WHERE custom_fields IS NOT NULL AND \(condition(query)) ORDER BY number"
    ) { row in
      for field in try CustomFieldJSON.decode(row.string(0)) where seen.insert(field.name.lowercased()).inserted {
        names.append(field.name)
      }
    }
    return names
  }
}

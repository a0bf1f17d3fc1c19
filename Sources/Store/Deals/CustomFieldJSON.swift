import Domain
import Foundation

/// Custom fields as they are stored: a JSON array of pairs `[["Region","North"]]`, which keeps the order of the file.
enum CustomFieldJSON {
  /// The JSON of the fields; nil when there is none.
  static func encode(_ fields: [CustomField]) throws -> String? {
    guard !fields.isEmpty else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(fields.map { [$0.name, $0.value] }), as: UTF8.self)
  }

  /// The fields of a JSON.
  static func decode(_ json: String) throws -> [CustomField] {
    let pairs = try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
    return pairs.compactMap { $0.count == 2 ? CustomField(name: $0[0], value: $0[1]) : nil }
  }
}

import Foundation
import Mustache
import Testing

/// The core cases of the Mustache specification (github.com/mustache/spec), where they are present.
@Suite struct `The Mustache specification` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/mustache-spec").standardizedFileURL
  static let areas = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]
  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  @Test(.enabled(if: isPresent), arguments: areas)
  func `is rendered exactly`(_ area: String) throws {
    for test in try Self.tests(of: area) {
      let name = try #require(test["name"] as? String)
      let template = try Template(try #require(test["template"] as? String), name: name)
      let partials = lookup(test["partials"] as? [String: String] ?? [:])
      let result = try template.render(
        try Self.value(test["data"]), partials: partials, strictness: .specification)
      #expect(result == test["expected"] as? String, "\(area): \(name)")
    }
  }

  @Test(.enabled(if: isPresent)) func `has 136 core cases`() throws {
    #expect(try Self.areas.map { try Self.tests(of: $0).count }.reduce(0, +) == 136)
  }

  private static func tests(of area: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: folder.appending(path: "\(area).json"))
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(file["tests"] as? [[String: Any]])
  }

  /// JSON as a context; numbers are texts as they are printed.
  private static func value(_ json: Any?) throws -> Value {
    switch json {
    case nil, is NSNull: return .absent
    case let text as String: return .text(text)
    case let list as [Any]: return .list(try list.map(value))
    case let object as [String: Any]:
      return .object(Fields(try object.sorted { $0.key < $1.key }.map { ($0.key, try value($0.value)) }))
    case let number as NSNumber:
      // A JSON true is a number of this type too.
      return isBoolean(number) ? .bool(number.boolValue) : .text("\(number)")
    default: throw Unreadable()
    }
  }

  private struct Unreadable: Error {}

  private static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}

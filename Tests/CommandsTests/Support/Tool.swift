import Foundation
import TestSupport

/// Schemas and programs that some tests need and not every machine has.
enum Tool {
  /// The folder of the shared data, beside the repository.
  static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "../shared/data").standardizedFileURL
    .path()

  /// The folder of `crm` and `ops` as they were built with the tests, beside which the tests lie.
  static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path()

  static let sarifSchema = data + "/output-schemas/sarif-schema-2.1.0.json"
  static let junitSchema = data + "/output-schemas/JUnit.xsd"
  static let salesPipeline = data + "/crm-sales-opportunities/sales_pipeline.csv"

  static let hasSARIFSchema = exists(sarifSchema) && status("/usr/bin/python3", ["-c", "import jsonschema"]) == 0
  static let hasJUnitSchema = exists(junitSchema) && exists("/usr/bin/xmllint")
  static let hasSalesPipeline = exists(salesPipeline)

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Runs a program; its status, and what it wrote.
  static func run(_ path: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    try ExternalProgram.run(path, arguments)
  }

  private static func status(_ path: String, _ arguments: [String]) -> Int32 {
    (try? run(path, arguments).status) ?? -1
  }
}

import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Workbook

/// Workbooks that tests write and read again.
enum WrittenWorkbook {
  static let python = "/usr/bin/python3"
  static let office = "/usr/bin/soffice"
  /// Whether openpyxl, by which workbooks are read, is installed.
  static let hasReader =
    ExternalProgram.exists(python) && (try? ExternalProgram.run(python, ["-c", "import openpyxl"]).status) == 0

  /// The bytes of a report's workbook.
  static func bytes(of document: ReportDocument) throws -> Data {
    try withFile(of: document) { try Data(contentsOf: URL(filePath: $0)) }
  }

  /// Hands over the path of a report's workbook, which is removed afterwards.
  static func withFile<Result>(of document: ReportDocument, _ body: (String) throws -> Result) throws -> Result {
    try ExternalProgram.withFolder { folder in
      let path = folder + "/report.xlsx"
      try WorkbookRenderer(document).write(to: path)
      return try body(path)
    }
  }

  /// What openpyxl reads from a workbook.
  static func description(of path: String) throws -> String {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "read_workbook.py").path
    let (status, text) = try ExternalProgram.run(python, ["-W", "error", script, path])
    #expect(status == 0, "\(text)")
    return text
  }

  /// A part of a workbook, such as `xl/charts/chart1.xml`.
  static func part(_ name: String, of path: String) throws -> String {
    let script = "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"
    let (status, text) = try ExternalProgram.run(python, ["-c", script, path, name])
    #expect(status == 0, "\(text)")
    return text
  }

  /// A report of one section.
  static func document(_ blocks: [ReportBlock], _ language: Language = .english) -> ReportDocument {
    ReportDocument(
      id: "test", language: language, title: "Test", subtitle: "Now", calendar: .utc, basis: [],
      sections: [ReportSection("section", "Section", blocks)])
  }

  /// A table of one column of texts unless stated otherwise.
  static func table(
    _ title: String, id: String = "table", _ columns: [ReportTable.Column] = [.init("a", "A")],
    _ rows: [ReportTable.Row] = []
  ) -> ReportTable {
    ReportTable(id, title, columns: columns, rows: rows, emptyText: "Nothing.")
  }
}

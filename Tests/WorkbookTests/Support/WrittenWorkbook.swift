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

  /// The values of a workbook's cells by their place, `Costs!B7`; `forgetting` takes the formulas' values out of the file first.
  static func values(of path: String, forgetting: Bool = false) throws -> [String: String] {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "values.py").path
    let (status, text) = try ExternalProgram.run(
      python, ["-W", "ignore", script] + (forgetting ? ["--forget"] : []) + [path])
    #expect(status == 0, "\(text)")
    let pairs = text.split(separator: "\n").compactMap { line in
      line.range(of: ": ").map { (String(line[..<$0.lowerBound]), String(line[$0.upperBound...])) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The names of the sheets with tables, in the order of the sample report's.
  static func sheetNames(in values: [String: String]) -> [String] {
    ["Report"] + (23...28).compactMap { values["Report!A\($0)"]?.trimmingCharacters(in: ["'"]) }
  }

  /// The path of what LibreOffice makes of a workbook when it computes every formula.
  static func recalculated(_ path: String) throws -> String {
    let folder = URL(filePath: path).deletingLastPathComponent()
    let profile = folder.appending(path: "profile")
    try FileManager.default.createDirectory(at: profile.appending(path: "user"), withIntermediateDirectories: true)
    // Otherwise it trusts the values that the file has.
    let settings = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
      <value>0</value></prop></item>
      </oor:items>
      """
    try Data(settings.utf8).write(to: profile.appending(path: "user/registrymodifications.xcu"))
    let result = folder.appending(path: "computed")
    let (status, text) = try ExternalProgram.run(
      office,
      [
        "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", "xlsx", "--outdir",
        result.path,
        path,
      ])
    #expect(status == 0, "\(text)")
    return result.appending(path: "report.xlsx").path
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

  /// A table of rows.
  static func table(
    _ title: String, id: String = "table", _ columns: [ReportTable.Column], _ rows: [ReportTable.Row]
  ) -> ReportTable {
    ReportTable(id, title, columns: columns, rows: rows, emptyText: "Nothing.")
  }

  /// A table of one column of texts.
  static func table(_ title: String, id: String = "table", rows: [String] = []) -> ReportTable {
    table(title, id: id, [.init("a", "A")], rows.map { .init([.text($0)]) })
  }
}

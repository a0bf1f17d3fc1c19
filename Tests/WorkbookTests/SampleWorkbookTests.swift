import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Workbook

@Suite
struct `The workbook of the sample report` {
  @Test(.enabled(if: WrittenWorkbook.hasReader), arguments: Language.allCases)
  func `reads in openpyxl as it was`(language: Language) throws {
    try WrittenWorkbook.withFile(of: SampleReport.document(language)) { path in
      try expectGolden("sample.\(language.rawValue).txt", WrittenWorkbook.description(of: path))
    }
  }

  @Test(.enabled(if: WrittenWorkbook.hasReader)) func `has values that are those of the report`() throws {
    let document = SampleReport.document(.english)
    let values = try WrittenWorkbook.withFile(of: document) { try WrittenWorkbook.values(of: $0) }
    let words = CellText(.english, calendar: document.calendar)
    for (table, sheet) in zip(document.tables, WrittenWorkbook.sheetNames(in: values).dropFirst()) {
      for (row, data) in table.rows.enumerated() {
        for (column, cell) in data.cells.enumerated() {
          guard case .number(let number, _) = SheetValue(cell, words) else { continue }
          let place = "\(sheet)!\(CellName.column(column))\(TableSheet.firstRow + row + 1)"
          let written = try #require(values[place].flatMap(Double.init), "\(place)")
          #expect(abs(written - number) < 0.000_001, "\(place)")
        }
      }
    }
  }

  @Test(.enabled(if: WrittenWorkbook.hasReader && ExternalProgram.exists(WrittenWorkbook.office)))
  func `is computed to the same values by LibreOffice`() throws {
    try WrittenWorkbook.withFile(of: SampleReport.document(.english)) { path in
      let written = try WrittenWorkbook.values(of: path)
      let forgotten = try WrittenWorkbook.values(of: path, forgetting: true)
      #expect(forgotten["Costs!B7"] == "0.0")
      let computed = try WrittenWorkbook.values(of: WrittenWorkbook.recalculated(path))
      #expect(computed == written)
      #expect(!computed.values.contains { $0.contains("#") })
    }
  }
}

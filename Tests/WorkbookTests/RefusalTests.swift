import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Workbook

@Suite
struct `A workbook is refused` {
  @Test func `where its folder is missing`() throws {
    try ExternalProgram.withFolder { folder in
      let path = folder + "/none/report.xlsx"
      #expect(throws: WorkbookError.cannotWrite(path: path, reason: "No such file or directory")) {
        try WorkbookRenderer(SampleReport.document(.english)).write(to: path)
      }
    }
  }

  @Test func `where a folder has its name`() throws {
    try ExternalProgram.withFolder { folder in
      _ = #expect(throws: WorkbookError.cannotWrite(path: folder, reason: "Is a directory")) {
        try WorkbookRenderer(SampleReport.document(.english)).write(to: folder)
      }
    }
  }

  @Test(.enabled(if: ExternalProgram.exists("/dev/full"))) func `where the disk is full`() throws {
    #expect(throws: WorkbookError.cannotWrite(path: "/dev/full", reason: "No space left on device")) {
      try WorkbookRenderer(SampleReport.document(.english)).write(to: "/dev/full")
    }
  }

  @Test func `where a table has too many rows, before anything is written`() throws {
    let table = WrittenWorkbook.table("Deals", rows: ["a", "b", "c"])
    try ExternalProgram.withFolder { folder in
      let path = folder + "/report.xlsx"
      #expect(throws: WorkbookError.tooManyRows(table: "Deals", count: 3, limit: 2)) {
        try WorkbookRenderer(WrittenWorkbook.document([.table(table)]), rowLimit: 2).write(to: path)
      }
      #expect(!ExternalProgram.exists(path))
      try WorkbookRenderer(WrittenWorkbook.document([.table(table)]), rowLimit: 3).write(to: path)
      #expect(ExternalProgram.exists(path))
    }
  }

  @Test func `where a table has too many columns`() throws {
    let columns = (0...16_000).map { ReportTable.Column("c\($0)", "C") }
    let document = WrittenWorkbook.document([.table(WrittenWorkbook.table("Wide", columns, []))])
    try ExternalProgram.withFolder { folder in
      _ = #expect(throws: WorkbookError.tooManyColumns(table: "Wide", count: 16_001, limit: 16_000)) {
        try WorkbookRenderer(document).write(to: folder + "/report.xlsx")
      }
    }
  }

  @Test(arguments: [
    (
      WorkbookError.cannotWrite(path: "r.xlsx", reason: "No space left on device"),
      "r.xlsx cannot be written: No space left on device"
    ),
    (
      .tooManyRows(table: "Deals", count: 3, limit: 2),
      "the table \"Deals\" has 3 rows, a worksheet of a workbook holds 2"
    ),
    (
      .tooManyColumns(table: "Deals", count: 3, limit: 2),
      "the table \"Deals\" has 3 columns, a worksheet of a workbook holds 2"
    ),
  ])
  func `in words`(error: WorkbookError, text: String) {
    #expect(error.description == text)
  }
}

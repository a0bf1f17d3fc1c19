import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Workbook

@Suite
struct `The same report` {
  @Test(arguments: Language.allCases) func `gives the same bytes`(language: Language) throws {
    let first = try WrittenWorkbook.bytes(of: SampleReport.document(language))
    try #expect(WrittenWorkbook.bytes(of: SampleReport.document(language)) == first)
  }

  @Test func `gives the same bytes in another time zone`() async {
    await #expect(processExitsWith: .success) {
      setenv("TZ", "UTC", 1)
      tzset()
      let first = try WrittenWorkbook.bytes(of: SampleReport.document(.english))
      setenv("TZ", "Asia/Kathmandu", 1)
      tzset()
      try #require(WrittenWorkbook.bytes(of: SampleReport.document(.english)) == first)
    }
  }

  @Test(
    .enabled(
      if: ExternalProgram.exists("/usr/bin/localedef") && ExternalProgram.exists("/usr/share/i18n/locales/de_DE")))
  func `gives the same bytes where the process writes a decimal comma`() async {
    await #expect(processExitsWith: .success) {
      let first = try WrittenWorkbook.bytes(of: SampleReport.document(.german))
      try ExternalProgram.withFolder { folder in
        let (status, text) = try ExternalProgram.run(
          "/usr/bin/localedef", ["--no-archive", "-i", "de_DE", "-f", "UTF-8", folder + "/de_DE.UTF-8"])
        try #require(status == 0, "\(text)")
        setenv("LOCPATH", folder, 1)
        try #require(setlocale(LC_ALL, "de_DE.UTF-8") != nil)
        try #require(localeconv().pointee.decimal_point.pointee == CChar(UInt8(ascii: ",")))
        try #require(WrittenWorkbook.bytes(of: SampleReport.document(.german)) == first)
        // The process's locale is left as it was.
        try #require(localeconv().pointee.decimal_point.pointee == CChar(UInt8(ascii: ",")))
      }
    }
  }

  @Test(
    .enabled(if: WrittenWorkbook.hasReader),
    arguments: [
      (
        [Fact("d", "Day", .day(SampleReport.day(16))), Fact("m", "Moment", .moment(SampleReport.moment))],
        "2026-02-20T15:00:00Z"
      ),
      ([Fact("d", "Day", .day(SampleReport.day(16)))], "2026-02-16T00:00:00Z"),
      ([], "1980-01-01T00:00:00Z"),
    ] as [([Fact], String)])
  func `is made at its own moment, not the clock's`(basis: [Fact], created: String) throws {
    var document = WrittenWorkbook.document([])
    document.basis = basis
    try WrittenWorkbook.withFile(of: document) { path in
      try #expect(WrittenWorkbook.part("docProps/core.xml", of: path).contains(">\(created)</dcterms:created>"))
    }
  }

  @Test(.enabled(if: WrittenWorkbook.hasReader)) func `is made at a moment that is given`() throws {
    try ExternalProgram.withFolder { folder in
      let path = folder + "/report.xlsx"
      try WorkbookRenderer(SampleReport.document(.english), created: Instant(milliseconds: 0)).write(to: path)
      // A second later: the library takes zero for the present.
      #expect(
        try WrittenWorkbook.part("docProps/core.xml", of: path).contains(">1970-01-01T00:00:01Z</dcterms:created>"))
    }
  }
}

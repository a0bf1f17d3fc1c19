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
}

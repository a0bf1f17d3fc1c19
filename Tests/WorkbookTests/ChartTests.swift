import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Workbook

@Suite(.enabled(if: WrittenWorkbook.hasReader))
struct `Charts` {
  @Test(arguments: [(1, "funnel"), (2, "line"), (3, "bars")])
  func `are drawn from cells, with the values they had`(number: Int, name: String) throws {
    try WrittenWorkbook.withFile(of: SampleReport.document(.english)) { path in
      let text = try WrittenWorkbook.part("xl/charts/chart\(number).xml", of: path)
      // An element a line, so that a difference can be read.
      try expectGolden("chart-\(name).xml", text.replacing("><", with: ">\n<"))
    }
  }

  @Test func `say in words what they show`() throws {
    try WrittenWorkbook.withFile(of: SampleReport.document(.english)) { path in
      let drawing = try WrittenWorkbook.part("xl/drawings/drawing1.xml", of: path)
      #expect(drawing.contains("descr=\"Amounts fall from 482,500 EUR of leads to 99,900 EUR in negotiation.\""))
    }
  }

  @Test func `join the sheet of the table that they are drawn from`() throws {
    let table = WrittenWorkbook.table(
      "O'Neil & Co", [.init("a", "A"), .init("n", "N", .trailing)], [.init([.text("x"), .integer(1)])])
    let charts = ["one", "two"].map {
      ReportBlock.chart(Chart($0, "=Title <\($0)>", summary: "\"S\" & <s>", kind: .bars, data: table))
    }
    try WrittenWorkbook.withFile(of: WrittenWorkbook.document([.table(table)] + charts)) { path in
      let description = try WrittenWorkbook.description(of: path)
      #expect(description.contains("== O'Neil & Co =="))
      #expect(!description.contains("(2)"))
      let chart = try WrittenWorkbook.part("xl/charts/chart2.xml", of: path)
      #expect(chart.contains("<c:f>'O''Neil &amp; Co'!$B$5</c:f>"))
      #expect(chart.contains("<a:t> =Title &lt;two&gt;</a:t>"))
    }
  }

  @Test func `are left out where there is nothing to draw`() throws {
    let table = WrittenWorkbook.table("Empty", [.init("a", "A"), .init("n", "N", .trailing)], [])
    let chart = Chart("c", "Chart", summary: "Nothing.", kind: .line, data: table, target: .init(3, "Target"))
    try WrittenWorkbook.withFile(of: WrittenWorkbook.document([.chart(chart)])) { path in
      let types = try WrittenWorkbook.part("[Content_Types].xml", of: path)
      #expect(!types.contains("chart"))
      #expect(try WrittenWorkbook.description(of: path).contains("A5: 'Nothing.'"))
    }
  }
}

import Testing

@testable import Reporting

@Suite
struct `A whole report` {
  @Test(arguments: Language.allCases)
  func `as HTML is as checked in`(language: Language) throws {
    let page = HTMLRenderer(AgencyReport.document(language)).render(written: AgencyReport.written(language))
    try expectGolden("agency-weekly.\(language.rawValue).html", page)
  }

  @Test func `as JSON is as checked in`() throws {
    let json = try JSONRenderer(AgencyReport.document(.english)).render(written: AgencyReport.written(.english))
    try expectGolden("agency-weekly.json", json)
  }

  @Test(arguments: Language.allCases, [60, 100])
  func `on a terminal is as checked in`(language: Language, width: Int) throws {
    let renderer = TerminalRenderer(AgencyReport.document(language), width: width, usesColour: false)
    try expectGolden(
      "agency-weekly.\(language.rawValue).\(width).txt", renderer.render(written: AgencyReport.written(language)))
  }
}

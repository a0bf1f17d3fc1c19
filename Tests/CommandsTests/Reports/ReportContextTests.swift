import Domain
import Foundation
import Mustache
import Policy
import Reporting
import Testing

@testable import Commands

struct `What templates may ask for` {
  private static let languages = Language.allCases

  /// Weekly reports of the sample company in weeks with much, little and no data, and of a project without any.
  private func documents(_ language: Language) throws -> [ReportDocument] {
    let sample = try SampleCompany.project()
    let empty = try Sandbox(project: true)
    var documents: [ReportDocument] = []
    for (sandbox, weeks) in [(sample, ["2026-W08", "2026-W07", "2026-W03", "2025-W50"]), (empty, ["2026-W08"])] {
      let place = Project(folder: sandbox.folder)
      let policy = try place.policy()
      for name in weeks {
        let week = try #require(ISOWeek(name))
        let moments = PeriodMoments(
          lastDay: week.sunday, graceDays: 5, now: sample.now, calendar: policy.calendar)
        let report = try WeeklyReading(
          place: place, policy: policy, connection: try place.requireDatabase(), week: week, moments: moments
        ).report()
        documents.append(report.document(in: language))
      }
    }
    return documents
  }

  @Test(arguments: languages) func `is there in every weekly report, whatever the data`(language: Language) throws {
    let shape = ReportKind.weekly.context(policy: .standard, language: language).shape
    for document in try documents(language) {
      let context = ReportContext(document, period: "2026-W08")
      #expect(shape.mismatches(of: context.value).map(\.description) == [])
    }
  }

  @Test(arguments: languages) func `is documented as each report has it`(language: Language) {
    for kind in ReportKind.all {
      let context = kind.context(policy: .standard, language: language)
      #expect(context.shape.mismatches(of: context.value).isEmpty)
      #expect(context.shape.lines.allSatisfy { !$0.doc.isEmpty })
    }
  }

  @Test func `is known to the check as to the writing`() throws {
    let sandbox = try SampleCompany.project()
    let names = ReportKind.weekly.context(policy: .standard, language: .english).shape.lines
      .filter { $0.kind == "text" && !$0.path.contains("[]") }.map { "{{\($0.path)}}" }
    #expect(names.count > 120)
    let rows = """
      {{#tables.bridge.rows}}{{cause}}:{{#cells}} {{title}}={{value}}{{/cells}}
      {{/tables.bridge.rows}}
      """
    try sandbox.write(
      "weekly.mustache", in: "templates/en", "{{> head}}\n\(names.joined(separator: "\n"))\n\(rows)\n")
    #expect(sandbox.report("check-templates --lang en").status == 0)
    let run = sandbox.report("weekly --stdout --lang en")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Won: Cause=Won 2026-02 EUR=▲ +5,280.00 EUR 2026-03 EUR=–"))
    #expect(sandbox.report("weekly --stdout --lang en --week 2025-W50").status == 0)
  }
}

struct `Every kind of report` {
  @Test func `has a command of its name and a template in both languages`() throws {
    let commands = Set(CommandInfoNames.report)
    for kind in ReportKind.all {
      #expect(commands.contains(kind.id))
      for language in Language.allCases {
        let text = try #require(StandardTemplates.text(kind.id, language))
        let file = try SampleCompany.text(of: "templates/\(language.rawValue)/\(kind.id).mustache")
        #expect(text == file)
      }
    }
    let tools: Set = ["crm-structure", "list", "context", "template", "check-templates"]
    #expect(commands == tools.union(ReportKind.all.map(\.id)))
    for language in Language.allCases {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: "\(SampleCompany.root)/templates/\(language.rawValue)")
      #expect(files.sorted() == StandardTemplates.names.map { "\($0).mustache" })
    }
  }

  @Test(arguments: Language.allCases) func `has a template without a mistake`(language: Language) throws {
    let check = TemplateCheck(templates: ProjectTemplates(folder: nil, language: language), policy: .standard)
    #expect(try check.problems() == [])
  }
}

/// The names of subcommands.
private enum CommandInfoNames {
  static let report = `Help of every command`.paths.filter { $0.count == 2 && $0[0] == "report" }.map { $0[1] }
}

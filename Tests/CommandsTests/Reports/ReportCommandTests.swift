import Arguments
import Domain
import Testing

@testable import Commands

struct `The report commands` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try SampleCompany.project()
  }

  @Test func `write a week in every form, and say where`() throws {
    try expectSnapshot(
      "report-weekly", sandbox.report("weekly"), sandbox.report("weekly --format html --format json --lang de"),
      sandbox.report("weekly --output board"), sandbox.report("weekly --output board/week.html"),
      sandbox.report("weekly --output week.MD"), sandbox.report("list"), sandbox.report("list --json"))
    #expect(sandbox.files(in: "reports").count == 6)
    #expect(try sandbox.read("week.MD") == sandbox.read("reports/2026-02-20-weekly-report.md"))
    #expect(try sandbox.read("board/week.html") == sandbox.read("reports/2026-02-20-weekly-report.html"))
  }

  @Test func `show a week on a terminal`() throws {
    try expectSnapshot(
      "report-weekly-terminal", sandbox.report("weekly --format json", width: 100),
      sandbox.report("weekly --format json --lang de", width: 60))
  }

  @Test func `print the form that is asked for, as its file has it`() throws {
    #expect(sandbox.report("weekly").status == 0)
    let names = sandbox.files(in: "reports")
    for (form, ending) in [("markdown", "md"), ("html", "html"), ("json", "json")] {
      let printed = sandbox.report("weekly --stdout --format \(form)")
      #expect(printed.errors.isEmpty && printed.status == 0)
      #expect(try printed.rawOutput == sandbox.bytes("reports/2026-02-20-weekly-report.\(ending)"))
    }
    #expect(sandbox.report("weekly --stdout").rawOutput == sandbox.report("weekly --stdout -f markdown").rawOutput)
    #expect(sandbox.files(in: "reports") == names)
  }

  @Test func `have what people wrote in every form that shows it`() throws {
    #expect(sandbox.report("weekly").status == 0)
    let file = "reports/2026-02-20-weekly-report.md"
    let text = try sandbox.read(file)
    let marker = "<!-- opsmind:written learnings -->\n"
    try sandbox.write(file, text.replacing(marker, with: marker + "Ask for the *budget* first.\n"))
    for form in ["html", "json"] {
      for place in ["--stdout", "--output x.\(form)", ""] {
        let run = sandbox.report("weekly --format \(form) \(place)")
        #expect(run.status == 0)
        let shown =
          switch place {
          case "--stdout": run.output
          case "": try sandbox.read("reports/2026-02-20-weekly-report.\(form)")
          default: try sandbox.read("x.\(form)")
          }
        #expect(shown.contains(form == "html" ? "Ask for the <em>budget</em> first." : "Ask for the *budget* first."))
      }
    }
    #expect(sandbox.report("weekly --stdout").output.contains("Ask for the *budget* first."))
  }

  @Test func `sum a week up on one screen`() throws {
    let runs = ["", "--lang de", "--week 2026-W07", "--as-of 2026-02-18", "--redact"]
      .map { sandbox.report("weekly --summary \($0)") }
    try expectSnapshot("report-summary", Transcript(runs))
    for run in runs {
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 36)
      #expect(lines.allSatisfy { $0.count <= 80 })
    }
    #expect(sandbox.files(in: "reports").isEmpty)
  }

  @Test func `see a past week from its end, and say so where nothing is known of it`() throws {
    try expectSnapshot(
      "report-weekly-past", sandbox.report("weekly --week 2026-W06 --stdout"),
      sandbox.report("weekly --week 2025-W50 --stdout"), sandbox.report("weekly --week 2025-W50 --summary --lang de"))
    let then = sandbox.report("weekly --week 2026-W06 --stdout --format json")
    sandbox.now = sandbox.now.advanced(by: .days(300))
    #expect(sandbox.report("weekly --week 2026-W06 --stdout --format json").rawOutput == then.rawOutput)
  }

  @Test func `write the KPI dashboard of a month`() throws {
    try expectSnapshot(
      "report-kpi", sandbox.report("kpi"), sandbox.report("kpi --stdout --lang de"),
      sandbox.report("kpi --month 2026-01 --stdout"))
  }

  @Test func `print what sales works by, as crm stages does`() throws {
    let printed = sandbox.report("crm-structure")
    #expect(printed.rawOutput == sandbox.crm("stages --format markdown").rawOutput)
    #expect(sandbox.report("crm-structure --output reports/crm-structure.md").output == "reports/crm-structure.md\n")
    #expect(try sandbox.bytes("reports/crm-structure.md") == printed.rawOutput)
  }

  @Test func `print templates and what may stand in them`() throws {
    try expectSnapshot(
      "report-templates", sandbox.report("template head"), sandbox.report("context kpi"),
      sandbox.report("context kpi --json --lang de"), sandbox.report("check-templates"),
      sandbox.report("check-templates --lang de"))
    try expectSnapshot("report-context-weekly", sandbox.report("context weekly"))
  }

  @Test func `refuse words that do not fit, and guess what was meant`() throws {
    let runs = [
      "wekly", "weekly --format pdf", "weekly --format htm", "weekly --lang fr", "weekly --stdout --format xlsx",
      "weekly --stdout --output x", "weekly --stdout --format html --format json", "weekly --summary --stdout",
      "weekly --summary --format json", "weekly --send slack --summary", "weekly --output x.html --format json",
      "weekly --week 2026-W09", "weekly --week 8", "weekly --week 2026-W54", "weekly --as-of tomorrow",
      "weekly --as-of 2026-02-30", "weekly --wek 2026-W08", "kpi --month 2026-13", "kpi --month 2026-03",
      "kpi --redact", "context weakly", "template hed", "check-templates --lang fr",
    ].map { sandbox.report($0) }
    try expectSnapshot("report-refused", Transcript(runs))
    #expect(runs.allSatisfy { $0.status == 64 || $0.status == 2 })
    #expect(sandbox.files(in: "reports").isEmpty)
  }

  @Test func `need a project where they show its data`() throws {
    let empty = try Sandbox()
    try expectSnapshot(
      "report-no-project", empty.report("weekly"), empty.report("kpi"), empty.report("list"),
      empty.report("template head --lang de"), empty.report("check-templates"))
  }

  @Test func `say so where nothing at all is recorded`() throws {
    let empty = try Sandbox(project: true)
    empty.now = sandbox.now
    try expectSnapshot(
      "report-empty", empty.report("weekly"), empty.report("weekly --stdout"),
      empty.report("weekly --stdout --lang de"),
      empty.report("weekly --summary"), empty.report("kpi --stdout"))
    #expect(empty.files(in: "reports").count == 4)
    let html = try empty.read("reports/2026-02-20-weekly-report.html")
    #expect(html.contains("Nothing is recorded for this week"))
  }

  @Test func `are offered words to complete`() {
    func words(_ path: [String], _ name: String) -> [String]? {
      let command = `Help of every command`.command(["report"] + path)
      let argument = command?.arguments.first { $0.names.contains(name) || $0.valueName == name }
      return switch argument?.completion.kind {
      case .list(let words)?: words
      default: argument?.allValues
      }
    }
    #expect(words(["context"], "report") == ["weekly", "kpi"])
    #expect(words(["template"], "template") == ["head", "kpi", "weekly"])
    #expect(words(["weekly"], "--lang") == ["en", "de"])
    #expect(words(["weekly"], "--format") == ["markdown", "html", "xlsx", "json"])
    #expect(words(["weekly"], "--send") == ["mattermost", "slack", "telegram", "email"])
  }
}

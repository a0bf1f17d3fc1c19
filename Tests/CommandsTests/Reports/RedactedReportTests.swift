import Domain
import Foundation
import TestSupport
import Testing

@testable import Commands

struct `A redacted report` {
  /// Every name and address that the sample company keeps.
  private func names(in sandbox: Sandbox) throws -> [String] {
    let columns = try ["deal", "deal_history"].flatMap { table in
      try ["name", "company", "email"].flatMap { column in
        try SampleProject.rows(
          "SELECT DISTINCT \(column) FROM \(table) WHERE length(\(column)) > 3", in: sandbox)
      }
    }
    let owners = try ["name", "email"].flatMap { column in
      try SampleProject.rows("SELECT \(column) FROM owner WHERE \(column) IS NOT NULL", in: sandbox)
    }
    return Set(columns + owners).sorted()
  }

  @Test func `has no name and no address in any form`() throws {
    let sandbox = try SampleCompany.project()
    let names = try names(in: sandbox)
    #expect(names.count > 200)
    // Names in every kind of entry, so that there is something to take out.
    let kinds = ["shipped", "highlight", "learning", "review", "compliance", "risk", "blocker", "question", "priority"]
    for (index, name) in names.enumerated() where index.isMultiple(of: 7) {
      let text = FixCommand.quoted("call \(name) again; \(name.uppercased()) waits")
      let kind = kinds[index / 7 % kinds.count]
      let options = kind == "risk" ? "--likelihood high --impact high" : ""
      #expect(sandbox.ops("journal add \(kind) \(text) \(options)").status == 0)
    }
    for line in [
      "journal add blocker 'no access' --owner sofia",
      "journal add question 'may we see it?' --from 'Oda Nygjerde <oda.nygjerde@gamlemeieriet.example>'",
      "journal add decision 'a lunch with Sunniva Rø' --amount '900 EUR' --rationale 'Havregård AB asked for it'",
      "journal close 18 --note 'Eirik Solbakken took it over'",
    ] { #expect(sandbox.ops(line).status == 0, "\(line)") }

    let plain = sandbox.report("weekly --stdout").output.lowercased()
    #expect(names.count { plain.contains($0.lowercased()) } > 20)

    let mail = ["OPSMIND_MAIL_FROM": "ops@opsmind.example", "OPSMIND_MAIL_TO": "all@opsmind.example"]
    var texts = [sandbox.report("weekly --redact --summary").text]
    texts.append(sandbox.report("weekly --redact --send email --dry-run", environment: mail).text)
    for language in ["en", "de"] {
      let written = sandbox.report("weekly --redact --lang \(language)")
      #expect(written.status == 0)
      texts.append(written.text)
    }
    let files = sandbox.files(in: "reports")
    #expect(files.count == 8 && files.allSatisfy { $0.contains("-redacted") })
    for file in files {
      if file.hasSuffix(".xlsx") {
        texts.append(
          try ExternalProgram.run("/usr/bin/unzip", ["-p", sandbox.path("reports/\(file)")]).text)
      } else {
        texts.append(try sandbox.read("reports/\(file)"))
      }
    }
    for text in texts {
      let folded = text.lowercased()
      let found = names.filter { folded.contains($0.lowercased()) }
      #expect(found.isEmpty)
    }
    #expect(texts.allSatisfy { $0.contains("[…]") || $0.contains("\\[…\\]") || $0.hasPrefix("$ report") })
    #expect(sandbox.report("weekly --redact --stdout").output.contains("opsmind:report weekly-redacted 2026-W08 en"))
  }

  /// Imports deals of an external id, a company and a contact person.
  private func importDeals(_ rows: String..., in sandbox: Sandbox) throws {
    let lines = rows.map { $0 + ",Website,contacted,anna\n" }.joined()
    try sandbox.write("deals.csv", "external_id,company,name,title,stage,owner\n" + lines)
    try #require(sandbox.crm("import deals.csv").status == 0)
  }

  /// A redacted report in whose journal some texts are.
  private func highlights(_ texts: [String], in sandbox: Sandbox) throws -> [String] {
    for (index, text) in texts.enumerated() {
      try #require(
        sandbox.ops("journal add highlight \(FixCommand.quoted("item \(index): \(text)")) --on 2026-02-18").status == 0)
    }
    sandbox.now = sandbox.now.advanced(by: .days(14))
    return try report(in: sandbox)
  }

  /// The entries of the redacted report of the week.
  private func report(in sandbox: Sandbox) throws -> [String] {
    let run = sandbox.report("weekly --week 2026-W08 --redact --stdout")
    try #require(run.status == 0)
    return run.output.replacing("\\[…\\]", with: "[…]").split(separator: "\n").compactMap { line in
      guard let start = line.firstRange(of: "item ")?.lowerBound else { return nil }
      return line[start...].split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
    }
  }

  @Test func `has no name in another case, script or spelling`() throws {
    let sandbox = try Sandbox(project: true)
    try importDeals(
      "7,eBay Norge AS,Kari Nordmann", "8,3M AS,Bo Li", "9,華為,张伟", "10,Fjord Kaffe AS,Åse-Marie Berg", in: sandbox)
    let lines = try highlights(
      [
        "KARI NORDMANN", "kari nordmann of ebay norge as", "Bo Li of 3M AS", "bo li of 3m", "张伟 of 華為", "与张伟会面",
        "Fjord-Kaffe", "FJORD  KAFFE, and ÅSE MARIE BERG", "Nordmann and MARIE", "Bold steps, 43M in sight",
      ], in: sandbox)
    #expect(
      lines == [
        "item 0: […]", "item 1: […] of […]", "item 2: […] of […]", "item 3: […] of […]", "item 4: […] of […]",
        "item 5: 与[…]会面", "item 6: […]", "item 7: […], and […]", "item 8: […] and […]",
        "item 9: Bold steps, 43M in sight",
      ])
  }

  @Test func `has no name of a deal that is gone, was changed, or came later`() throws {
    let sandbox = try Sandbox(project: true)
    try importDeals("7,Voda Tele,", in: sandbox)
    try #require(sandbox.crm("import --undo 1").status == 0)
    try importDeals("8,Nord Havn,Kari Moe", "9,Sund Bru,Per Moe", in: sandbox)
    try importDeals("8,Nord Havn,Kari Dahl", in: sandbox)
    try #require(sandbox.crm("merge D-2 D-3 --take-all D-2 --reason 'entered twice'").status == 0)
    #expect(
      try highlights(["Voda Tele", "Sund Bru, by Per Moe", "Kari Moe or Kari Dahl", "ola vik"], in: sandbox) == [
        "item 0: […]", "item 1: […], by […]", "item 2: […] or […]", "item 3: ola vik",
      ])
    try importDeals("10,,Ola Vik", in: sandbox)
    #expect(try report(in: sandbox).last == "item 3: […]")
  }
}

import Foundation
import Testing

struct `Linting the sample company` {
  @Test func `finds in each deal what the sample's README says`() throws {
    let claims = try table(in: SampleCompany.text(of: "sample-data/README.md"))
    let (status, output, _) = SampleCompany.run([
      "crm", "lint", "--file", "sample-data/deals.csv", "--roster", "sample-data/roster.csv", "--today",
      SampleCompany.today, "--format", "json",
    ])
    #expect(status == 1)
    let report = try JSONDecoder().decode(Report.self, from: Data(output.utf8))
    let found = Dictionary(grouping: report.findings, by: \.code).mapValues { findings in
      Set(findings.map { $0.deal ?? $0.owner ?? "" }).sorted()
    }
    #expect(claims == found)
  }

  @Test func `is refused the move that the README shows`() throws {
    let readme = try SampleCompany.text(of: "README.md")
    let block = try #require(readme.firstMatch(of: /```console\n\$ (crm move [^\n]+)\n([^`]+)```/))
    try SampleCompany.withFolder { folder in
      let sample = "\(SampleCompany.root)/sample-data"
      for words in [
        ["ops", "init"], ["crm", "import", "\(sample)/deals.csv"], ["crm", "owners", "import", "\(sample)/roster.csv"],
      ] {
        try #require(SampleCompany.run(words, in: folder).status == 0)
      }
      let (status, _, error) = SampleCompany.run(ShellWords.split(String(block.1)), in: folder)
      #expect(status == 1)
      #expect(error == String(block.2))
    }
  }

  @Test func `prints what the README shows`() throws {
    let readme = try SampleCompany.text(of: "README.md")
    let start = try #require(readme.range(of: "```console\n$ crm lint "))
    let block = readme[start.upperBound...].prefix { $0 != "`" }
    let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let (status, output, _) = SampleCompany.run(
      ["crm", "lint"] + lines[0].split(separator: " ").map(String.init))
    #expect(status == 1)
    #expect(output == lines[1])
  }

  @Test func `stores every row, and importing again changes nothing`() throws {
    try SampleCompany.withFolder { folder in
      let file = "\(SampleCompany.root)/sample-data/deals.csv"
      #expect(SampleCompany.run(["ops", "init"], in: folder).status == 0)
      #expect(SampleCompany.run(["crm", "import", file], in: folder).output == "import 1: 120 rows: 120 created\n")
      #expect(SampleCompany.run(["crm", "import", file], in: folder).output == "import 2: 120 rows: 120 unchanged\n")
    }
  }

  @Test func `finds the same in the database as in the file`() throws {
    let options = ["--roster", "\(SampleCompany.root)/sample-data/roster.csv", "--today", SampleCompany.today]
    let file = "\(SampleCompany.root)/sample-data/deals.csv"
    try SampleCompany.withFolder { folder in
      #expect(SampleCompany.run(["ops", "init"], in: folder).status == 0)
      #expect(SampleCompany.run(["crm", "import", file], in: folder).status == 0)
      let stored = SampleCompany.run(["crm", "lint", "--statistics"] + options, in: folder)
      let direct = SampleCompany.run(["crm", "lint", "--statistics", "--file", file] + options, in: folder)
      #expect(stored.output == direct.output)
    }
  }

  /// The rows `| CODE | D-1, D-2 | … |` of a page.
  private func table(in page: String) throws -> [String: [String]] {
    var rows: [String: [String]] = [:]
    for line in page.split(separator: "\n") {
      guard let match = line.wholeMatch(of: /\| ([A-Z][0-9]{3}) \| ([^|]+) \|.*/) else { continue }
      rows[String(match.1)] = match.2.split(separator: ", ").map(String.init).sorted()
    }
    return rows
  }

  private struct Report: Decodable {
    struct Finding: Decodable {
      let code: String
      let deal: String?
      let owner: String?
    }
    let findings: [Finding]
  }
}

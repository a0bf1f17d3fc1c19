import Domain
import Policy
import Rules
import Testing

struct `Rule examples` {
  static let examples = RuleBook.standard.documentation.flatMap { rule in rule.examples.map { (rule.code, $0) } }

  @Test(arguments: RuleBook.standard.documentation.flatMap { rule in rule.examples.indices.map { (rule.code, $0) } })
  func `find what their table says`(code: String, index: Int) throws {
    let example = try #require(RuleBook.standard.rule(code)).examples[index]
    let (rows, run) = try example.run(code)
    for (row, findings) in zip(rows, run.findings) {
      let names = findings.map { finding in
        let exact = finding.violation.field.map { "\(finding.rule.code):\($0)" } ?? finding.rule.code
        return row.findings.contains(exact) ? exact : finding.rule.code
      }
      let place = row.deal.id ?? row.deal.label ?? ""
      #expect(names.sorted() == row.findings.sorted(), "\(code), \(example.title), \(place)")
    }
  }

  @Test(arguments: RuleBook.standard.documentation.map(\.code))
  func `show a finding and a deal without one`(code: String) throws {
    let rule = try #require(RuleBook.standard.rule(code))
    let options = ReadingOptions(calendar: CompanyPolicy.standard.calendar)
    let rows = try rule.examples.flatMap { try ExampleTable($0.table, options: options).rows }
    #expect(rows.contains { !$0.findings.isEmpty })
    #expect(rows.contains { $0.findings.isEmpty })
  }
}

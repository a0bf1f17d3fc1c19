import Domain
import Foundation
import Rules
import Testing

struct `The standard rule book` {
  private static let documentation = RuleBook.standard.documentation

  @Test func `has every code and name once`() {
    let codes = Self.documentation.map(\.code)
    let names = Self.documentation.map(\.name)
    #expect(Set(codes).count == codes.count)
    #expect(Set(names).count == names.count)
  }

  @Test func `lists rules of each kind in the order of their codes`() {
    let order = Self.documentation.map(\.code)
    let dealRules = RuleBook.standard.dealRules.map { type(of: $0).documentation.code }
    let pipelineRules = RuleBook.standard.pipelineRules.map { $0.documentation.code }
    #expect(dealRules == order.filter(dealRules.contains))
    #expect(pipelineRules == order.filter(pipelineRules.contains))
  }

  @Test(arguments: documentation.map(\.code))
  func `describes each rule in plain sentences`(code: String) throws {
    let rule = try #require(RuleBook.standard.rule(code))
    #expect(rule.family != nil)
    #expect(code.wholeMatch(of: /[A-Z][0-9]{3}/) != nil)
    #expect(rule.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    #expect(rule.severity != .off)
    for text in [rule.summary, rule.rationale, rule.remedy] {
      #expect(text.hasSuffix("."))
      #expect(!text.contains("\n") && !text.contains("  "))
    }
  }

  @Test func `finds a rule by code or name in any case`() {
    #expect(RuleBook.standard.rule("n001")?.name == "no-next-step")
    #expect(RuleBook.standard.rule("No-Next-Step")?.code == "N001")
    #expect(RuleBook.standard.rule("N999") == nil)
  }

  @Test func `has every rule that the source folders hold, and no other`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Rules")
      .standardized
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter { $0 != "Core" }
    let files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: sources.appending(path: folder).path)
        .map { $0.replacing(".swift", with: "") }
    }
    let rules =
      RuleBook.standard.dealRules.map { "\(type(of: $0))" } + RuleBook.standard.pipelineRules.map { "\($0)" }
    #expect(files.sorted() == rules.sorted())
  }
}

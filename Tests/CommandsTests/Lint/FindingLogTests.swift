import Domain
import Policy
import Rules
import Store
import TestSupport
import Testing

@testable import Commands

struct `The log of a run's findings` {
  /// The findings of some deals without anything, by rules that all find something in them.
  private static func findings(_ numbers: [Int64]) -> [Finding] {
    var linter = Linter(settings: LintSettings(policy: .standard, now: Instant(milliseconds: 0)))
    var deal = Deal()
    deal.stage = "offer_sent"
    deal.customFields = [CustomField(name: "Zürich", value: "n/a"), CustomField(name: "Z", value: "n/a")]
    return numbers.flatMap { linter.findings(for: deal, key: DealKey($0)) }
  }

  private static func keys(_ log: FindingLog) -> [FindingKey] {
    log.sorted().map(\.key)
  }

  @Test func `is in the order of keys, whichever threads it came from`() {
    var first = FindingLog()
    var second = FindingLog()
    for finding in Self.findings([5, 1, 9]) { first.append(finding) }
    for finding in Self.findings([3, 2]).reversed() { second.append(finding) }
    first.absorb(second)
    let keys = Self.keys(first)
    #expect(keys == keys.sorted())
    #expect(keys.count == Self.findings([1, 2, 3, 5, 9]).count)
    #expect(Set(keys).count == keys.count)
    #expect(first.errorCount + first.warningCount == keys.count)
  }

  @Test func `has a key once, however often it was found, and goes on after absorbing`() {
    var log = FindingLog()
    for finding in Self.findings([7, 7]) { log.append(finding) }
    var other = FindingLog()
    for finding in Self.findings([7]) { other.append(finding) }
    log.absorb(other)
    for finding in Self.findings([8]) { log.append(finding) }
    #expect(Self.keys(log) == Self.keys(log).sorted())
    #expect(Self.keys(log).count == Self.findings([7, 8]).count)
    #expect(log.errorCount + log.warningCount == Self.findings([7, 7, 7, 8]).count)
  }

  @Test func `holds more findings than a chunk does`() {
    var log = FindingLog()
    let findings = Self.findings([1])
    for number in 1...Int64(70_000 / findings.count + 1) {
      for finding in Self.findings([number]) { log.append(finding) }
    }
    let keys = Self.keys(log)
    #expect(keys.count > 1 << 16)
    #expect(keys == keys.sorted())
  }
}

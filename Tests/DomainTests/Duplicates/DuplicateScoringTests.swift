import TestSupport
import Testing

@testable import Domain

struct `The score of a pair` {
  private let scoring = DuplicateScoring(
    legalForms: ["AS", "GmbH"], placeholders: ["n/a"], amountShare: Percentage(25), days: 90, calendar: .utc)

  private func score(_ one: Deal, _ other: Deal) -> DuplicateLikeness {
    scoring.likeness(scoring.traits(of: one), scoring.traits(of: other))
  }

  private func deal(_ change: (inout Deal) -> Void) -> Deal {
    var deal = Deal()
    change(&deal)
    return deal
  }

  @Test func `is the same from either side, from 0 to 100, and 100 for a deal and itself`() {
    var random = RandomDeals(seed: 41)
    for _ in 0..<500 {
      let (one, other) = (random.deal(), random.deal())
      let likeness = score(one, other)
      #expect(likeness == score(other, one))
      #expect((0...100).contains(likeness.score))
      #expect(!likeness.evidence.isEmpty || likeness.score == 0)
      let traits = scoring.traits(of: one)
      if traits.email != nil, traits.title != nil, traits.company != nil { #expect(score(one, one).score == 100) }
    }
    #expect(score(Deal(), Deal()) == score(Deal(), deal { $0.title = "x" }))
    #expect(score(Deal(), Deal()).score == 0)
  }

  @Test func `never falls when one more trait agrees`() {
    var random = RandomDeals(seed: 42)
    for _ in 0..<300 {
      let (one, other) = (random.deal(), random.deal())
      let before = score(one, other).score
      for field in [DealField.email, .company, .name, .title] where one.has(field) && other.has(field) {
        var closer = other
        closer.take(field, from: one)
        #expect(score(one, closer).score >= before)
      }
    }
  }

  @Test func `knows addresses, companies and names in other spellings`() {
    let one = deal { ($0.email, $0.company, $0.name) = ("kari@fjord.no", "Fjord Kaffe AS", "Åse Ødegård") }
    let other = deal { ($0.email, $0.company, $0.name) = ("KARI@fjord.NO", "fjord kaffé", "Ødegård, Åse") }
    #expect(score(one, other) == score(one, one))
    #expect(score(one, other).evidence == [.email, .company, .name(100)])
  }

  @Test(
    arguments: [
      (100_00, 100_00, 17), (100_00, 75_00, 8), (100_00, 74_99, 0), (100_00, -100_00, 0), (0, 0, 17), (0, 1, 0),
      (Int64.max, Int64.max - 1, 0),
    ] as [(Int64, Int64, Int)])
  func `takes amounts for alike within the share`(one: Int64, other: Int64, score: Int) {
    #expect(self.score(deal { $0.offerAmount = one }, deal { $0.actualAmount = other }).score == score)
  }

  @Test func `takes amounts of different currencies for different`() {
    let one = deal { ($0.offerAmount, $0.currency) = (5, Currency("EUR")) }
    #expect(score(one, deal { ($0.offerAmount, $0.currency) = (5, Currency("NOK")) }).score == 0)
  }

  @Test(arguments: [(0, 17), (45, 8), (90, 0), (91, 0)]) func `falls with the days between`(days: Int, score: Int) {
    let day = Day.first.advanced(by: 400)
    let one = deal { $0.firstContactDate = day }
    let other = deal { $0.firstContactDate = day.advanced(by: days) }
    #expect(self.score(one, other).score == score)
  }

  @Test func `is not certain where two deals say little`() {
    let one = deal { ($0.company, $0.firstContactDate) = ("Fjord Kaffe", Day.first) }
    #expect(score(one, one).score == 42)
  }

  @Test func `takes what stands for nothing for absent`() {
    #expect(score(deal { $0.email = "N/A" }, deal { $0.email = "n/a" }).score == 0)
    #expect(scoring.groups(of: deal { ($0.email, $0.company, $0.name) = ("n/a", "N/A", "") }).isEmpty)
  }

  @Test func `counts a field that only one has half`() {
    let one = deal { ($0.title, $0.email, $0.name, $0.company) = ("Website", "a@b.no", "Kari", "Fjord") }
    // 65 of 65 + 15 / 2
    let other = deal { ($0.title, $0.email, $0.name) = ("Website", "a@b.no", "Kari") }
    #expect(score(one, other).score == 90)
  }

  @Test(arguments: [("website relaunch", "website relaunch", 1000), ("", "", 1000), ("website", "web site", 705)])
  func `compares titles by trigrams`(one: String, other: String, likeness: Int) {
    #expect(Trigrams(of: one).likeness(to: Trigrams(of: other)) == likeness)
    #expect(Trigrams(of: other).likeness(to: Trigrams(of: one)) == likeness)
  }

  @Test func `is asked for only where a key is repeated`() {
    var keys = RepeatedKeys()
    var random = SplitMix64(seed: 43)
    let all = (0..<20_000).map { _ in random.next() }
    for key in all { keys.insert(key) }
    for key in all.prefix(100) { keys.insert(key) }
    #expect(all.prefix(100).allSatisfy { keys.contains($0) })
    #expect(all.dropFirst(100).filter { keys.contains($0) }.count < 20)
  }
}

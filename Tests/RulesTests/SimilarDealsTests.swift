import Domain
import Testing

@testable import Rules

struct `Similar deals` {
  private static let similar = SimilarDeals(amountShare: Percentage(25), days: 90, calendar: .utc)

  /// Deals of a few groups with random amounts and days.
  private static func candidates(_ count: Int, groups: Int, amounts: Int, days: Int, seed: UInt64) -> [SimilarDeals
    .Candidate]
  {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { index in
      let day = Day.first.advanced(by: 700_000 + next(days))
      let isMoment = next(2) == 0
      return SimilarDeals.Candidate(
        group: KeyHash("\(next(groups))"), key: DealKey(Int64(index)), amount: Int64(1 + next(amounts)),
        created: isMoment ? .at(CompanyCalendar.utc.start(of: day)) : .on(day))
    }
  }

  private static func areSimilar(_ one: SimilarDeals.Candidate, _ other: SimilarDeals.Candidate) -> Bool {
    func day(_ created: SimilarDeals.Creation) -> Day {
      switch created {
      case .at(let moment): CompanyCalendar.utc.day(of: moment)
      case .on(let day): day
      }
    }
    return one.key != other.key && one.group == other.group
      && abs(one.amount - other.amount) * 4 <= max(one.amount, other.amount)
      && abs(day(one.created).days(to: day(other.created))) <= 90
  }

  @Test(arguments: 1...40)
  func `are those that comparing every pair finds`(seed: Int) {
    let candidates = Self.candidates(
      120, groups: 1 + seed % 5, amounts: [50, 2000, 1_000_000][seed % 3], days: [100, 2000][seed % 2],
      seed: UInt64(seed))
    let partners = Self.similar.partners(among: candidates)
    for candidate in candidates {
      let all = candidates.filter { Self.areSimilar(candidate, $0) }.map(\.key)
      #expect((partners[candidate.key] == nil) == all.isEmpty)
      if let partner = partners[candidate.key] { #expect(all.contains(partner)) }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `of one big company are found without comparing every pair`() {
    let candidates = Self.candidates(20_000, groups: 1, amounts: 1_000_000_000, days: 10_000, seed: 5)
    #expect(Self.similar.partners(among: candidates).count > 10_000)
  }

  @Test func `are not confused by the largest amounts`() {
    let day = SimilarDeals.Creation.on(.first)
    let candidates = [
      SimilarDeals.Candidate(group: KeyHash("a"), key: DealKey(1), amount: .max, created: day),
      SimilarDeals.Candidate(group: KeyHash("a"), key: DealKey(2), amount: .max / 2, created: day),
    ]
    #expect(Self.similar.partners(among: candidates).isEmpty)
  }
}

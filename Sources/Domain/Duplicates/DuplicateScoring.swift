/// Says how likely two deals are one.
///
/// Each trait has a weight. What both deals have counts in full: as gained where they agree, as lost where they do not. What only one
/// of them has counts half as lost, for a field that nobody filled says little. The score is the share of what could be gained, in
/// percent: 100 for a deal and itself, 0 where nothing agrees. Deals that say so little that less than 60 could be gained are measured
/// by 60, for one company and one month make no certainty. It is the same from either side.
///
/// | trait | weight | agrees |
/// |---|---|---|
/// | e-mail | 30 | the same address in any case |
/// | title | 25 | by trigrams, from 30 % on, in proportion |
/// | company | 15 | the same name without case, accents and legal form |
/// | contact name | 10 | the same words in any order, or by trigrams from 50 % on, in proportion |
/// | amount | 10 | equal; by half where just within the policy's share, in the same currency |
/// | created | 10 | on the same day; in proportion until the policy's number of days |
public struct DuplicateScoring: Sendable {
  static let weights = (email: 30, title: 25, company: 15, name: 10, amount: 10, created: 10)
  /// What has to be gained at least for a score of 100.
  static let leastWeight = 60
  private static let leastTitle = 300
  private static let leastName = 500

  private let names: CompanyName
  private let words = CompanyName(legalForms: [])
  private let placeholders: Set<String>
  private let amountShare: Percentage
  private let days: Int
  private let calendar: CompanyCalendar

  /// A scoring by the numbers and words of a policy.
  /// - Parameters:
  ///   - legalForms: dropped at the end of company names.
  ///   - placeholders: texts that stand for nothing, in lower case.
  ///   - amountShare: how far two amounts may differ, of the larger one.
  ///   - days: how many days apart two deals may have been created.
  public init(
    legalForms: [String], placeholders: Set<String>, amountShare: Percentage, days: Int, calendar: CompanyCalendar
  ) {
    names = CompanyName(legalForms: legalForms)
    self.placeholders = placeholders
    self.amountShare = amountShare
    self.days = days
    self.calendar = calendar
  }

  /// What a deal is compared by.
  public func traits(of deal: Deal) -> DuplicateTraits {
    var traits = DuplicateTraits()
    traits.email = meant(deal.email).map { DuplicateTraits.hash($0, ignoringCase: true) }
    traits.company = companyKey(deal).map { DuplicateTraits.hash($0) }
    traits.name = meant(deal.name).flatMap { name in
      let key = words.key(name).split(separator: " ").sorted().joined(separator: " ")
      return key.isEmpty ? nil : ComparableText(key)
    }
    traits.title = meant(deal.title).map(words.key).flatMap { $0.isEmpty ? nil : ComparableText($0) }
    traits.amount = deal.offerAmount ?? deal.actualAmount
    traits.currency = traits.amount == nil ? nil : deal.currency
    traits.created = deal.createdAt.map { calendar.day(of: $0) } ?? deal.firstContactDate
    return traits
  }

  /// The groups in which a deal is compared with others: by its address, its company, and its contact's name with the amount.
  ///
  /// Names are taken here with their accents, which is many times faster.
  public func groups(of deal: Deal) -> [UInt64] {
    var groups: [UInt64] = []
    if let email = meant(deal.email) { groups.append(DuplicateTraits.hash(email, ignoringCase: true) ^ 1) }
    if let company = companyKey(deal) { groups.append(DuplicateTraits.hash(company) ^ 2) }
    if let name = meant(deal.name), let amount = deal.offerAmount ?? deal.actualAmount {
      groups.append(DuplicateTraits.hash("\(name.lowercased())\0\(amount)\0\(deal.currency?.code ?? "")") ^ 3)
    }
    return groups
  }

  /// How alike two deals are.
  public func likeness(_ one: DuplicateTraits, _ other: DuplicateTraits) -> DuplicateLikeness {
    var tally = DuplicateLikeness.Tally()
    let weights = DuplicateScoring.weights
    tally.add(weights.email, one.email, other.email) { $0 == $1 ? 1000 : 0 }
    tally.add(weights.company, one.company, other.company) { $0 == $1 ? 1000 : 0 }
    tally.add(weights.created, one.created, other.created) { created, otherCreated in
      let apart = abs(created.days(to: otherCreated))
      return apart > days ? 0 : 1000 * (days + 1 - apart) / (days + 1)
    }
    tally.add(weights.amount, one.amount, other.amount) { amount, otherAmount in
      one.currency == other.currency ? amountLikeness(amount, otherAmount) : 0
    }
    tally.add(weights.name, one.name, other.name) { textLikeness($0, $1, from: DuplicateScoring.leastName) }
    tally.add(weights.title, one.title, other.title) { textLikeness($0, $1, from: DuplicateScoring.leastTitle) }
    return DuplicateLikeness(tally, days: one.created.flatMap { day in other.created.map { abs(day.days(to: $0)) } })
  }

  private func textLikeness(_ one: ComparableText, _ other: ComparableText, from least: Int) -> Int {
    let likeness = one.likeness(to: other)
    return likeness < least ? 0 : likeness
  }

  private func amountLikeness(_ one: Int64, _ other: Int64) -> Int {
    guard one != other else { return 1000 }
    let (low, high) = (min(one, other), max(one, other))
    // Beyond this no pair of amounts is within any share.
    guard low > 0, high < Int64.max / 10_000 else { return 0 }
    let share = (high - low) * 10_000 / high
    guard share <= Int64(amountShare.basisPoints), amountShare.basisPoints > 0 else { return 0 }
    return 1000 - 500 * Int(share) / amountShare.basisPoints
  }

  private func companyKey(_ deal: Deal) -> String? {
    meant(deal.company).map(names.key).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The text, unless it stands for nothing.
  private func meant(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    // Placeholders are short; most texts need no copy in lower case.
    return text.utf8.count <= 24 && placeholders.contains(text.lowercased()) ? nil : text
  }
}

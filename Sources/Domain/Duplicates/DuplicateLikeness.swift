/// How alike two deals are, and in what.
public struct DuplicateLikeness: Equatable, Sendable {
  /// A trait in which they agree.
  public enum Evidence: Equatable, Sendable {
    /// The same e-mail address.
    case email
    /// The same company.
    case company
    /// The contact's name, alike in percent.
    case name(Int)
    /// The title, alike in percent.
    case title(Int)
    /// The amount; whether it is equal.
    case amount(isEqual: Bool)
    /// Created so many days apart.
    case created(daysApart: Int)
  }

  /// 0 to 100.
  public let score: Int
  /// In what they agree, the weightiest first.
  public let evidence: [Evidence]

  /// What was gained of what could be, trait by trait.
  struct Tally {
    fileprivate var gained = 0
    fileprivate var possible = 0
    /// How far they agree, in thousandths, in the order of adding.
    fileprivate var likenesses: [Int] = []

    /// Adds a trait: `likeness` says how far both agree, in thousandths.
    mutating func add<Value>(_ weight: Int, _ one: Value?, _ other: Value?, _ likeness: (Value, Value) -> Int) {
      guard let one, let other else {
        if one != nil || other != nil { possible += weight * 500 }
        likenesses.append(0)
        return
      }
      let found = likeness(one, other)
      gained += weight * found
      possible += weight * 1000
      likenesses.append(found)
    }
  }

  /// The result of a tally of e-mail, company, creation, amount, name and title.
  init(_ tally: Tally, days: Int?) {
    let possible = max(tally.possible, 1000 * DuplicateScoring.leastWeight)
    score = (200 * tally.gained + possible) / (2 * possible)
    let found = tally.likenesses
    evidence = [
      found[0] > 0 ? .email : nil, found[5] > 0 ? .title(found[5] / 10) : nil, found[1] > 0 ? .company : nil,
      found[4] > 0 ? .name(found[4] / 10) : nil, found[3] > 0 ? .amount(isEqual: found[3] == 1000) : nil,
      found[2] > 0 ? days.map { .created(daysApart: $0) } : nil,
    ].compactMap { $0 }
  }
}

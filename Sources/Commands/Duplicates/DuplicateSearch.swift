import Domain
import Policy
import Store

/// Finds pairs of deals that are perhaps one, without comparing all with all.
///
/// Deals are compared where they share an e-mail address, a company, or a contact's name and an amount. Within such a group each is
/// compared with those that follow it in the order of titles, up to `window` of them: all with all in a small group, neighbours in
/// a big one.
struct DuplicateSearch {
  /// With how many that follow it a deal of a group is compared.
  static let window = 24

  /// What to look for.
  struct Options {
    /// The least score of a pair.
    var minimum = 60
    /// Owners' words, one of the pair must have one of; empty for all.
    var owners: Set<String> = []
    /// The stage, one of the pair must be in.
    var stage: Stage?
    /// Whether archived deals count, and pairs of which both are closed.
    var includesAll = false
  }

  let policy: CompanyPolicy
  let options: Options

  /// How deals are compared under the policy.
  var scoring: DuplicateScoring {
    DuplicateScoring(
      legalForms: policy.hygiene.legalForms, placeholders: policy.hygiene.placeholders,
      amountShare: policy.hygiene.duplicateAmountShare, days: policy.hygiene.duplicateDays, calendar: policy.calendar)
  }

  /// The pairs of a store, and how many groups were too big to compare all with all.
  func run(on store: DealStore, progress: ProgressBar) throws -> (pairs: DuplicateCandidates, bigGroups: Int) {
    let scoring = scoring
    var repeated = RepeatedKeys()
    var read = 0
    try store.forEachComparableDeal(includesArchived: options.includesAll) { deal, _ in
      for group in scoring.groups(of: deal) { repeated.insert(group) }
      read += 1
      if read % 4096 == 0 { progress.update(read) }
    }
    let candidates = try DuplicateCandidates()
    try store.forEachComparableDeal(includesArchived: options.includesAll) { deal, number in
      read += 1
      if read % 4096 == 0 { progress.update(read) }
      let groups = scoring.groups(of: deal).filter { repeated.contains($0) }
      guard !groups.isEmpty else { return }
      let stage = deal.stage.flatMap { policy.pipeline.stage($0) }
      let candidate = DuplicateCandidate(
        number: number, traits: scoring.traits(of: deal), isClosed: stage?.role == .won || stage?.role == .lost,
        isWanted: isWanted(deal, in: stage))
      for group in groups { try candidates.add(candidate, to: group) }
    }
    progress.conclude("comparing")
    return (candidates, try compare(candidates, by: scoring))
  }

  private func isWanted(_ deal: Deal, in stage: Stage?) -> Bool {
    (options.owners.isEmpty || deal.owner.map(options.owners.contains) ?? false)
      && (options.stage == nil || stage === options.stage)
  }

  private func compare(_ candidates: DuplicateCandidates, by scoring: DuplicateScoring) throws -> Int {
    var recent: [DuplicateCandidate] = []
    var next = 0
    var size = 0
    var group: UInt64?
    var bigGroups = 0
    try candidates.forEachCandidate { candidate, itsGroup in
      if itsGroup != group {
        recent.removeAll(keepingCapacity: true)
        (group, next, size) = (itsGroup, 0, 0)
      }
      for other in recent where isProposed(candidate, other) {
        let score = scoring.likeness(candidate.traits, other.traits).score
        if score >= options.minimum { try candidates.addPair(candidate.number, other.number, score: score) }
      }
      size += 1
      if size == DuplicateSearch.window + 2 { bigGroups += 1 }
      if recent.count < DuplicateSearch.window {
        recent.append(candidate)
      } else {
        recent[next] = candidate
        next = (next + 1) % DuplicateSearch.window
      }
    }
    return bigGroups
  }

  private func isProposed(_ one: DuplicateCandidate, _ other: DuplicateCandidate) -> Bool {
    (one.isWanted || other.isWanted) && (options.includesAll || !(one.isClosed && other.isClosed))
  }
}

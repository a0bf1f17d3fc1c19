public import Domain
public import Policy

/// What stays the same while a pipeline is linted.
///
/// A class, so that it is passed to every rule as one reference.
public final class LintSettings: Sendable {
  /// The company's policy.
  public let policy: CompanyPolicy
  /// The people who can own deals.
  public let roster: Roster
  /// The moment that clocks are read at.
  public let now: Instant
  /// The company's day at that moment.
  public let today: Day

  /// What is recorded beside the deals; nil where there is no recorded history, as for a file.
  public let records: LintRecords?

  /// The first moment of tomorrow.
  let tomorrow: Instant
  /// The policy's texts that stand for nothing.
  let placeholders: Placeholders
  /// The first stage of the main path that a deal enters with its offer, by the policy's `entry_date`; nil for none.
  let offerStage: Stage?
  /// Whether somebody on the roster is not with the company today.
  let hasAbsentOwners: Bool
  private let lostReasons: [String: LostReason]

  /// Who is told when a deal stays too long: the active people of the policy's role.
  let escalation: [Owner]

  /// Settings for linting at a moment; without records, rules that need recorded history stay silent.
  public init(policy: CompanyPolicy, roster: Roster = Roster(), now: Instant, records: LintRecords? = nil) {
    self.policy = policy
    self.records = records
    self.roster = roster
    self.now = now
    let today = policy.calendar.day(of: now)
    self.today = today
    tomorrow = policy.calendar.start(of: today.advanced(by: 1))
    placeholders = Placeholders(policy.hygiene.placeholders)
    offerStage = policy.pipeline.mainPath.first { $0.entryField == .offerSentDate }
    let role = Pipeline.folded(policy.hygiene.escalationRole)
    escalation = roster.owners.filter { owner in
      // A role may be one of several: "sales lead, Hamburg".
      let roles = (owner.role ?? "").split(separator: ",").map {
        Pipeline.folded(String($0.trimmingPrefix { $0 == " " }))
      }
      return roles.contains(role) && owner.isActive(on: today)
    }
    hasAbsentOwners = roster.owners.contains { !$0.isActive(on: today) }
    lostReasons = Dictionary(policy.lostReasons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The suppressions in the records.
  var suppressions: Suppressions { records?.suppressions ?? LintSettings.noSuppressions }

  /// The severity in force of a rule's code.
  func severity(ofRule code: String) -> RuleSeverity {
    policy.severities[code] ?? RuleBook.standard.rule(code)?.severity ?? .off
  }

  private static let noSuppressions = Suppressions()

  /// The policy's lost reason of a word, in any case; found at once when it is written as the policy writes it.
  func lostReason(_ word: String) -> LostReason? {
    lostReasons[word] ?? policy.lostReason(word)
  }
}

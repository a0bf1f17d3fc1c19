import Domain
import Rules
import Store

/// Findings that are not to be shown again: 8 bytes each.
///
/// Two of a million findings share a hash with a probability below 10⁻⁷; hashes live as long as the process.
struct KnownFindings: Sendable {
  private var hashes: Set<Int> = []

  /// How many there are.
  var count: Int { hashes.count }

  /// Adds a finding by its parts.
  mutating func insert(_ parts: String...) {
    hashes.insert(parts.hashValue)
  }

  /// The hash of a finding that is known; nil for one that is not.
  func hash(of parts: [String]) -> Int? {
    let hash = parts.hashValue
    return hashes.contains(hash) ? hash : nil
  }

  /// The open findings that earlier runs recorded.
  init(recordedIn history: FindingHistory) throws {
    try history.forEachOpen { key in insert(key.rule, String(key.deal), key.owner, key.field) }
  }

  /// No findings.
  init() {}

  /// Whether earlier runs have seen a finding.
  func contains(_ finding: Finding) -> Bool {
    let subject = finding.subject
    let owner = subject.key == nil ? subject.owner ?? "" : ""
    let parts = [finding.rule.code, String(subject.key?.value ?? 0), owner, finding.violation.field?.description ?? ""]
    return hash(of: parts) != nil
  }
}

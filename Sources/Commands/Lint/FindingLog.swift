import Domain
import Rules
import Store

/// Every finding of a run by what makes it the same in another one: 16 bytes each, however long the texts.
struct FindingLog: Sendable {
  /// What findings have in common beside the deal; there are few of them.
  private struct Kind: Hashable, Sendable {
    var rule: String
    var field: String
    var owner: String
    var isError: Bool

    func isSameKey(as other: Kind) -> Bool {
      rule == other.rule && field == other.field && owner == other.owner
    }
  }

  private struct Entry: Sendable {
    var deal: Int64
    var kind: UInt32
  }

  private static let chunk = 1 << 16

  /// How many findings are errors.
  private(set) var errorCount = 0
  /// How many findings there are.
  private var count = 0
  // An array that grows takes three times its length while it does, so there are several of one length.
  private var chunks: [[Entry]] = []
  private var kinds: [Kind] = []
  private var numbers: [Kind: UInt32] = [:]

  /// How many findings are warnings.
  var warningCount: Int { count - errorCount }

  /// Takes note of a finding.
  mutating func append(_ finding: Finding) {
    let subject = finding.subject
    let kind = Kind(
      rule: finding.rule.code, field: finding.violation.field?.description ?? "",
      owner: subject.key == nil ? subject.owner ?? "" : "", isError: finding.severity == .error)
    if chunks.last.map({ $0.count == FindingLog.chunk }) ?? true {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(FindingLog.chunk)
    }
    chunks[chunks.count - 1].append(Entry(deal: subject.key?.value ?? 0, kind: number(of: kind)))
    count += 1
    if kind.isError { errorCount += 1 }
  }

  /// Takes over what another log holds.
  mutating func absorb(_ other: FindingLog) {
    let translated = other.kinds.map { number(of: $0) }
    let own = chunks.popLast()
    for chunk in other.chunks { chunks.append(FindingLog.translated(chunk, by: translated)) }
    // Only the last chunk is filled up.
    if let own { chunks.append(own) }
    count += other.count
    errorCount += other.errorCount
  }

  /// The findings in the order of their keys, each key once; an error stands for a warning of its key.
  consuming func sorted() -> some RandomAccessCollection<RecordableFinding> {
    let order = kinds.indices.sorted { FindingLog.precedes(kinds[$0], kinds[$1]) }
    let sortedKinds = order.map { kinds[$0] }
    var ranks = [UInt32](repeating: 0, count: kinds.count)
    for (rank, index) in order.enumerated() { ranks[index] = UInt32(rank) }
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    while let chunk = chunks.popLast() { entries += FindingLog.translated(chunk, by: ranks) }
    entries.sort { ($0.deal, $0.kind) < ($1.deal, $1.kind) }
    var last: Entry?
    entries.removeAll { entry in
      defer { last = entry }
      guard let last, last.deal == entry.deal else { return false }
      return last.kind == entry.kind || sortedKinds[Int(last.kind)].isSameKey(as: sortedKinds[Int(entry.kind)])
    }
    return entries.lazy.map { entry in
      let kind = sortedKinds[Int(entry.kind)]
      return RecordableFinding(
        key: FindingKey(rule: kind.rule, deal: entry.deal, owner: kind.owner, field: kind.field),
        isError: kind.isError)
    }
  }

  /// The order in which findings are recorded: texts byte by byte, errors first.
  private static func precedes(_ left: Kind, _ right: Kind) -> Bool {
    for part in [\Kind.rule, \Kind.field, \Kind.owner] where left[keyPath: part] != right[keyPath: part] {
      return left[keyPath: part].utf8.lexicographicallyPrecedes(right[keyPath: part].utf8)
    }
    return left.isError && !right.isError
  }

  private static func translated(_ entries: [Entry], by numbers: [UInt32]) -> [Entry] {
    entries.map { Entry(deal: $0.deal, kind: numbers[Int($0.kind)]) }
  }

  private mutating func number(of kind: Kind) -> UInt32 {
    if let number = numbers[kind] { return number }
    let number = UInt32(kinds.count)
    kinds.append(kind)
    numbers[kind] = number
    return number
  }
}

import Domain
import Rules
import Store

/// Every finding of a run by what makes it the same in another one: 24 bytes each, however long the texts.
struct FindingLog: Sendable {
  private struct Entry: Sendable {
    var deal: Int64
    var rule: Int32
    var field: Int32
    var owner: Int32
    var isError: Bool
  }

  private var entries: [Entry] = []
  private var words: [String] = [""]
  private var numbers: [String: Int32] = ["": 0]

  /// Takes note of a finding.
  mutating func append(_ finding: Finding) {
    let isDeal = finding.subject.key != nil
    entries.append(
      Entry(
        deal: finding.subject.key?.value ?? 0, rule: number(of: finding.rule.code),
        field: number(of: finding.violation.field?.description ?? ""),
        owner: isDeal ? 0 : number(of: finding.subject.owner ?? ""), isError: finding.severity == .error))
  }

  /// Takes over what another log holds.
  mutating func absorb(_ other: FindingLog) {
    let translated = other.words.map { number(of: $0) }
    entries.reserveCapacity(entries.count + other.entries.count)
    for entry in other.entries {
      var entry = entry
      entry.rule = translated[Int(entry.rule)]
      entry.field = translated[Int(entry.field)]
      entry.owner = translated[Int(entry.owner)]
      entries.append(entry)
    }
  }

  /// The findings in the order of their keys, each key once.
  func sorted() -> some RandomAccessCollection<RecordableFinding> {
    let order = words.indices.sorted { words[$0].utf8.lexicographicallyPrecedes(words[$1].utf8) }
    var ranks = [Int32](repeating: 0, count: words.count)
    for (rank, index) in order.enumerated() { ranks[index] = Int32(rank) }
    func sortKey(_ entry: Entry) -> (Int64, Int32, Int32, Int32) {
      (entry.deal, ranks[Int(entry.rule)], ranks[Int(entry.field)], ranks[Int(entry.owner)])
    }
    let sorted = entries.sorted { sortKey($0) < sortKey($1) }
    var unique: [Entry] = []
    unique.reserveCapacity(sorted.count)
    for entry in sorted where unique.last.map({ sortKey($0) != sortKey(entry) }) ?? true { unique.append(entry) }
    return unique.lazy.map { [words] entry in
      RecordableFinding(
        key: FindingKey(
          rule: words[Int(entry.rule)], deal: entry.deal, owner: words[Int(entry.owner)],
          field: words[Int(entry.field)]),
        isError: entry.isError)
    }
  }

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    words.append(word)
    numbers[word] = number
    return number
  }
}

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

    /// The order in which findings are recorded, once the words have the numbers of their order.
    var place: (Int64, Int32, Int32, Int32) { (deal, rule, field, owner) }
  }

  /// How many findings are errors.
  private(set) var errorCount = 0
  private var entries: [Entry] = []
  private var words: [String] = [""]
  private var numbers: [String: Int32] = ["": 0]

  /// How many findings are warnings.
  var warningCount: Int { entries.count - errorCount }

  /// Takes note of a finding.
  mutating func append(_ finding: Finding) {
    let isDeal = finding.subject.key != nil
    let isError = finding.severity == .error
    entries.append(
      Entry(
        deal: finding.subject.key?.value ?? 0, rule: number(of: finding.rule.code),
        field: number(of: finding.violation.field?.description ?? ""),
        owner: isDeal ? 0 : number(of: finding.subject.owner ?? ""), isError: isError))
    if isError { errorCount += 1 }
  }

  /// Takes over what another log holds.
  mutating func absorb(_ other: FindingLog) {
    let translated = other.words.map { number(of: $0) }
    entries.reserveCapacity(entries.count + other.entries.count)
    for entry in other.entries { entries.append(FindingLog.translated(entry, by: translated)) }
    errorCount += other.errorCount
  }

  /// The findings in the order of their keys, each key once; sorted in their place, as long as nobody else holds the log.
  consuming func sorted() -> some RandomAccessCollection<RecordableFinding> {
    let order = words.indices.sorted { words[$0].utf8.lexicographicallyPrecedes(words[$1].utf8) }
    var ranks = [Int32](repeating: 0, count: words.count)
    for (rank, index) in order.enumerated() { ranks[index] = Int32(rank) }
    let sortedWords = order.map { words[$0] }
    for index in entries.indices { entries[index] = FindingLog.translated(entries[index], by: ranks) }
    // Errors first, so that of findings with one key an error stands for all.
    entries.sort { left, right in
      left.place == right.place ? left.isError && !right.isError : left.place < right.place
    }
    var last: (Int64, Int32, Int32, Int32)?
    entries.removeAll { entry in
      defer { last = entry.place }
      return last.map { $0 == entry.place } ?? false
    }
    return entries.lazy.map { entry in
      RecordableFinding(
        key: FindingKey(
          rule: sortedWords[Int(entry.rule)], deal: entry.deal, owner: sortedWords[Int(entry.owner)],
          field: sortedWords[Int(entry.field)]),
        isError: entry.isError)
    }
  }

  private static func translated(_ entry: Entry, by numbers: [Int32]) -> Entry {
    Entry(
      deal: entry.deal, rule: numbers[Int(entry.rule)], field: numbers[Int(entry.field)],
      owner: numbers[Int(entry.owner)], isError: entry.isError)
  }

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    words.append(word)
    numbers[word] = number
    return number
  }
}

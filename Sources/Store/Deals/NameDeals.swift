import Domain
import SQLite

extension DealStore {
  /// The deals that a beginning of an id or external id, or a company, could mean: at most `limit`, in the order of their numbers.
  ///
  /// A company is looked for whole, in any case of its ASCII letters; only when there is none, by its beginning.
  public func deals(perhapsNamed word: String, limit: Int) throws -> [RecordedDeal] {
    var found = try deals(idBeginningWith: word, limit: limit)
    let company = try recorded("company = \(word) COLLATE NOCASE", limit: limit)
    found += try company.isEmpty ? deals(companyBeginningWith: word, limit: limit) : company
    var seen: Set<Int64> = []
    return Array(found.filter { seen.insert($0.number).inserted }.sorted { $0.number < $1.number }.prefix(limit))
  }

  private func deals(idBeginningWith word: String, limit: Int) throws -> [RecordedDeal] {
    guard !word.isEmpty else { return [] }
    // Ids are compared as they are, so that their index serves.
    let end = word + "\u{10FFFF}"
    var found = try recorded("own_id >= \(word) AND own_id < \(end)", limit: limit)
    found += try recorded("external_id >= \(word) AND external_id < \(end)", limit: limit)
    if word.lowercased() == "d-" { found += try recorded("own_id IS NULL", limit: limit) }
    guard let number = DealNumber.number(of: word) else { return found }
    // The numbers that begin with these digits are a range for each length.
    var (lower, width): (Int64, Int64) = (number, 1)
    while found.count < limit, lower < 1_000_000_000_000_000 {
      found += try recorded("number >= \(lower) AND number < \(lower + width) AND own_id IS NULL", limit: limit)
      (lower, width) = (lower * 10, width * 10)
    }
    return found
  }

  private func deals(companyBeginningWith word: String, limit: Int) throws -> [RecordedDeal] {
    // Fewer letters would find half the pipeline.
    guard word.count >= 3 else { return [] }
    return try recorded(
      "company >= \(word) COLLATE NOCASE AND company < \(word + "\u{10FFFF}") COLLATE NOCASE", limit: limit)
  }
}

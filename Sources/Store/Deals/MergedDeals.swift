public import Domain
import SQLite

/// The deals that are gone because they were merged, by what a row of an import would know them by.
///
/// They are read once, for an import that writes no merges; each takes some hundred bytes.
public struct MergedDeals {
  private struct Match {
    var kept: Int64
    /// By what a row would have to be recognised that made the deal.
    var key: DealMatchKey?
  }

  private var byKey: [String: Match] = [:]

  /// Those that a store knows.
  public init(in store: DealStore) throws {
    var gone: [(deal: Deal, merged: Int64, source: String?, externalID: String?)] = []
    try store.db.forEach(
      """
      SELECT \(raw: DealColumns.list), merge_source, merge_external_id
      FROM (SELECT merged, merged_external_source AS merge_source, merged_external_id AS merge_external_id, recorded_at AS at
            FROM deal_merge WHERE superseded_at IS NULL)
      JOIN deal_history ON number = merged AND superseded_at = at ORDER BY number
      """
    ) { row in
      gone.append(
        (
          try Deal(row: row), row.int64(0), row.optionalString(DealColumns.count),
          row.optionalString(DealColumns.count + 1)
        ))
    }
    for (deal, merged, source, externalID) in gone {
      guard let kept = try store.dealMergedInto(merged) else { continue }
      var freed = deal
      (freed.externalSource, freed.externalID) = (source, externalID)
      var imported = deal
      imported.id = nil
      let match = Match(kept: kept, key: DealMatchKey(of: imported))
      for key in [DealMatchKey.ownID, .externalID, .emailAndTitle, .companyAndTitle] {
        if let word = MergedDeals.word(freed, key) { byKey[word] = match }
      }
    }
  }

  /// The number of the deal that a row's deal has become; nil where the row means no merged deal.
  ///
  /// By e-mail or company and title a row may mean a stored deal too: it is the merged one's only where that had no better key
  /// than the row and none of the stored ones is like that.
  public func keptDeal(for row: Deal, by key: DealMatchKey, besides stored: [RecordedDeal]) -> Int64? {
    guard !byKey.isEmpty else { return nil }
    if key == .ownID, let match = byKey[MergedDeals.word(row, .ownID) ?? ""] { return match.kept }
    guard stored.isEmpty || key == .emailAndTitle || key == .companyAndTitle else { return nil }
    let looked = key == .ownID ? .externalID : key
    guard let match = MergedDeals.word(row, looked).flatMap({ byKey[$0] }) else { return nil }
    guard !stored.isEmpty else { return match.kept }
    let alike = stored.contains { recorded in
      var deal = recorded.deal
      deal.id = nil
      return DealMatchKey(of: deal) == key
    }
    return match.key == key && !alike ? match.kept : nil
  }

  private static func word(_ deal: Deal, _ key: DealMatchKey) -> String? {
    func joined(_ first: String?, _ second: String?) -> String? {
      first.flatMap { first in second.map { "\(key.rawValue)\0\(first)\0\($0)" } }
    }
    switch key {
    case .ownID: return joined(deal.id.map(DealMatchKey.comparedID), "")
    case .externalID: return joined(deal.externalID, deal.externalSource)
    case .emailAndTitle: return joined(deal.email.map(folded), deal.title)
    case .companyAndTitle: return joined(deal.company.map(folded), deal.title)
    }
  }

  /// A text without regard to the case of ASCII letters, as the database compares it.
  private static func folded(_ text: String) -> String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

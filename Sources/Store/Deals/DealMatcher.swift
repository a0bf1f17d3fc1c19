public import Domain
import SQLite

/// By what a row of an import was recognised as a stored deal (CRM-6).
public enum DealMatchKey: String, Sendable {
  case ownID = "id"
  case externalID = "external id"
  case emailAndTitle = "e-mail and title"
  case companyAndTitle = "company and title"

  /// The key that a row is recognised by; nil when it has none.
  public init?(of deal: Deal) {
    if deal.id != nil {
      self = .ownID
    } else if deal.externalID != nil {
      self = .externalID
    } else if deal.email != nil, deal.title != nil {
      self = .emailAndTitle
    } else if deal.company != nil, deal.title != nil {
      self = .companyAndTitle
    } else {
      return nil
    }
  }
}

extension DealMatchKey {
  /// An own id as it is compared: `d-7` is `D-7`, any other text is itself.
  public static func comparedID(_ id: String) -> String {
    DealNumber.number(of: id).map { "D-\($0)" } ?? id
  }
}

extension DealStore {
  /// The stored deals that a row of an import could be: none for a new one, several for a conflict.
  ///
  /// A row is looked for by its own id, else by its external id and source, else by e-mail and title, else by company and title.
  /// With both ids it must not name two deals.
  public func matches(for deal: Deal, by key: DealMatchKey) throws -> [RecordedDeal] {
    switch key {
    case .ownID:
      let own = try deal.id.map(dealsWithOwnID) ?? []
      guard let external = deal.externalID else { return own }
      let byExternal = try recorded("external_id = \(external) AND external_source = \(deal.externalSource.sqlValue)")
      return own + byExternal.filter { match in !own.contains { $0.number == match.number } }
    case .externalID:
      return try recorded(
        "external_id = \(deal.externalID.sqlValue) AND external_source = \(deal.externalSource.sqlValue)")
    case .emailAndTitle:
      return try recorded("email = \(deal.email.sqlValue) COLLATE NOCASE AND title = \(deal.title.sqlValue)")
    case .companyAndTitle:
      return try recorded("company = \(deal.company.sqlValue) COLLATE NOCASE AND title = \(deal.title.sqlValue)")
    }
  }

  /// Whether the data of any person was ever erased.
  public func hasErasures() throws -> Bool {
    try db.fetchOne(Int.self, "SELECT 1 FROM erasure LIMIT 1") != nil
  }

  /// The deals of persons who were forgotten, by what is left to recognise them by.
  public func forgottenDeals(company: String?, title: String?) throws -> [RecordedDeal] {
    guard let company, let title else { return [] }
    return try recorded(
      "company = \(company) COLLATE NOCASE AND title = \(title) AND is_forgotten = 1 AND email IS NULL")
  }

  func dealsWithOwnID(_ id: String) throws -> [RecordedDeal] {
    let compared = DealMatchKey.comparedID(id)
    guard let number = DealNumber.number(of: id) else { return try recorded("own_id = \(compared)") }
    // A deal of that number that was given another id is not meant.
    return try recorded("number = \(number) AND own_id IS NULL OR own_id = \(compared)")
  }
}

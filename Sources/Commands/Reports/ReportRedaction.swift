import Domain
import Policy
import Reporting
import SQLite
import Store

/// Takes the names of people and companies, and e-mail addresses, out of a report.
struct ReportRedaction {
  private let redaction: Redaction

  /// What takes out of some texts whom the roster and the deals know: full names, single names of people, and companies with or
  /// without their legal form.
  init(of texts: [String], owners: [Owner], deals: DealStore, policy: CompanyPolicy) throws {
    let found = NamesInTexts(texts)
    var people: Set<String> = []
    for owner in owners {
      people.formUnion([owner.name, owner.id] + found.names(ofPerson: owner.name))
    }
    let comparison = CompanyName(legalForms: policy.hygiene.legalForms)
    var companies: Set<String> = []
    try deals.forEachNameEverRecorded { name, company in
      if let name { people.formUnion(found.names(ofPerson: name)) }
      guard let company, found.containFirstWord(of: company) else { return }
      for name in [company, ReportRedaction.withoutLegalForm(company, comparison)] where found.contain(name) {
        companies.insert(name)
      }
    }
    let names = people.union(companies).union(texts.flatMap(ReportRedaction.disguisedAddresses))
    redaction = Redaction(
      addresses: texts.flatMap(ReportRedaction.addresses), names: names.sorted(), mark: ReportRedaction.mark)
  }

  /// What stands in the place of what was taken out.
  static let mark = "[…]"

  /// A text without names and addresses.
  func callAsFunction(_ text: String) -> String { redaction.redacted(text) ?? text }

  private static func addresses(in text: String) -> [String] {
    text.split(whereSeparator: { $0.isWhitespace || "<>()[],;:\"'".contains($0) }).map(String.init).filter {
      EmailAddress($0) != nil
    }
  }

  /// Addresses that nobody can write to as they stand, as `kari(at)fjord.no`.
  private static func disguisedAddresses(in text: String) -> [String] {
    text.split(whereSeparator: { $0.isWhitespace || "<>,;:\"'".contains($0) }).map(String.init).filter { word in
      let parts = word.lowercased().split(separator: "at", omittingEmptySubsequences: false)
      return zip(parts, parts.dropFirst()).contains { before, after in
        before.count > 1 && "([{".contains(before.last ?? " ") && after.count > 1 && ")]}".contains(after.first ?? " ")
      }
    }
  }

  /// A company's name without the words at its end that are its legal form.
  private static func withoutLegalForm(_ company: String, _ comparison: CompanyName) -> String {
    var words = company.split(whereSeparator: \.isWhitespace)
    let key = comparison.key(company)
    while words.count > 1, comparison.key(words.dropLast().joined(separator: " ")) == key { words.removeLast() }
    let name = words.joined(separator: " ")
    return name.hasSuffix(",") ? String(name.dropLast()) : name
  }
}

extension WeeklyReport {
  /// The report without the names of people and companies, and without e-mail addresses; owners are numbered.
  ///
  /// Names are taken out whenever they were recorded, then, before or since: whom a text names does not depend on it.
  func redacted(in connection: Connection, asOf: Instant?, policy: CompanyPolicy) throws -> WeeklyReport {
    let numbers = Dictionary(
      hygiene.owners.map(\.name).filter { !$0.isEmpty }.sorted().enumerated().map { ($1, $0 + 1) },
      uniquingKeysWith: { first, _ in first })
    let owners = OwnerStore(connection)
    let redaction = try ReportRedaction(
      of: writtenTexts, owners: try owners.roster(asOf: asOf).owners + owners.roster().owners,
      deals: DealStore(connection), policy: policy)
    return mapTexts { text in
      numbers[text].map { "\(ReportRedaction.mark) \($0)" } ?? redaction(text)
    }
  }
}

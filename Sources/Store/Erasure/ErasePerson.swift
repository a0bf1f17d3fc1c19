import Domain
public import SQLite

/// Erases a person's data from the database, inside a transaction; `DatabaseSweep` then takes away what the file still holds of it.
///
/// No new version is recorded: it would keep the old one. What is erased is gone from every version that there ever was.
public struct PersonErasure {
  /// What was erased from one deal.
  public struct Deal: Sendable, Equatable {
    /// The deal's number.
    public var number: Int64
    /// The deal's id.
    public var id: String
    /// How many versions of it are kept, without the person.
    public var versions: Int
    /// How many values were erased from it.
    public var values: Int
  }

  /// How many texts of a column name the person.
  public struct Mention: Sendable, Equatable {
    /// `table.column`
    public var column: String
    /// How many texts.
    public var count: Int
  }

  private let db: Connection
  private let scope: PersonScope
  /// The rows of each table that are versions or merges of the person's deals.
  private let ownRows: [String: Set<Int64>]

  /// An erasure of a person over one connection.
  public init(of scope: PersonScope, in db: Connection) throws {
    (self.scope, self.db) = (scope, db)
    var rows: [String: Set<Int64>] = ["deal": Set(scope.deals)]
    for number in scope.deals {
      rows["deal_history", default: []].formUnion(
        try db.fetchAll(Int64.self, "SELECT rowid FROM deal_history WHERE number = \(number)"))
      rows["deal_merge", default: []].formUnion(
        try db.fetchAll(Int64.self, "SELECT id FROM deal_merge WHERE merged = \(number)"))
    }
    ownRows = rows
  }

  /// Columns of a deal in which the person's name is replaced, and nothing else erased. What the company called a stage, or who
  /// recorded something, is not about the contact person.
  private static let texts: Set<String> = [
    "own_id", "external_source", "external_id", "title", "company", "source", "payment_terms", "owner",
    "merged_own_id", "merged_external_source", "merged_external_id",
  ]

  /// Erases the person from their deals.
  /// - Returns: what was erased, deal by deal.
  public func eraseDeals() throws -> [Deal] {
    let store = DealStore(db)
    return try scope.deals.map { number in
      let id = store.id(ofDeal: number)
      var erased = Deal(number: number, id: scope.redaction.redacted(id) ?? id, versions: 0, values: 0)
      for table in ["deal", "deal_history"] {
        let (versions, values) = try counts(table, number)
        erased.versions += versions
        erased.values += values
        try db.execute("UPDATE \(raw: table) SET \(raw: PersonErasure.emptied) WHERE number = \(number)")
      }
      erased.values += try eraseBeside(number)
      return erased
    }
  }

  /// Replaces the person's addresses wherever they stand in the database, and their names in their deals.
  /// - Returns: the columns in which something was replaced.
  public func replaceMentions() throws -> [Mention] {
    let names = scope.names.filter(Redaction.isSearchable(name:))
    guard !(scope.addresses + names).isEmpty else { return [] }
    let redaction = scope.redaction
    let pieces = Redaction.prefilters(for: scope.addresses + names)
    return try TextTable.all(in: db).flatMap { table in
      let replacements = try table.replacements(containing: pieces, in: db) { text, column, key in
        let isOwn = PersonErasure.texts.contains(column) && isOfPerson(table, key)
        return isOwn
          ? redaction.redacted(text) : redaction.withoutAddresses(text, isAddressField: column == "email")
      }
      for replacement in replacements { try table.apply(replacement, in: db) }
      return PersonErasure.counted(replacements, in: table)
    }
  }

  /// The columns in which the person's names stand although the texts are not of their deals; they are left as they are.
  public func namesElsewhere() throws -> [Mention] {
    let names = scope.names.filter(Redaction.isSearchable(name:))
    guard !names.isEmpty else { return [] }
    let redaction = Redaction(names: names)
    let pieces = Redaction.prefilters(for: names)
    return try TextTable.all(in: db).flatMap { table in
      let mentions = try table.replacements(containing: pieces, in: db) { text, column, key in
        let isOwn = isOfPerson(table, key) && (PersonErasure.texts.contains(column) || PersonErasure.isEmptied(column))
        return !isOwn && redaction.findsName(in: text) ? text : nil
      }
      return PersonErasure.counted(mentions, in: table)
    }
  }

  /// Notes that the person was erased, from each deal in which something was; under deal 0 where they stood in other texts alone.
  public func record(_ erased: [Deal], change: DealWriter.Change) throws {
    let reason = change.reason ?? ""
    let found = erased.filter { $0.values > 0 }.map { ($0.number, $0.values) }
    for (number, values) in found.isEmpty ? [(0, 0)] : found {
      try db.execute(
        """
        INSERT INTO erasure (deal, recorded_at, actor, reason, values_erased)
        VALUES (\(number), \(change.recordedAt.milliseconds), \(change.actor),
          \(scope.redaction.redacted(reason) ?? reason), \(values))
        """)
    }
  }

  // What is emptied, in the present version and in all before.

  private static let personal = DealField.allCases.filter(\.isPersonal).map(\.rawValue) + ["custom_fields", "reason"]

  private static func isEmptied(_ column: String) -> Bool { personal.contains(column) }

  private static let emptied = personal.map { "\($0) = NULL" }.joined(separator: ", ") + ", is_forgotten = 1"

  private func counts(_ table: String, _ number: Int64) throws -> (versions: Int, values: Int) {
    let sum = PersonErasure.personal.map { "(\($0) IS NOT NULL)" }.joined(separator: " + ")
    return try db.prepare(
      binding: "SELECT count(*), coalesce(sum(\(raw: sum)), 0) FROM \(raw: table) WHERE number = \(number)"
    ).next { row in (row.int(0), row.int(1)) } ?? (0, 0)
  }

  /// Erases free text that is kept beside a deal: notes of contacts, and why something was done.
  private func eraseBeside(_ number: Int64) throws -> Int {
    var count = 0
    for table in try TextTable.all(in: db) where !["deal", "deal_history", "erasure"].contains(table.name) {
      let owners = ["deal", "kept", "merged"].filter(table.allColumns.contains)
      guard !owners.isEmpty else { continue }
      let isOfDeal = owners.reduce("0" as SQL) { "\($0) OR \(raw: TextTable.quoted($1)) = \(number)" }
      for column in table.columns where ["reason", "note", "message"].contains(column) {
        let text: SQL = table.requiredColumns.contains(column) ? "\(Redaction.mark)" : "NULL"
        count += try db.execute(
          """
          UPDATE \(raw: TextTable.quoted(table.name)) SET \(raw: TextTable.quoted(column)) = \(text)
          WHERE (\(isOfDeal)) AND \(raw: TextTable.quoted(column)) <> \(Redaction.mark)
          """)
      }
    }
    return count
  }

  /// Whether a row is a version, or a merge, of one of the person's deals.
  private func isOfPerson(_ table: TextTable, _ key: [SQLValue]) -> Bool {
    guard case .integer(let row) = key.first else { return false }
    return ownRows[table.name]?.contains(row) ?? false
  }

  private static func counted(_ replacements: [TextTable.Replacement], in table: TextTable) -> [Mention] {
    let counts = replacements.reduce(into: [:]) { $0[$1.column, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { Mention(column: "\(table.name).\($0.key)", count: $0.value) }
  }
}

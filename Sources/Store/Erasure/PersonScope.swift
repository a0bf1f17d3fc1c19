public import Domain
public import SQLite

/// A person as the database knows them: the deals that are about them, and the addresses and names that they have there.
public struct PersonScope: Sendable, Equatable {
  /// The numbers of their deals, also of those that are gone, in order.
  public private(set) var deals: [Int64] = []
  /// Every address that they ever had.
  public private(set) var addresses: [String] = []
  /// Every name that they ever had.
  public private(set) var names: [String] = []

  /// What takes the person out of texts.
  public var redaction: Redaction { Redaction(addresses: addresses, names: names) }

  /// The person of a deal: of every deal that ever had one of the e-mail addresses that this one ever had, and of those merged with
  /// them.
  public init(ofDeal number: Int64, in db: Connection) throws {
    let own = try PersonScope.withMerged([number], in: db)
    addresses = try PersonScope.addresses(of: own, in: db)
    try addDeals(own, in: db)
  }

  /// The person of an e-mail address.
  public init(address: String, in db: Connection) throws {
    addresses = Redaction.addresses(in: address)
    try addDeals([], in: db)
  }

  private mutating func addDeals(_ own: Set<Int64>, in db: Connection) throws {
    deals = try PersonScope.withMerged(own.union(try PersonScope.deals(withAddresses: addresses, in: db)), in: db)
      .sorted()
    names = try PersonScope.values(of: "name", in: Set(deals), db).sorted()
    // The same address is also kept as each deal writes it.
    let known = Set(addresses.map(Redaction.folded))
    addresses += try PersonScope.addresses(of: Set(deals), in: db).filter { known.contains(Redaction.folded($0)) }
    addresses = Set(addresses).sorted()
  }

  private static func addresses(of deals: Set<Int64>, in db: Connection) throws -> [String] {
    try values(of: "email", in: deals, db).flatMap { Redaction.addresses(in: $0) }
  }

  /// Every value that a column has in any version of some deals.
  private static func values(of column: String, in deals: Set<Int64>, _ db: Connection) throws -> Set<String> {
    var values: Set<String> = []
    for number in deals {
      values.formUnion(
        try db.fetchAll(
          String.self,
          """
          SELECT \(raw: column) FROM deal WHERE number = \(number) AND \(raw: column) IS NOT NULL
          UNION SELECT \(raw: column) FROM deal_history WHERE number = \(number) AND \(raw: column) IS NOT NULL
          """))
    }
    return values
  }

  /// The deals any version of which has one of some addresses.
  private static func deals(withAddresses addresses: [String], in db: Connection) throws -> Set<Int64> {
    let wanted = Set(addresses.map(Redaction.folded))
    guard !wanted.isEmpty else { return [] }
    let pieces = Redaction.prefilters(for: addresses)
    var found: Set<Int64> = []
    for table in ["deal", "deal_history"] {
      try db.forEach(
        "SELECT number, email FROM \(raw: table) WHERE \(TextTable.condition("email", containing: pieces))"
      ) { row in
        let email = row.string(1)
        if Redaction.addresses(in: email).contains(where: { wanted.contains(Redaction.folded($0)) }) {
          found.insert(row.int64(0))
        }
      }
    }
    return found
  }

  /// Some deals and those that were merged with them, however often.
  private static func withMerged(_ deals: Set<Int64>, in db: Connection) throws -> Set<Int64> {
    var all = deals
    var new = deals.sorted()
    while let number = new.popLast() {
      let others = try db.fetchAll(
        Int64.self,
        """
        SELECT merged FROM deal_merge WHERE kept = \(number) AND superseded_at IS NULL
        UNION SELECT kept FROM deal_merge WHERE merged = \(number) AND superseded_at IS NULL
        """)
      new += others.filter { all.insert($0).inserted }
    }
    return all
  }
}

extension PersonScope {
  /// The names of the files that the person's deals were imported from.
  public func importedFiles(in db: Connection) throws -> [String] {
    var files: Set<String> = []
    for number in deals {
      files.formUnion(
        try db.fetchAll(
          String.self,
          """
          SELECT file FROM import WHERE id IN
            (SELECT import FROM deal WHERE number = \(number) UNION SELECT import FROM deal_history WHERE number = \(number))
          """))
    }
    return files.sorted()
  }
}

public import Domain
import SQLite

extension DealStore {
  /// The numbers that deals have, from the lowest to one above the highest; empty when there are none.
  ///
  /// For a past moment also numbers count whose deal came or went since.
  public var numberRange: Range<Int64> {
    get throws {
      let tables = asOf == nil ? ["deal"] : ["deal", "deal_history"]
      var range: Range<Int64>?
      for table in tables {
        // Each end by itself is the end of an index; both in one statement would be a scan.
        guard let lowest = try db.fetchOne(Int64?.self, "SELECT min(number) FROM \(raw: table)") ?? nil,
          let highest = try db.fetchOne(Int64?.self, "SELECT max(number) FROM \(raw: table)") ?? nil
        else { continue }
        range = min(lowest, range?.lowerBound ?? lowest)..<max(highest + 1, range?.upperBound ?? 0)
      }
      return range ?? 0..<0
    }
  }

  /// The lowest number from `start` on that has, or may have had, a deal; nil when there is none.
  public func nextNumber(from start: Int64) throws -> Int64? {
    let present = try db.fetchOne(
      Int64.self, "SELECT number FROM deal WHERE number >= \(start) ORDER BY number LIMIT 1")
    guard asOf != nil else { return present }
    let past = try db.fetchOne(
      Int64.self, "SELECT number FROM deal_history WHERE number >= \(start) ORDER BY number LIMIT 1")
    return [present, past].compactMap { $0 }.min()
  }

  /// Hands over the deals of a range of numbers, in order, with the moves that history knows.
  ///
  /// One deal is in memory at a time.
  public func forEachDeal(in numbers: Range<Int64>, _ body: (Deal, Int64) throws -> Void) throws {
    let moves = try MoveCursor(db, numbers: numbers, asOf: asOf)
    let statement = try db.prepare(
      binding: """
        SELECT \(raw: DealColumns.list) FROM \(deals)
        WHERE number >= \(numbers.lowerBound) AND number < \(numbers.upperBound) ORDER BY number
        """)
    try statement.forEach { row in
      var deal = try Deal(row: row)
      let number = row.int64(0)
      deal.moves = try moves.moves(ofDeal: number)
      try body(deal, number)
    }
  }

  /// Hands over some deals with their moves, in the order of `numbers`; numbers without a deal are passed over.
  public func forEachDeal(numbered numbers: [Int64], _ body: (Deal, Int64) throws -> Void) throws {
    for number in numbers { try forEachDeal(in: number..<(number + 1), body) }
  }
}

/// Walks along the stage entries of a range of deals beside the deals themselves, which is one pass over a clustered table.
private final class MoveCursor {
  private let statement: Statement
  private var pending: (deal: Int64, move: StageMove)?
  private var isAtEnd = false

  init(_ db: Connection, numbers: Range<Int64>, asOf: Instant?) throws {
    statement = try db.prepare(
      binding: """
        SELECT deal, stage, entered_at, origin = 'witnessed', reason FROM stage_entry
        WHERE deal >= \(numbers.lowerBound) AND deal < \(numbers.upperBound) AND \(DealStore.holds(asOf))
        ORDER BY deal, sequence
        """)
  }

  /// The entries of a deal where there are several; a single one, as most deals have, is no move. To be asked with growing numbers.
  func moves(ofDeal number: Int64) throws -> [StageMove] {
    while let entry = try peek(), entry.deal < number { pending = nil }
    guard let first = try take(ofDeal: number), let second = try take(ofDeal: number) else { return [] }
    var moves = [first, second]
    while let move = try take(ofDeal: number) { moves.append(move) }
    return moves
  }

  /// Moves over the next entry where it is of a deal; nil where it is of another.
  private func take(ofDeal number: Int64) throws -> StageMove? {
    guard let entry = try peek(), entry.deal == number else { return nil }
    pending = nil
    return entry.move
  }

  /// The next entry, without moving over it.
  private func peek() throws -> (deal: Int64, move: StageMove)? {
    guard pending == nil, !isAtEnd else { return pending }
    pending = try statement.next { row in
      (
        row.int64(0),
        StageMove(
          stage: row.string(1), enteredAt: row.instant(2), isWitnessed: row.bool(3), reason: row.optionalString(4))
      )
    }
    isAtEnd = pending == nil
    return pending
  }
}

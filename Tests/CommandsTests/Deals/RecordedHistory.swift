import Domain
import SQLite
import Store
import TestSupport

@testable import Commands

/// A database to which random things happen: additions, changes, moves, contacts, imports, merges, and undos of both.
///
/// What is recorded is taken down after each of them, so that it can be asked for again later.
struct RecordedHistory {
  /// Everything that is recorded of the deals and their owners at one moment.
  struct Snapshot: Equatable {
    var deals: [Int64: Deal] = [:]
    var entries: [Int64: [RecordedStageEntry]] = [:]
    var touchpoints: [Int64: [RecordedTouchpoint]] = [:]
    var merged: [Int64: Int64] = [:]
    var owners: [Owner] = []

    /// What a database holds, now or as it held at a moment.
    init(of db: Connection, asOf: Instant? = nil, upTo highest: Int64) throws {
      let store = DealStore(db, asOf: asOf)
      try store.forEachDeal(in: store.numberRange) { deal, number in deals[number] = deal }
      for number in 1...max(1, highest) {
        entries[number] = try store.stageEntries(ofDeal: number)
        touchpoints[number] = try store.touchpoints(ofDeal: number)
        merged[number] = try store.dealMergedInto(number)
      }
      owners = try OwnerStore(db).roster(asOf: asOf).owners
    }
  }

  let db: Connection
  /// What was recorded from each moment on.
  private(set) var recordings: [(at: Instant, snapshot: Snapshot)] = []
  private var random: RandomDeals
  private var machine: Int64 = 1_000_000
  private var imports: [Int64] = []
  private static let stages = ["new_lead", "contacted", "response", "offer_sent", "closed_lost", "nurturing"]

  /// The highest number that any deal may have had.
  private(set) var highest: Int64 = 0

  init(seed: UInt64) throws {
    db = try Connection(path: ":memory:", access: .readWriteCreate)
    try Schema.migrator.migrate(db, at: 0)
    random = RandomDeals(seed: seed &* 7919 &+ 1)
  }

  /// Has so many things happen.
  mutating func happen(_ count: Int) throws {
    for _ in 0..<count {
      // The machine's clock may stand still, and go back.
      machine += Int64(random.number(10) == 0 ? -random.number(5000) : random.number(3) * random.number(2000))
      try happen()
    }
  }

  private mutating func happen() throws {
    let numbers = try db.fetchAll(Int64.self, "SELECT number FROM deal ORDER BY number")
    let number = numbers.isEmpty ? nil : numbers[random.number(numbers.count)]
    switch (random.number(12), number) {
    case (0...1, _), (2...7, nil): try add()
    case (2...3, let number?): try change(number)
    case (4...5, let number?): try move(number)
    case (6...7, let number?): try touch(number)
    case (8, _): try bringImport(changing: numbers)
    case (9, _): try undoImport()
    case (10, let number?): try merge(number, with: numbers[random.number(numbers.count)])
    case (11, _): try undoMerge()
    default: try saveOwner()
    }
  }

  private mutating func add() throws {
    let deal = randomDeal(like: nil)
    try record { writer, change in _ = try writer.insert(deal, entries: Self.entries(of: deal), change: change) }
  }

  private mutating func change(_ number: Int64) throws {
    let deal = randomDeal(like: try stored(number))
    try record { writer, change in try writer.update(number: number, to: deal, entry: nil, change: change) }
  }

  private mutating func move(_ number: Int64) throws {
    var deal = try stored(number)
    deal.stage = Self.stages[random.number(Self.stages.count)]
    deal.stageEnteredAt = Instant(milliseconds: machine - Int64(random.number(100_000)))
    let moved = deal
    try record { writer, change in
      try writer.update(number: number, to: moved, entry: Self.entries(of: moved).first, change: change)
    }
  }

  private mutating func touch(_ number: Int64) throws {
    var deal = try stored(number)
    deal.touchpointCount = (deal.touchpointCount ?? 0) + 1
    deal.loggedTouchpoints += 1
    let touched = deal
    try record { writer, change in
      try writer.update(number: number, to: touched, entry: nil, change: change)
      try writer.log(Touchpoint(kind: .contact, day: .first, note: "é"), deal: number, change: change)
    }
  }

  /// An import of some new deals and some that are known.
  private mutating func bringImport(changing numbers: [Int64]) throws {
    let new = (0...random.number(3)).map { _ in randomDeal(like: nil) }
    let known = try numbers.filter { _ in random.number(3) == 0 }.map { ($0, randomDeal(like: try stored($0))) }
    let db = db
    let id = try db.transaction {
      let at = try RecordingClock.next(in: db, machine: Instant(milliseconds: machine))
      let record = try ImportStore(db).begin(
        recordedAt: at, actor: "kari", file: "x.csv", profile: "own", source: "csv", isBackdated: false)
      let change = DealWriter.Change(recordedAt: at, actor: "kari", importID: record.id)
      let writer = try DealWriter(db)
      for deal in new { try writer.insert(deal, entries: Self.entries(of: deal), change: change) }
      for (number, deal) in known {
        try writer.update(number: number, to: deal, entry: Self.entries(of: deal).first, change: change)
      }
      return record.id
    }
    imports.append(id)
    try takeDown()
  }

  private mutating func undoImport() throws {
    guard !imports.isEmpty else { return }
    let id = imports.remove(at: random.number(imports.count))
    guard let record = try ImportStore(db).record(id) else { return }
    try asIfOnMachine { db in _ = try ImportUndo(connection: db, record: record, isDry: false).run { _ in } }
  }

  private mutating func merge(_ number: Int64, with other: Int64) throws {
    guard number != other else { return }
    let store = DealStore(db)
    guard let kept = try store.deals(named: "D-\(number)").first,
      let absorbed = try store.deals(named: "D-\(other)").first
    else { return }
    let pair = try MergePair(kept: kept, absorbed: absorbed, allowsForgotten: false)
    let merge = DealMerge(keeping: kept.deal, absorbing: absorbed.deal, choices: [:], standard: .absorbed)
    guard merge.problems.isEmpty else { return }
    let db = db
    try db.transaction {
      let at = try RecordingClock.next(in: db, machine: Instant(milliseconds: machine))
      _ = try pair.write(
        merge.deal, to: db, change: DealWriter.Change(recordedAt: at, actor: "kari", reason: "the same"))
    }
    try takeDown()
  }

  private mutating func undoMerge() throws {
    let merged = try db.fetchAll(Int64.self, "SELECT merged FROM deal_merge WHERE superseded_at IS NULL ORDER BY id")
    guard !merged.isEmpty else { return }
    // A merge below another one can only be undone after that; then nothing happens.
    guard let undo = try? MergeUndo("D-\(merged[random.number(merged.count)])", in: DealStore(db), .utc) else { return }
    let db = db
    try db.transaction {
      let at = try RecordingClock.next(in: db, machine: Instant(milliseconds: machine))
      try undo.write(to: db, change: DealWriter.Change(recordedAt: at, actor: "kari", reason: "two after all"))
    }
    try takeDown()
  }

  private mutating func saveOwner() throws {
    let owner = Owner(id: ["anna", "ben"][random.number(2)], name: "N\(random.number(3))")
    let db = db
    try db.transaction {
      let at = try RecordingClock.next(in: db, machine: Instant(milliseconds: machine))
      try OwnerStore(db).save(owner, recordedAt: at, actor: "kari")
    }
    try takeDown()
  }

  /// Writes in one transaction, at the machine's time.
  private mutating func record(_ body: (DealWriter, DealWriter.Change) throws -> Void) throws {
    let db = db
    try db.transaction {
      let at = try RecordingClock.next(in: db, machine: Instant(milliseconds: machine))
      try body(DealWriter(db), DealWriter.Change(recordedAt: at, actor: "kari", reason: "r"))
    }
    try takeDown()
  }

  /// Runs what reads the clock by itself.
  private mutating func asIfOnMachine(_ body: (Connection) throws -> Void) throws {
    var invocation = Invocation.current
    let now = Instant(milliseconds: machine)
    invocation.clock = { now }
    let db = db
    try Invocation.$current.withValue(invocation) { try body(db) }
    try takeDown()
  }

  /// Takes down what is recorded now.
  private mutating func takeDown() throws {
    highest = max(highest, try DealStore(db).numberRange.upperBound - 1)
    let at = try db.fetchOne(Int64.self, "SELECT last_at FROM recording_clock") ?? 0
    recordings.append((Instant(milliseconds: at), try Snapshot(of: db, upTo: highest)))
  }

  private func stored(_ number: Int64) throws -> Deal {
    var found = Deal()
    try DealStore(db).forEachDeal(numbered: [number]) { deal, _ in found = deal }
    return found
  }

  /// A random deal; one like another has its ids and what history says of it.
  private mutating func randomDeal(like other: Deal?) -> Deal {
    var deal = random.deal()
    deal.id = other?.id
    (deal.externalID, deal.externalSource) = (other?.externalID, other?.externalSource)
    deal.stage = other == nil || random.number(2) == 0 ? Self.stages[random.number(Self.stages.count)] : other?.stage
    deal.loggedTouchpoints = other?.loggedTouchpoints ?? 0
    deal.closeDatePushes = other?.closeDatePushes ?? 0
    return deal
  }

  private static func entries(of deal: Deal) -> [DealWriter.Entry] {
    deal.stage.map { [DealWriter.Entry(stage: $0, enteredAt: deal.stageEnteredAt, isWitnessed: true)] } ?? []
  }
}

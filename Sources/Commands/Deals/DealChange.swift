import Arguments
import Domain
import Policy
import Rules
import SQLite
import Store

/// One change to one deal: read, judged and written in one transaction, then told.
struct DealChange {
  let place: Project
  let policy: CompanyPolicy
  /// The moment that clocks are read at.
  let now: Instant
  /// Why; recorded with the change.
  var reason: String?
  /// The version that the deal must still have; nil for whichever it has.
  var expectedVersion: Int?
  var options: ChangeOptions
  /// What was given with a move, as words for `--set`; a refusal repeats it.
  var sets: [String] = []

  /// A change in a project at a moment.
  init(_ place: Project, _ policy: CompanyPolicy, now: Instant, reason: String? = nil, options: ChangeOptions) {
    self.place = place
    self.policy = policy
    self.now = now
    self.reason = reason
    self.options = options
    expectedVersion = options.ifVersion
  }

  /// What a command makes of a deal.
  struct Draft {
    /// The deal as it is to be.
    var deal: Deal
    /// When it enters the stage that it then has; nil where the stage stays.
    var movedAt: Instant?
    /// A contact to log with it.
    var touchpoint: Touchpoint?
  }

  /// A deal with what history says of it.
  struct Subject {
    var recorded: RecordedDeal
    var version: Int
    var entries: [RecordedStageEntry]

    init(_ word: String, in store: DealStore) throws {
      recorded = try DealArgument.deal(word, in: store)
      version = try store.version(ofDeal: recorded.number)
      entries = try store.stageEntries(ofDeal: recorded.number)
    }
  }

  /// What stands against a draft for a deal, found without changing anything, and the version that was looked at.
  func foresee(_ word: String, _ body: (RecordedDeal) throws -> Draft) throws -> (refusal: MoveRefusal?, version: Int) {
    let connection = try place.requireDatabase()
    do {
      return (nil, try outcome(of: word, in: connection, body).before.version)
    } catch let refusal as MoveRefusal {
      return (refusal, try Subject(word, in: DealStore(connection)).version)
    }
  }

  /// Changes the deal that a word names to what `body` makes of it, and prints the result.
  /// - Throws: `ExitCode(1)` where the deal changed in between or rules object to the move, after telling so.
  func perform(on word: String, _ body: (RecordedDeal) throws -> Draft) throws {
    _ = try place.requireDatabase()
    do {
      let outcome = try options.dryRun ? outcome(of: word, in: place.requireDatabase(), body) : write(word, body)
      try ChangeReport(calendar: policy.calendar).print(outcome, json: options.json)
    } catch let conflict as ChangeConflict {
      try conflict.tell(json: options.json)
      throw ExitCode(1)
    } catch var refusal as MoveRefusal {
      refusal.given = sets
      try refusal.tell(json: options.json)
      throw ExitCode(1)
    }
  }

  private func write(_ word: String, _ body: (RecordedDeal) throws -> Draft) throws -> ChangeOutcome {
    let connection = try place.openForWriting()
    return try connection.transaction {
      var outcome = try outcome(of: word, in: connection, body)
      guard !outcome.isNothing else { return outcome }
      let change = DealWriter.Change(
        recordedAt: try RecordingClock.next(in: connection, machine: Invocation.current.clock()),
        actor: Invocation.current.actor, reason: reason)
      let writer = try DealWriter(connection)
      let number = outcome.before.recorded.number
      try writer.update(number: number, to: outcome.deal, entry: outcome.entry, change: change)
      if let touchpoint = outcome.touchpoint { try writer.log(touchpoint, deal: number, change: change) }
      outcome.recordedAt = change.recordedAt
      return outcome
    }
  }

  /// What the change would be; nothing is written.
  private func outcome(
    of word: String, in connection: Connection, _ body: (RecordedDeal) throws -> Draft
  ) throws -> ChangeOutcome {
    let store = DealStore(connection)
    let subject = try Subject(word, in: store)
    if let expectedVersion, subject.version != expectedVersion {
      throw try ChangeConflict(subject, expected: expectedVersion, in: store, calendar: policy.calendar)
    }
    var draft = try body(subject.recorded)
    let before = subject.recorded.deal
    var entry: DealWriter.Entry?
    if draft.deal.stage != before.stage {
      let moved = draft.movedAt ?? now
      if draft.deal.stageEnteredAt == before.stageEnteredAt { draft.deal.stageEnteredAt = moved }
      entry = draft.deal.stage.map {
        DealWriter.Entry(stage: $0, enteredAt: draft.deal.stageEnteredAt, isWitnessed: true)
      }
      let gate = try MoveJudgement(policy: policy, connection: connection, now: now)
      if let refusal = gate.refusal(of: subject, to: draft.deal, reason: reason) { throw refusal }
    }
    if draft.touchpoint != nil { draft.deal.loggedTouchpoints += 1 }
    return ChangeOutcome(
      before: subject, deal: draft.deal, entry: entry, touchpoint: draft.touchpoint, reason: reason,
      isDry: options.dryRun)
  }
}

/// Options that every command has that changes a deal.
struct ChangeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Change the deal only if it still has this version, as crm show prints it.", valueName: "version"))
  var ifVersion: Int?

  @Flag(name: [.customShort("n"), .long], help: "Print what would change, and store nothing.")
  var dryRun = false

  @Flag(help: "Print as JSON.")
  var json = false
}

/// What a change did to a deal, or would do.
struct ChangeOutcome {
  var before: DealChange.Subject
  var deal: Deal
  var entry: DealWriter.Entry?
  var touchpoint: Touchpoint?
  var reason: String?
  var isDry: Bool
  /// When it was recorded; nil where nothing was.
  var recordedAt: Instant?

  /// The fields that changed.
  var changes: [FieldChange] { before.recorded.deal.changes(to: deal) }
  /// Whether the deal is as it was.
  var isNothing: Bool { changes.isEmpty && touchpoint == nil }
}

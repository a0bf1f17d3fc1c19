import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM {
  /// Makes one deal of two that are the same.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make one deal of two that are the same, or take that back.",
      discussion: """
        What only one of the deals says is taken. Where both say something else, say which one counts; without that nothing is \
        merged. The first deal keeps its id; the ids of the second mean the first from then on, also in imports. The history of \
        both stays. Undoing brings the second deal back as it was, and the first to what it was, but for what was changed since.

        EXAMPLES:
          crm merge D-12 D-40 --dry-run
          crm merge D-12 D-40 --take title=D-40 --take-all D-12 --reason 'entered twice'
          crm merge --undo D-40 --reason 'two deals after all'

        Exit status: 0 done, 1 something is to be decided, or stays after an undo, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions

    @Argument(help: "The deal that stays: its id or external id.", completion: .deals)
    var keep: String?

    @Argument(help: "The deal that becomes part of it.", completion: .deals)
    var other: String?

    @Option(
      help: ArgumentHelp(
        "Whose value counts in a field; a field of your own is written custom:NAME.", valueName: "field=deal"))
    var take: [String] = []

    @Option(
      help: ArgumentHelp("Whose value counts in every field that is not decided by --take.", valueName: "deal"),
      completion: .deals)
    var takeAll: String?

    @Option(help: ArgumentHelp("Why; needed to merge and to undo.", valueName: "text"))
    var reason: String?

    @Flag(help: "Merge although the person of one of the deals was forgotten.")
    var forgotten = false

    @Option(
      help: ArgumentHelp(
        "Bring back a deal that was merged: by its id, or by the number of the merge.", valueName: "deal"),
      completion: .list([]))
    var undo: String?

    @Flag(name: [.customShort("n"), .long], help: "Print what would be done, and store nothing.")
    var dryRun = false

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      if undo != nil {
        if keep != nil || !take.isEmpty || takeAll != nil || forgotten {
          throw ValidationError("With '--undo <deal>' no other deal is named and nothing is taken.")
        }
      } else if keep == nil || other == nil {
        throw ValidationError("Name two deals: the one that stays, and the one that becomes part of it.")
      }
      if Reason.isMissing(reason), !dryRun {
        throw ValidationError("Deals are merged, and merges undone, only with a reason. Add '--reason <text>'.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      let calendar = try place.policy().calendar
      let reader = try place.requireDatabase()
      let connection = try dryRun ? reader : place.openForWriting()
      let isDone = try connection.transaction(dryRun ? .deferred : .immediate) {
        try undo.map { try bringBack($0, in: connection, calendar) } ?? merge(in: connection)
      }
      if !isDone { throw ExitCode(1) }
    }

    /// Who merges or undoes, when and why.
    private func change(in connection: Connection) throws -> DealWriter.Change {
      let machine = Invocation.current.clock()
      return DealWriter.Change(
        recordedAt: try dryRun ? machine : RecordingClock.next(in: connection, machine: machine),
        actor: Invocation.current.actor, reason: reason)
    }

    private func merge(in connection: Connection) throws -> Bool {
      let store = DealStore(connection)
      let kept = try DealArgument.deal(keep ?? "", in: store)
      let other = try DealArgument.deal(other ?? "", in: store)
      let pair = try MergePair(kept: kept, absorbed: other, allowsForgotten: forgotten)
      let choices = try MergeChoices(take: take, takeAll: takeAll, pair: pair, in: store)
      let merge = DealMerge(
        keeping: kept.deal, absorbing: other.deal, choices: choices.byField, standard: choices.standard)
      let report = MergeReport(pair: pair, merge: merge, take: take, reason: reason)
      guard merge.undecided.isEmpty, merge.problems.isEmpty else {
        try report.refuse(json: json)
        return false
      }
      let id = try dryRun ? nil : pair.write(merge.deal, to: connection, change: change(in: connection))
      try report.tell(mergeID: id, json: json)
      return true
    }

    private func bringBack(_ word: String, in connection: Connection, _ calendar: CompanyCalendar) throws -> Bool {
      let undo = try MergeUndo(word, in: DealStore(connection), calendar)
      if !dryRun { try undo.write(to: connection, change: change(in: connection)) }
      try undo.tell(isDry: dryRun, json: json)
      return undo.kept.isEmpty
    }
  }
}

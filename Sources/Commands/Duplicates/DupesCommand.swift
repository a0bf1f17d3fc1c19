import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM {
  /// Lists deals that are perhaps one.
  struct Dupes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List pairs of deals that are perhaps one, with what speaks for it.",
      discussion: """
        Deals that share an e-mail address, a company, or a contact's name and an amount are compared by these, by their titles and \
        by when they were created. The score is 100 for two deals that are alike in everything they say, and 0 where nothing \
        agrees. Left out are archived deals, pairs of two closed deals, and deals whose person was forgotten.

        EXAMPLES:
          crm dupes
          crm dupes --min-score 80 --owner anna
          crm dupes --all --json
        """)

    @OptionGroup var project: ProjectOptions

    @Option(help: ArgumentHelp("The least score, 1 to 100.", valueName: "score"))
    var minScore = 60

    @Option(help: ArgumentHelp("How many pairs at most; 0 for all.", valueName: "count"))
    var limit = 100

    @Option(
      help: ArgumentHelp("Only pairs with a deal of an owner: id, name or e-mail.", valueName: "owner"),
      completion: .owners)
    var owner: String?

    @Option(help: ArgumentHelp("Only pairs with a deal in a stage.", valueName: "stage"), completion: .stages)
    var stage: String?

    @Flag(help: "Archived deals too, and pairs of two closed deals.")
    var all = false

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      guard (1...100).contains(minScore) else {
        throw ValidationError("The value '\(minScore)' is invalid for '--min-score <score>'. Write 1 to 100.")
      }
      try LimitOption.check(limit)
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      var options = DuplicateSearch.Options(minimum: minScore, includesAll: all)
      options.stage = try stage.map { try StageArgument.stage($0, in: policy.pipeline) }
      let connection = try place.requireDatabase()
      if let owner { options.owners = Set(try OwnerArgument.words(owner, connection: connection)) }
      let search = DuplicateSearch(policy: policy, options: options)
      // One state of the database for both readings and for what is printed.
      try connection.transaction(.deferred) {
        let store = DealStore(connection)
        let progress = ProgressBar(
          "comparing", total: 2 * (try store.numberRange.count), unit: .deals, console: Invocation.current.console)
        let (pairs, bigGroups) = try search.run(on: store, progress: progress)
        progress.finish()
        try report(pairs, bigGroups, search, store)
      }
    }

    private func report(
      _ pairs: DuplicateCandidates, _ bigGroups: Int, _ search: DuplicateSearch, _ store: DealStore
    ) throws {
      let console = Invocation.current.console
      var shown = 0
      func forEach(_ body: (DuplicatePair) throws -> Void) throws {
        let scoring = search.scoring
        try pairs.forEachPair(limit: limit == 0 ? nil : limit) { one, other in
          guard let first = try store.deal(numbered: one), let second = try store.deal(numbered: other) else { return }
          shown += 1
          try body(
            DuplicatePair(
              first: first, second: second,
              likeness: scoring.likeness(scoring.traits(of: first), scoring.traits(of: second))))
        }
      }
      let count = try pairs.finish()
      if json {
        try console.printJSON { json in
          try json.member("pairs_found", count)
          try json.key("pairs")
          try json.array { json in
            try forEach { pair in
              try json.newline()
              try json.duplicatePair(pair)
            }
          }
        }
      } else {
        try forEach { pair in
          for line in pair.lines(console) { try console.print(line) }
        }
      }
      try console.flush()
      console.note(
        shown < count ? "\(shown) of \(count) pairs; --limit 0 lists all" : LintReport.counted(count, "pair"))
      if bigGroups > 0 {
        console.note(
          "\(LintReport.counted(bigGroups, "group")) of more than \(DuplicateSearch.window + 1) deals with one address, company, or name and amount: each deal was compared with the \(DuplicateSearch.window) that follow it by title"
        )
      }
    }
  }
}

import Arguments
import Domain
import Foundation
import SQLite
import Store

extension CRM {
  /// Erases a person's data.
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Erase a person's data everywhere, history included; figures stay.",
      discussion: """
        The person is the contact of every deal that ever had one of the e-mail addresses of the one that is named, and of those \
        merged with them. Their name, address, notes, next step, custom fields, and the reasons that were written are erased from \
        every version of these deals. Stages, dates and amounts stay, and so do title and company, in which name and address are \
        replaced by \(Redaction.mark); the address is replaced in the whole database. A name is only looked for as whole words, \
        with \(Redaction.shortestName) letters, two words or more; where it stands in other texts is told, and left to you. In the end the file is \
        written anew, so that nothing is left in it. This cannot be undone.

        EXAMPLES:
          crm forget D-12 --reason 'asked by mail' --dry-run
          crm forget kari@fjord.no --reason 'asked by mail' --yes
          crm forget --sweep

        Exit status: 0 done, 1 the files could not be swept yet, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions

    @Argument(help: "A deal of the person, or their e-mail address.")
    var person: String?

    @Option(help: ArgumentHelp("Why; kept with the record that something was erased.", valueName: "text"))
    var reason: String?

    @Flag(help: "Only write the database anew and empty its log, after an erasure that could not.")
    var sweep = false

    @Flag(help: "Erase without asking.")
    var yes = false

    @Flag(name: [.customShort("n"), .long], help: "Print what would be erased, and erase nothing.")
    var dryRun = false

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      if sweep {
        if person != nil || dryRun {
          throw ValidationError("With '--sweep' nobody is named, and there is nothing to try.")
        }
        return
      }
      if person == nil { throw ValidationError("Name a deal of the person, or their e-mail address.") }
      if Reason.isMissing(reason), !dryRun {
        throw ValidationError("A person's data is erased only with a reason. Add '--reason <text>'.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      _ = try place.requireDatabase()
      let connection = try place.openForWriting()
      let erasure = Forgetting(connection: connection, place: place, reason: reason)
      // What an erasure that was killed has left behind goes first: it may be the same person.
      if !dryRun, !sweep, try DatabaseSweep.isDue(connection) {
        Invocation.current.console.note("an earlier erasure was not finished; writing the database anew")
        try sweepFiles(connection)
      }
      guard let person else { return try sweepFiles(connection) }
      guard let done = try erase(person, with: erasure) else { return }
      try sweepFiles(connection)
      try tell(done)
    }

    /// Erases a person; nil where nothing was erased, because it was only tried or nothing is left.
    private func erase(_ person: String, with erasure: Forgetting) throws -> Forgetting.Outcome? {
      let scope = try erasure.scope(of: person)
      let plan = try erasure.run(scope, isDry: true)
      if plan.deals.isEmpty, plan.replaced.isEmpty {
        throw Failure("no deal is of '\(DisplayText.line(person))', and the address stands nowhere", remedy: "crm list")
      }
      if dryRun || plan.isNothing {
        try json ? plan.printJSON(isDry: dryRun) : plan.printText(isDry: dryRun)
        return nil
      }
      if !yes {
        guard Invocation.current.canAsk else {
          throw ValidationError("Nothing is erased without a yes. Add '--yes', or '--dry-run' to see what would go.")
        }
        try plan.printText(isDry: true)
        guard Prompt.answer(to: "Erase this for ever? Type yes") == "yes" else {
          throw Failure("nothing was erased", remedy: "answer yes, or add --yes")
        }
      }
      return try erasure.run(scope, isDry: false)
    }

    /// Says what was erased; only once nothing holds it any more.
    private func tell(_ done: Forgetting.Outcome) throws {
      if json {
        try done.printJSON(isDry: false)
      } else if yes {
        try done.printText(isDry: false)
      } else {
        try done.printSummary(isDry: false)
      }
    }

    /// Sweeps the files; tells where another process is in the way.
    private func sweepFiles(_ connection: Connection) throws {
      let console = Invocation.current.console
      let isSwept: Bool
      do {
        isSwept = try DatabaseSweep.run(connection)
      } catch let error as SQLiteError where error.isBusy || error.isFull {
        console.note(
          "the files of the database still hold what was erased: \(FailureText.text(of: error) ?? error.message)")
        console.note("  try: crm forget --sweep")
        throw ExitCode(1)
      }
      guard !isSwept else { return }
      let holders = LockHolders.processes(holding: connection.path).filter { $0.pid != getpid() }
      let names = holders.map { "\($0.command) (pid \($0.pid))" }.joined(separator: ", ")
      console.note(
        "the log of the database still holds what was erased, for \(names.isEmpty ? "another connection" : names) is reading it"
      )
      console.note("  try: crm forget --sweep, when that has ended")
      throw ExitCode(1)
    }
  }
}

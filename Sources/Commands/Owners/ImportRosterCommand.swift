import Arguments
import Domain
import SQLite
import Store

extension CRM.Owners {
  /// Adds people to the roster.
  struct ImportRoster: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Add people from a CSV to the roster, or change those it has.",
      discussion: """
        The columns are id, name, email, active_from, active_until, role, active_deal_limit; only id is needed.

        EXAMPLES:
          crm owners import roster.csv
        """)

    @OptionGroup var project: ProjectOptions

    @Argument(help: "The roster.", completion: .file(extensions: ["csv"]))
    var file: String

    func run() throws {
      let place = try Project.require(project)
      let owners = try RosterArgument.owners(file)
      let connection = try place.openForWriting()
      let new = try connection.transaction {
        let store = OwnerStore(connection)
        let time = try RecordingClock.next(in: connection, machine: Invocation.current.clock())
        return try owners.count { try store.save($0, recordedAt: time, actor: Invocation.current.actor) }
      }
      try Invocation.current.console.print(
        "\(owners.count) on the roster: \(new) new, \(owners.count - new) known before")
    }
  }
}

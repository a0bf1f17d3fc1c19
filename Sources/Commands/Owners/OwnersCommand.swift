import Arguments
import Domain
import SQLite
import Store

extension CRM {
  /// Keeps the roster.
  struct Owners: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep the roster of people who own deals.",
      discussion: """
        EXAMPLES:
          crm owners import roster.csv
          crm owners list
        """,
      subcommands: [ImportRoster.self, ListRoster.self])
  }
}

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
        return try owners.count { try store.save($0) }
      }
      try Invocation.current.console.print(
        "\(owners.count) on the roster: \(new) new, \(owners.count - new) known before")
    }
  }

  /// Lists the roster.
  struct ListRoster: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the roster.",
      discussion: """
        EXAMPLES:
          crm owners list
          crm owners list --json
        """)

    @OptionGroup var project: ProjectOptions

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let connection = try Project.require(project).requireDatabase()
      let roster = try OwnerStore(connection).roster()
      let console = Invocation.current.console
      guard json else {
        var table = TextTable(["id", "name", "e-mail", "from", "until", "role", "limit"], right: ["limit"])
        table.rows = roster.owners.map { owner in
          [
            DisplayText.line(owner.id), DisplayText.line(owner.name), DisplayText.line(owner.email ?? "–"),
            owner.activeFrom?.description ?? "–", owner.activeUntil?.description ?? "–",
            DisplayText.line(owner.role ?? "–"),
            owner.activeDealLimit.map { String($0) } ?? "–",
          ]
        }
        for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
        return
      }
      var writer = JSONWriter { try console.write($0) }
      try writer.object { json in
        try json.member("version", 1)
        try json.key("owners")
        try json.array { json in
          for owner in roster.owners {
            try json.newline()
            try json.object { json in
              try json.member("id", owner.id)
              try json.member("name", owner.name)
              try json.member("email", owner.email)
              try json.member("active_from", owner.activeFrom?.description)
              try json.member("active_until", owner.activeUntil?.description)
              try json.member("role", owner.role)
              try json.member("active_deal_limit", owner.activeDealLimit)
            }
          }
        }
      }
      try console.print()
    }
  }
}

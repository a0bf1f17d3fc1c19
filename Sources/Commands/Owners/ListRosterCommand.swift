import Arguments
import Domain
import Store

extension CRM.Owners {
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
      try console.printJSON { json in
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
    }
  }
}

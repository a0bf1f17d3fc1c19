import Arguments
import Domain
import Policy
import Store

extension CRM {
  /// Lists the imports.
  struct Imports: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the imports, the latest first.",
      discussion: """
        The number of an import is what 'crm import --undo' takes.

        EXAMPLES:
          crm imports
          crm imports --json
        """)

    @OptionGroup var project: ProjectOptions

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let calendar = try place.policy().calendar
      let imports = ImportStore(try place.requireDatabase())
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.key("imports")
          try json.array { json in
            try imports.forEachImport { record in
              try json.newline()
              try json.importRecord(record)
            }
          }
        }
      }
      var table = TextTable(
        ["import", "recorded", "by", "file", "profile", "created", "updated", "unchanged", "rejected", ""],
        right: ["import", "created", "updated", "unchanged", "rejected"])
      try imports.forEachImport { record in
        let undone = record.undoneAt.map { moment in
          "undone by \(DisplayText.line(record.undoneBy ?? "", limit: 20)), \(calendar.localText(of: moment))"
        }
        table.rows.append([
          String(record.id), calendar.localText(of: record.recordedAt), DisplayText.line(record.actor, limit: 20),
          DisplayText.line(record.file, limit: 40), DisplayText.line(record.profile, limit: 20), String(record.created),
          String(record.updated), String(record.unchanged), String(record.rejected), undone ?? "",
        ])
      }
      for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
      try console.flush()
      console.note(LintReport.counted(table.rows.count, "import"))
    }
  }
}

extension JSONWriter {
  /// Writes what an import was and did.
  mutating func importRecord(_ record: ImportRecord) throws {
    try object { json in
      try json.member("import", Int(record.id))
      try json.member("recorded_at", record.recordedAt.description)
      try json.member("actor", record.actor)
      try json.member("file", record.file)
      try json.member("profile", record.profile)
      try json.member("source", record.source)
      try json.key("backdated")
      try json.value(record.isBackdated)
      try json.member("created", record.created)
      try json.member("updated", record.updated)
      try json.member("unchanged", record.unchanged)
      try json.member("rejected", record.rejected)
      try json.member("undone_at", record.undoneAt?.description)
      try json.member("undone_by", record.undoneBy)
    }
  }
}

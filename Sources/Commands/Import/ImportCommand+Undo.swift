import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM.Import {
  /// Reverts an import; true when all of it was taken back.
  func takeBack(_ id: Int64, in place: Project) throws -> Bool {
    let console = Invocation.current.console
    let calendar = try place.policy().calendar
    let reader = try place.requireDatabase()
    let connection = try dryRun ? reader : place.openForWriting()
    let undo = ImportUndo(
      connection: connection, record: try CRM.Import.standing(id, in: connection, calendar), isDry: dryRun)
    let summary: ImportUndo.Summary
    if json {
      var counted = ImportUndo.Summary()
      try console.printJSON { json in
        try json.member("import", Int(id))
        try json.key("deals")
        try json.array { json in
          counted = try undo.run { deal in
            try json.newline()
            try json.undoneDeal(deal)
          }
        }
        try json.member("removed", counted.removed)
        try json.member("reverted", counted.reverted)
        try json.member("kept", counted.kept)
      }
      summary = counted
    } else {
      let text = ImportUndoText(calendar: calendar)
      summary = try undo.run { deal in
        for line in text.lines(of: deal, withChanges: dryRun) { try console.print(line) }
      }
      let file = DisplayText.line(undo.record.file, limit: 60)
      try console.print("\(dryRun ? "would undo" : "undid") import \(id) (\(file)): \(summary.text)")
    }
    return summary.kept == 0
  }

  /// The import of a number, which must not have been undone.
  private static func standing(
    _ id: Int64, in connection: Connection, _ calendar: CompanyCalendar
  ) throws -> ImportRecord {
    guard let record = try ImportStore(connection).record(id) else {
      throw Failure("there is no import \(id)", remedy: "crm imports")
    }
    if let moment = record.undoneAt {
      throw Failure(
        "import \(id) was undone already, by \(DisplayText.line(record.undoneBy ?? "")), \(calendar.localText(of: moment))",
        remedy: "crm import \(FixCommand.quoted(record.file)) imports the file again")
    }
    return record
  }
}

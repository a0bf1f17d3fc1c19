import Domain
import Rules
import SQLite
import Store

/// Prints the suppressions that were not lifted.
struct SuppressionList {
  let today: Day

  /// Prints them, in the order of their deals.
  func print(in connection: Connection, json: Bool) throws {
    let console = Invocation.current.console
    let store = DealStore(connection)
    let rows = try SuppressionStore(connection).suppressions().map { recorded in
      let suppression = Suppression(
        id: recorded.id, rule: recorded.rule, deal: DealKey(recorded.deal), field: recorded.field,
        until: recorded.until, reason: recorded.reason)
      return (recorded, store.id(ofDeal: recorded.deal), suppression.isExpired(on: today))
    }
    guard !json else {
      return try console.printJSON { json in
        try json.key("suppressions")
        try json.array { json in
          for (recorded, id, isExpired) in rows {
            try json.newline()
            try json.object { json in
              try json.member("rule", recorded.rule)
              try json.member("deal", id)
              try json.member("field", recorded.field)
              try json.member("until", recorded.until)
              try json.key("expired")
              try json.value(isExpired)
              try json.member("reason", recorded.reason)
              try json.member("recorded_at", recorded.recordedAt.description)
              try json.member("actor", recorded.actor)
            }
          }
        }
      }
    }
    var table = TextTable(["rule", "deal", "field", "until", "", "reason"])
    table.rows = rows.map { recorded, id, isExpired in
      [
        recorded.rule, DisplayText.line(id, limit: 40), DisplayText.line(recorded.field ?? "–", limit: 40),
        DisplayText.line(recorded.until, limit: 20), isExpired ? "ended" : "", DisplayText.line(recorded.reason),
      ]
    }
    if !rows.isEmpty { for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) } }
    try console.flush()
    console.note(LintReport.counted(rows.count, "suppression"))
  }
}

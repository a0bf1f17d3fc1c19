import Domain
import Rules
import SQLite
import Store

/// Prints the suppressions that were not lifted.
struct SuppressionList {
  /// The day by which they are judged.
  let today: Day
  /// The moment whose recordings are listed; nil for the present.
  let asOf: Instant?

  /// Prints them, in the order of their deals.
  func print(in connection: Connection, json: Bool) throws {
    let console = Invocation.current.console
    let store = DealStore(connection, asOf: asOf)
    let rows = try SuppressionStore(connection, asOf: asOf).suppressions().map { recorded in
      let isGone = try store.deal(numbered: recorded.deal) == nil
      return (recorded, store.id(ofDeal: recorded.deal), Suppression(recorded).isExpired(on: today), isGone)
    }
    guard !json else {
      return try console.printJSON { json in
        try json.key("suppressions")
        try json.array { json in
          for (recorded, id, isExpired, isGone) in rows {
            try json.newline()
            try json.object { json in
              try json.member("deal", id)
              try json.suppression(recorded)
              try json.key("expired")
              try json.value(isExpired)
              try json.key("deal_gone")
              try json.value(isGone)
            }
          }
        }
      }
    }
    var table = TextTable(["rule", "deal", "field", "until", "", "reason"])
    table.rows = rows.map { recorded, id, isExpired, isGone in
      [
        recorded.rule, DisplayText.line(id, limit: 40), DisplayText.line(recorded.field ?? "–", limit: 40),
        DisplayText.line(recorded.until, limit: 20), isGone ? "deal gone" : isExpired ? "ended" : "",
        DisplayText.line(recorded.reason),
      ]
    }
    if !rows.isEmpty { for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) } }
    try console.flush()
    console.note(LintReport.counted(rows.count, "suppression"))
  }
}

extension JSONWriter {
  /// Adds a suppression's members, but the deal.
  mutating func suppression(_ suppression: RecordedSuppression) throws {
    try member("rule", suppression.rule)
    try member("field", suppression.field)
    try member("until", suppression.until)
    try member("reason", suppression.reason)
    try member("recorded_at", suppression.recordedAt.description)
    try member("actor", suppression.actor)
  }
}

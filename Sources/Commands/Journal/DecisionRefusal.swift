import Arguments
import Domain

/// Why a decision is not recorded: its amount is above the policy's, and nobody said why it was made (FIN-10).
struct DecisionRefusal {
  let amount: Money
  let limit: DecisionLimit
  /// The command that records it.
  let command: String

  /// The refusal of an entry; nil where nothing stands against it.
  init?(_ entry: JournalEntry, limit: DecisionLimit, command: String) {
    guard limit.isExceeded(by: entry.details), case .decision(let amount?, _) = entry.details else { return nil }
    (self.amount, self.limit, self.command) = (amount, limit, command)
  }

  private var message: String {
    amount.currency == limit.currency
      ? "a decision about \(amount) is above \(limit.amount) \(limit.currency) and needs a rationale"
      : "a decision about \(amount), which is not in \(limit.currency), needs a rationale"
  }

  /// Tells it, and the command that mends it, and ends with status 1.
  func tell(json: Bool) throws -> Never {
    let console = Invocation.current.console
    if json {
      try console.printJSON { json in
        try json.key("refused")
        try json.object { json in
          try json.member("amount", AmountText.text(amount.minorUnits, decimals: amount.currency.decimals))
          try json.member("currency", amount.currency.code)
          try json.member("limit", "\(limit.amount)")
          try json.member("limit_currency", limit.currency.code)
          try json.member("message", message)
          try json.member("command", command)
        }
      }
    } else {
      console.note("refused: \(message)")
      console.note("  try: \(DisplayText.line(command, limit: 2000))")
    }
    throw ExitCode(1)
  }
}

import Domain

/// Two deals that are perhaps one.
struct DuplicatePair {
  let first: Deal
  let second: Deal
  let likeness: DuplicateLikeness

  /// The command that makes them one.
  var command: String {
    "crm merge \(FixCommand.quoted(first.id ?? "")) \(FixCommand.quoted(second.id ?? ""))"
  }

  /// Both deals, what speaks for one, and the command.
  func lines(_ console: Console) -> [String] {
    let score = console.styled(DisplayText.padded(String(likeness.score), to: 3, alignRight: true), .bold)
    let evidence = likeness.evidence.map(\.words).joined(separator: ", ")
    return [
      "\(score)  \(line(first, console))", "     \(line(second, console))", "     \(evidence)",
      "     \(console.styled(DisplayText.line(command, limit: 300), .green))",
    ]
  }

  /// `D-12  Website · Fjord Kaffe AS · offer_sent · anna`
  private func line(_ deal: Deal, _ console: Console) -> String {
    let parts = [deal.title, deal.company, deal.name, deal.stage, deal.owner].compactMap { part in
      part.map { DisplayText.line($0, limit: 40) }
    }
    return "\(console.styled(DisplayText.line(deal.id ?? "", limit: 40), .cyan))  \(parts.joined(separator: " · "))"
  }
}

extension DuplicateLikeness.Evidence {
  /// What agrees, in a few words.
  var words: String {
    switch self {
    case .email: "same e-mail"
    case .company: "same company"
    case .name(let percent): percent == 100 ? "same contact" : "contact \(percent) % alike"
    case .title(let percent): percent == 100 ? "same title" : "title \(percent) % alike"
    case .amount(let isEqual): isEqual ? "same amount" : "similar amount"
    case .created(let days):
      days == 0 ? "created on the same day" : "created \(LintReport.counted(days, "day")) apart"
    }
  }

  /// The trait, for programs.
  var trait: String {
    switch self {
    case .email: "email"
    case .company: "company"
    case .name: "name"
    case .title: "title"
    case .amount: "amount"
    case .created: "created"
    }
  }
}

extension JSONWriter {
  /// Writes a pair with its score and evidence.
  mutating func duplicatePair(_ pair: DuplicatePair) throws {
    try object { json in
      try json.member("score", pair.likeness.score)
      try json.key("deals")
      try json.array { json in
        for deal in [pair.first, pair.second] {
          try json.object { json in
            try json.member("id", deal.id)
            for field in [DealField.title, .name, .company, .email, .stage, .owner] {
              try json.member(field.rawValue, deal.written(field))
            }
          }
        }
      }
      try json.key("evidence")
      try json.array { json in
        for evidence in pair.likeness.evidence {
          try json.object { json in
            try json.member("trait", evidence.trait)
            try json.member("words", evidence.words)
          }
        }
      }
      try json.member("command", pair.command)
    }
  }
}

import Domain

/// An e-mail address must be one that mail can be sent to.
struct MalformedEmail: DealRule {
  static let documentation = RuleDocumentation(
    code: "R002", name: "malformed-email", severity: .error,
    summary: "The e-mail address is not one that mail can be sent to.",
    rationale: "Follow-ups bounce or go to nobody, and the deal is not recognised when it is imported again.",
    remedy: "Correct the address; keep several addresses in a field of your own.",
    examples: [
      RuleExample(
        "One address with a full domain; a missing one is R001",
        """
        | id  | email                       | finding    |
        |-----|-----------------------------|------------|
        | D-1 | kari.nordmann@fjord.no      |            |
        | D-2 | kari+crm@mail.fjord.co      |            |
        | D-3 |                             |            |
        | D-4 | kari@fjord                  | R002:email |
        | D-5 | kari.fjord.no               | R002:email |
        | D-6 | kari@fjord.no; ola@fjord.no | R002:email |
        | D-7 | Kari <kari@fjord.no>        | R002:email |
        | D-8 | kari@fjord..no              | R002:email |
        | D-9 | n/a                         | R002:email |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard let email = deal.email, EmailAddress(email) == nil, !deal.isForgotten else { return [] }
    return [.malformedEmail(email)]
  }
}

extension Violation {
  // Says what is wrong without the address, which is a person's.
  fileprivate static func malformedEmail(_ email: String) -> Violation {
    let signs = email.utf8.count { $0 == UInt8(ascii: "@") }
    let message =
      switch signs {
      case 0: "not an e-mail address: it has no @"
      case 1: "not an e-mail address: the part before or behind the @ cannot be right"
      default: "not an e-mail address: it has \(signs) @"
      }
    let fix = EmailAddress(within: email).map { [Assignment.set(.email, to: $0.text)] } ?? []
    return Violation(message, at: .email, remedy: [.fill(.email)], fix: fix)
  }
}

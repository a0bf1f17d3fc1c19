import Domain

/// A text must say something.
///
/// Where another rule judges the text more closely, that rule reports it alone: a malformed e-mail address (R002), an owner who
/// is not on the roster (O002), a lost deal's unknown reason (L002), any reason on an open deal (L005).
struct PlaceholderValue: DealRule {
  static let documentation = RuleDocumentation(
    code: "R004", name: "placeholder-value", severity: .warning,
    summary:
      "A text is a placeholder such as `n/a`, `tbd` or `-`, or a suggestion nobody filled in such as `<next step>`.",
    rationale: "It looks filled in, so no other rule asks for it, and nobody learns that it is missing.",
    remedy: """
      Write what is true, or leave the field empty. The policy lists the placeholders under `hygiene`, `placeholders`.
      """,
    examples: [
      RuleExample(
        "In any case, with or without blanks around, as the whole text only",
        """
        | id  | company   | source     | next_step           | Region | finding          |
        |-----|-----------|------------|---------------------|--------|------------------|
        | D-1 | N/A       | fair       | send terms          | north  | R004:company     |
        | D-2 | Fjord AS  | - Select - | TBD                 | north  | R004:next_step   |
        | D-3 | Fjord AS  | Select     | tbd with Kari       | ?      | R004:source, R004:Region |
        | D-4 | Fjord AS  | fair       | <next step>         | north  | R004:next_step   |
        | D-5 | Fjord AS  | fair       | <https://fjord.no/> | north  |                  |
        | D-6 | Test & Co | fair       | send terms          | north  |                  |
        """),
      RuleExample(
        "Judged by other rules alone: the e-mail address (R002), a lost reason (L002, L005)",
        """
        | id  | stage       | email | lost_reason | lost_note | finding        |
        |-----|-------------|-------|-------------|-----------|----------------|
        | D-1 | negotiation | n/a   | -           |           |                |
        | D-2 | closed_lost |       | tbd         | -         | R004:lost_note |
        | D-3 | nurturing   |       | tbd         |           | R004:lost_reason |
        """),
      RuleExample(
        "With a roster, an owner who is not on it is O002", owners: [Owner(id: "anna", name: "Anna Berg")],
        """
        | id  | owner | source | finding     |
        |-----|-------|--------|-------------|
        | D-1 | n/a   | fair   |             |
        | D-2 | anna  | none   | R004:source |
        """),
      RuleExample(
        "Without a roster, the owner is a text like others",
        """
        | id  | owner | finding    |
        |-----|-------|------------|
        | D-1 | n/a   | R004:owner |
        | D-2 | anna  |            |
        """),
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    let placeholders = context.settings.placeholders
    var violations: [Violation] = []
    func judge(_ text: String, _ field: DealField) {
      guard let flaw = Flaw(of: text, placeholders) else { return }
      violations.append(.placeholder(flaw, at: .field(field)))
    }
    func isSuspect(_ text: String) -> Bool {
      placeholders.isSuspect(text) || text.utf8.first == UInt8(ascii: "<")
    }
    if let text = deal.title, isSuspect(text) { judge(text, .title) }
    if let text = deal.name, isSuspect(text) { judge(text, .name) }
    if let text = deal.company, isSuspect(text) { judge(text, .company) }
    if let text = deal.email, isSuspect(text), EmailAddress(text) != nil { judge(text, .email) }
    if let text = deal.owner, isSuspect(text), context.settings.roster.isEmpty { judge(text, .owner) }
    if let text = deal.source, isSuspect(text) { judge(text, .source) }
    if let text = deal.callNotes, isSuspect(text) { judge(text, .callNotes) }
    if let text = deal.paymentTerms, isSuspect(text) { judge(text, .paymentTerms) }
    if let text = deal.nextStep, isSuspect(text) { judge(text, .nextStep) }
    if let text = deal.lostReason, isSuspect(text), !isJudgedElsewhere(lostReasonIn: context.stage) {
      judge(text, .lostReason)
    }
    if let text = deal.lostNote, isSuspect(text) { judge(text, .lostNote) }
    if let text = deal.nurturingNote, isSuspect(text) { judge(text, .nurturingNote) }
    for field in deal.customFields where isSuspect(field.value) {
      guard let flaw = Flaw(of: field.value, named: field.name, placeholders) else { continue }
      violations.append(.placeholder(flaw, at: .custom(field.name)))
    }
    return violations
  }

  private func isJudgedElsewhere(lostReasonIn stage: Stage?) -> Bool {
    stage?.role == .lost || stage?.role == .open
  }

  /// Why a text says nothing.
  fileprivate enum Flaw {
    case placeholder(String)
    case unfilledSuggestion

    init?(of text: String, named name: String? = nil, _ placeholders: Placeholders) {
      if placeholders.contains(text) {
        self = .placeholder(text)
      } else if text.utf8.first == UInt8(ascii: "<"), text.utf8.count > 2,
        Flaw.isSuggestion(text) || name.map({ text == "<\($0)>" }) ?? false
      {
        self = .unfilledSuggestion
      } else {
        return nil
      }
    }

    /// Whether a text is words in angle brackets, as the product suggests them; not a link, an address or a piece of HTML.
    private static func isSuggestion(_ text: String) -> Bool {
      guard text.utf8.last == UInt8(ascii: ">") else { return false }
      return text.utf8.dropFirst().dropLast().allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122, 128...255: true
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "|"), UInt8(ascii: ":"): true
        default: false
        }
      }
    }
  }
}

extension Violation {
  // A text in angle brackets is not quoted: it may be a person's name.
  fileprivate static func placeholder(_ flaw: PlaceholderValue.Flaw, at key: RequiredField.Key) -> Violation {
    let name =
      switch key {
      case .field(let field): field.words
      case .custom(let name): name
      }
    switch flaw {
    case .placeholder(let text):
      // The policy says that the text stands for nothing, so emptying the field loses nothing.
      return Violation(
        "\(name) is \(Wording.quoted(text)), which says nothing", atKey: key, remedy: [.fill(key)], fix: [.clear(key)])
    case .unfilledSuggestion:
      return Violation(
        "\(name) is a suggestion in angle brackets that nobody filled in", atKey: key, remedy: [.fill(key)])
    }
  }
}

import Domain
import Rules

/// A deal as findings name it.
struct ReportedDeal: Equatable {
  var id: String?
  var externalSource: String?
  var externalID: String?
  var label: String?
  /// The company, where the deal has no id.
  var company: String?
  var owner: String?
  var stage: String?
  /// Minor units of the currency.
  var amount: Int64?
  var currency: Currency?
  /// Whether it is a deal at all, and not an owner.
  var isDeal: Bool

  /// What to call the deal on a command line: its own id, else its external id with the source; nil when it has neither.
  var reference: String? {
    id ?? externalID.map { id in externalSource.map { "\($0):\(id)" } ?? id }
  }

  /// What to call the deal in a list that has no room for more: as on a command line, else as people do.
  var subject: String {
    reference ?? label ?? (isDeal ? "a deal without id" : owner.map { "owner \($0)" } ?? "the pipeline")
  }

  /// What to call the deal where each must have a name of its own, as far as it has one: with the company, where it has no id.
  var distinctName: String {
    guard reference == nil, let label, let company, company != label else { return subject }
    return "\(label) · \(company)"
  }

  /// The amount as a plain decimal number.
  var amountText: String? {
    amount.map { AmountText.text($0, decimals: currency?.decimals ?? AmountText.decimalsWithoutCurrency) }
  }
}

/// A finding as reports print it.
struct ReportedFinding: Equatable {
  var code: String
  var name: String
  var severity: RuleSeverity
  var field: String?
  var message: String
  var remedy: [RemedyPart]
  /// Line and column in the linted file, from 1; nil on the database.
  var place: TextPlace?
  /// The suppression that is at fault; nil where it is the deal.
  var suppression: SuppressionPart?
  /// Why it is suppressed; nil where it is not.
  var suppressionReason: String?

  /// The command that would mend it; nil when there is none.
  func fix(of deal: ReportedDeal) -> String? {
    suppression.flatMap { FixCommand.text(lifting: $0, of: deal) } ?? FixCommand.text(for: deal, setting: remedy)
  }
}

/// What a suppression is about, beside the deal.
struct SuppressionPart: Equatable {
  /// The rule's code.
  var rule: String
  /// The field as findings name it; nil for the whole deal.
  var field: String?
}

/// A field and the value that would mend a finding.
struct RemedyPart: Hashable {
  /// The field as `--set` takes it: a custom one with `custom:` in front.
  var field: String
  var value: String
}

extension RemedyPart {
  init(_ assignment: Assignment) {
    field =
      switch assignment.field {
      case .field(let field): field.rawValue
      case .custom(let name): "custom:\(name)"
      }
    value = assignment.value
  }
}

/// A place in a text file, line and column from 1.
struct TextPlace: Equatable {
  var line: Int
  var column: Int
}

/// All findings of one deal or owner.
struct ReportedGroup: Equatable {
  var deal: ReportedDeal
  var findings: [ReportedFinding]

  /// The commands' command that would mend most of the findings; nil when there is none.
  var fix: String? {
    // One value per field, errors first, so that the command never sets a field twice.
    var parts: [RemedyPart] = []
    for finding in findings.sorted(by: { $0.severity > $1.severity }) {
      // What moves the deal elsewhere would make the other parts pointless; it stays with its own finding.
      if finding.remedy.contains(where: { $0.field == DealField.stage.rawValue }), findings.count > 1 { continue }
      parts += finding.remedy.filter { part in !parts.contains { $0.field == part.field } }
    }
    if parts.isEmpty { parts = findings.first { !$0.remedy.isEmpty }?.remedy ?? [] }
    return FixCommand.text(for: deal, setting: parts)
  }

  /// The commands that would lift the suppressions that are at fault.
  var lifts: [String] {
    findings.compactMap { $0.suppression.flatMap { FixCommand.text(lifting: $0, of: deal) } }
  }
}

extension ReportedDeal {
  /// What reports say about a subject.
  init(_ subject: FindingSubject) {
    self.init(
      id: subject.id, externalSource: subject.externalSource, externalID: subject.externalID, label: subject.label,
      owner: subject.owner, stage: subject.stage, amount: subject.amount, currency: subject.currency,
      isDeal: subject.key != nil)
    company = reference == nil ? subject.company : nil
  }
}

extension ReportedGroup {
  /// The findings of one deal or owner, which share their subject; nil when there are none.
  init?(_ findings: [Finding], places: [TextPlace?]) {
    guard let subject = findings.first?.subject else { return nil }
    deal = ReportedDeal(subject)
    self.findings = zip(findings, places).map { finding, place in
      ReportedFinding(
        code: finding.rule.code, name: finding.rule.name, severity: finding.severity,
        field: finding.violation.field?.description, message: finding.violation.message,
        remedy: finding.violation.remedy.map { RemedyPart($0) }, place: place,
        suppression: finding.violation.suppression.map { SuppressionPart(rule: $0.rule, field: $0.field) })
    }
  }
}

/// Writes the command that would mend a finding.
enum FixCommand {
  /// `crm edit D-12 --set next_step='<next step>'`, `crm move` where the stage is to change; nil without a deal to name or a value to set.
  static func text(for deal: ReportedDeal, setting parts: [RemedyPart]) -> String? {
    guard let reference = deal.reference, !parts.isEmpty else { return nil }
    var words = ["crm edit", quoted(reference)]
    if let stage = parts.first(where: { $0.field == DealField.stage.rawValue }) {
      // A move is only taken with a reason.
      words = ["crm move", quoted(reference), quoted(stage.value), "--reason '<why>'"]
    }
    words += parts.filter { $0.field != DealField.stage.rawValue }.map { "--set " + quoted("\($0.field)=\($0.value)") }
    return words.joined(separator: " ")
  }

  /// `crm suppress --lift N001 D-12 --field email`; nil without a deal to name.
  static func text(lifting suppression: SuppressionPart, of deal: ReportedDeal) -> String? {
    guard let reference = deal.reference else { return nil }
    var words = ["crm suppress --lift", quoted(suppression.rule), quoted(reference)]
    if let field = suppression.field {
      words += ["--field", quoted(DealField(rawValue: field) == nil ? "custom:\(field)" : field)]
    }
    return words.joined(separator: " ")
  }

  /// A word as a POSIX shell reads it back.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "-_./:=,@%+".utf8.contains(byte)
        }
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}

import Domain
import Hashing
import Store

/// A row of a saved plan: what is to be done with a row of the file, in so much detail that any other decision is told from it.
struct PlannedLine: Codable, Equatable {
  /// A field that is to change.
  struct Change: Codable, Equatable {
    var field: String
    var old: String?
    var new: String?
  }

  /// The line of the file.
  var line: Int
  /// `create`, `update`, `unchanged`, `skip`, `conflict` or `reject`.
  var action: String
  /// The deal that the row was recognised as.
  var deal: String?
  /// The fields that are to change in it.
  var changes: [Change]?
  /// The stage of a new deal.
  var stage: String?
  /// A hash of all that a new deal says.
  var digest: String?
  /// Why the row is not taken.
  var reason: String?

  /// The line for a decision.
  init(_ row: PlannedRow) {
    line = row.line
    action = row.decision.word
    switch row.decision {
    case .create(let deal):
      stage = deal.stage
      digest = PlannedLine.digest(of: deal)
    case .update(let stored, let merged):
      deal = stored.deal.id
      changes = stored.deal.changes(to: merged).map { Change(field: $0.field, old: $0.old, new: $0.new) }
    case .unchanged(let stored): deal = stored.deal.id
    case .skip(let why), .reject(_, let why): reason = why
    }
  }

  /// What is to be done, in words: `change D-7 (owner: 'anna' → 'ben')`.
  var words: String {
    let named = DisplayText.line(deal ?? "", limit: 40)
    switch action {
    case "create": return "create a deal in \(stage.map { DisplayText.line($0, limit: 40) } ?? "no stage")"
    case "update":
      let fields = ChangeReport.lines(
        of: (changes ?? []).map { FieldChange(field: $0.field, old: $0.old, new: $0.new) })
      return "change \(named) (\(fields.joined(separator: ", ")))"
    case "unchanged": return "leave \(named) as it is"
    case "skip": return "pass over the row (\(DisplayText.line(reason ?? "")))"
    default: return "reject the row (\(DisplayText.line(reason ?? "", limit: 200)))"
    }
  }

  private static func digest(of deal: Deal) -> String {
    var hash = SHA256()
    for field in DealField.allCases { hash.update((deal.written(field) ?? "\u{1}") + "\0") }
    hash.update((deal.externalSource ?? "\u{1}") + "\0")
    for field in deal.customFields { hash.update("\(field.name)\0\(field.value)\0") }
    return String(hash.finish().prefix(32))
  }
}

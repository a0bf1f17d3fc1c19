/// A finding without its words: whom it blames, by which rule, at which field.
struct ExpectedFinding: Hashable, Comparable {
  /// The columns of expected.csv; a finding about an owner has no external id.
  static let columns = ["external_id", "owner", "code", "field"]

  /// The deal's external id, or the owner for a finding about one.
  let subject: String
  let code: String
  let field: String

  /// By rule, then by deal.
  static func < (left: ExpectedFinding, right: ExpectedFinding) -> Bool {
    (left.code, left.field, left.subject) < (right.code, right.field, right.subject)
  }
}

extension ExpectedFinding: CustomStringConvertible {
  /// `ext-12 S002:stage`
  var description: String { "\(subject) \(code):\(field)" }
}

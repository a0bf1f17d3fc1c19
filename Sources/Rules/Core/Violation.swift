public import Domain

/// What one rule has against one deal.
public struct Violation: Equatable, Sendable {
  /// The field at fault; nil when it is the deal as a whole.
  public var field: RequiredField.Key?
  /// What is wrong, as a sentence without a full stop.
  public var message: String
  /// What would mend it.
  public var remedy: [Assignment]
  /// A change that mends it and cannot be wrong, for `crm lint --fix`; empty where a person must decide.
  public var fix: [Assignment]
  /// The suppression that is at fault; nil where it is the deal.
  public var suppression: Suppression?

  /// A violation by a suppression of a finding about the deal.
  public init(_ message: String, by suppression: Suppression) {
    self.message = message
    self.suppression = suppression
    (remedy, fix) = ([], [])
  }

  /// A violation at a field of the product.
  public init(
    _ message: String, at field: DealField? = nil, remedy: [Assignment] = [], fix: [Assignment] = []
  ) {
    self.field = field.map { .field($0) }
    self.message = message
    self.remedy = remedy
    self.fix = fix
  }

  /// A violation at any field.
  public init(
    _ message: String, atKey field: RequiredField.Key, remedy: [Assignment] = [], fix: [Assignment] = []
  ) {
    self.field = field
    self.message = message
    self.remedy = remedy
    self.fix = fix
  }
}

/// A field and the value to give it: `next_step_date=<YYYY-MM-DD>`.
public struct Assignment: Hashable, Sendable {
  /// The field to set.
  public var field: RequiredField.Key
  /// The value, or a placeholder in angle brackets for a person to replace; empty where the field is to be emptied.
  public var value: String

  /// Sets a field to a value that is known.
  public static func set(_ field: DealField, to value: String) -> Assignment {
    Assignment(field: .field(field), value: value)
  }

  /// Empties a field of any kind.
  public static func clear(_ field: RequiredField.Key) -> Assignment {
    Assignment(field: field, value: "")
  }

  /// Sets a field to something a person must fill in.
  public static func fill(_ field: DealField) -> Assignment {
    Assignment(field: .field(field), value: field.placeholder)
  }

  /// Sets a field of any kind to something a person must fill in.
  public static func fill(_ field: RequiredField.Key) -> Assignment {
    switch field {
    case .field(let field): .fill(field)
    case .custom(let name): Assignment(field: field, value: "<\(name)>")
    }
  }
}

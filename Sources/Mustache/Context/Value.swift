/// What a template is rendered with.
///
/// Texts come formatted: numbers, dates and amounts are the caller's matter.
/// ```swift
/// let value: Value = ["title": "Website", "won": true, "notes": ["first", "second"], "reason": .absent]
/// ```
public indirect enum Value: Hashable, Sendable {
  /// Nothing: known by name, without a value in this case.
  case absent
  /// A text, which `{{name}}` escapes.
  case text(String)
  /// A text that is already written for the target, which `{{name}}` does not escape again.
  case verbatim(String)
  /// True or false.
  case bool(Bool)
  /// Several elements, which a section renders one after the other.
  case list([Value])
  /// Several named values.
  case object(Fields)

  /// What kind of value it is; nil for one that is absent.
  public var kind: Kind? {
    switch self {
    case .absent: nil
    case .text, .verbatim: .text
    case .bool: .flag
    case .list: .list
    case .object: .object
    }
  }

  /// What a section of this value is rendered with, each element once: nothing where it is absent, false, an empty text or an
  /// empty list.
  var elements: [Value] {
    switch self {
    case .absent, .bool(false): []
    case .text(let text), .verbatim(let text): text.isEmpty ? [] : [self]
    case .bool(true), .object: [self]
    case .list(let elements): elements
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// True or false.
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
  /// A list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
  /// An object with its names in the order written.
  public init(dictionaryLiteral entries: (String, Value)...) { self = .object(Fields(entries)) }
}

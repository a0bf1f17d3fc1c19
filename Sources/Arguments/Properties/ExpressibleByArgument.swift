/// A type whose values can be read from one command-line argument.
///
/// An enumeration with raw values needs only the conformance:
///
/// ```swift
/// enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
/// ```
public protocol ExpressibleByArgument: SendableMetatype {
  /// Reads the value from an argument, or is `nil` where the argument is not one.
  init?(argument: String)

  /// The value as a help text writes it behind "default:".
  var defaultValueDescription: String { get }

  /// Every argument that is accepted, when there is a list of them.
  static var allValueStrings: [String] { get }

  /// What the accepted arguments mean, by argument.
  static var allValueDescriptions: [String: String] { get }

  /// What a shell can offer for a value of this type.
  static var defaultCompletionKind: CompletionKind { get }
}

extension ExpressibleByArgument {
  /// The value's own description.
  public var defaultValueDescription: String { "\(self)" }

  /// No list of accepted arguments.
  public static var allValueStrings: [String] { [] }

  /// No meanings.
  public static var allValueDescriptions: [String: String] { [:] }

  /// Nothing but what the shell offers anyway.
  public static var defaultCompletionKind: CompletionKind { .default }
}

extension ExpressibleByArgument where Self: CaseIterable {
  /// The cases as a help text writes them.
  public static var allValueStrings: [String] { allCases.map(\.defaultValueDescription) }

  /// The cases.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension ExpressibleByArgument where Self: RawRepresentable, RawValue: ExpressibleByArgument {
  /// Reads the raw value.
  public init?(argument: String) {
    guard let rawValue = RawValue(argument: argument) else { return nil }
    self.init(rawValue: rawValue)
  }

  /// The raw value's description.
  public var defaultValueDescription: String { rawValue.defaultValueDescription }
}

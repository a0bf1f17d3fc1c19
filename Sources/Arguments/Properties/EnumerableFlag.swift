/// An enumeration each of whose cases is a flag of its own.
///
/// ```swift
/// enum Detail: EnumerableFlag { case brief, full }
/// @Flag var detail = Detail.brief     // --brief, --full
/// ```
public protocol EnumerableFlag: CaseIterable, Equatable, SendableMetatype {
  /// The names of the flag for a case; its long name by default.
  static func name(for value: Self) -> NameSpecification

  /// What the help text says about a case; by default the cases share the property's help.
  static func help(for value: Self) -> ArgumentHelp?
}

extension EnumerableFlag {
  /// The case's long name.
  public static func name(for value: Self) -> NameSpecification { .long }

  /// No help of its own.
  public static func help(for value: Self) -> ArgumentHelp? { nil }
}

/// What a help text says about an argument; a string literal is its abstract.
public struct ArgumentHelp: ExpressibleByStringInterpolation, Sendable {
  /// One sentence about the argument.
  public var abstract: String

  /// A longer description, shown below the abstract.
  public var discussion: String?

  /// What the value is called between angle brackets, when not by the argument's name.
  public var valueName: String?

  /// Whether help texts list the argument.
  public var visibility: ArgumentVisibility

  /// Describes an argument.
  public init(
    _ abstract: String = "",
    discussion: String? = nil,
    valueName: String? = nil,
    visibility: ArgumentVisibility = .default
  ) {
    self.abstract = abstract
    self.discussion = discussion
    self.valueName = valueName
    self.visibility = visibility
  }

  /// Describes an argument by its abstract alone.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Lists the argument only in `--help-hidden`.
  public static var hidden: ArgumentHelp { ArgumentHelp(visibility: .hidden) }

  /// Lists the argument nowhere.
  public static var `private`: ArgumentHelp { ArgumentHelp(visibility: .private) }
}

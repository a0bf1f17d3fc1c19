/// What is known of an argument of a command, for help texts, documentation and completion scripts.
public struct ArgumentInfo: Sendable {
  /// The kinds of arguments.
  public enum Kind: String, Sendable {
    /// A value known by its position.
    case positional
    /// A name with a value.
    case option
    /// A name alone.
    case flag
  }

  /// Whether the argument is positional, an option or a flag.
  public let kind: Kind

  /// The names as they are typed, short ones first; empty for a positional argument.
  public var names: [String] { parsedNames.shortFirst.map(\.synopsis) }

  /// The name messages use, or `nil` for a positional argument.
  public var preferredName: String? { parsedNames.preferred?.synopsis }

  /// What the value is called between angle brackets; empty for a flag.
  public let valueName: String

  /// One sentence about the argument.
  public let abstract: String

  /// A longer description; may be empty.
  public let discussion: String

  /// The default as the help text writes it.
  public let defaultValue: String?

  /// Every value that is accepted, when there is a list of them.
  public let allValues: [String]

  /// What the accepted values mean, by value.
  public let allValueDescriptions: [String: String]

  /// What a shell can offer for the value.
  public let completion: CompletionKind

  /// Whether the argument may be left out.
  public let isOptional: Bool

  /// Whether the argument may be given several times, or takes several values.
  public let isRepeating: Bool

  /// Whether help texts leave the argument out.
  public var isHidden: Bool { visibility != .default }

  /// Whether this is the help or version flag every command has.
  public let isBuiltIn: Bool

  /// The title of the option group the argument is listed under, when it has one.
  public internal(set) var section: String?

  var visibility: ArgumentVisibility
  let parsedNames: [Name]
  /// The path of the property that holds the value; the flags of one property share it.
  var key: String
  /// Whether the flags of the same property share one entry of the help text.
  let isComposite: Bool

  init(
    kind: Kind, names: [Name], key: String, valueName: String, help: ArgumentHelp, defaultValue: String? = nil,
    allValues: [String] = [], allValueDescriptions: [String: String] = [:], completion: CompletionKind = .default,
    isOptional: Bool, isRepeating: Bool = false, isComposite: Bool = false, isBuiltIn: Bool = false
  ) {
    self.kind = kind
    self.parsedNames = names
    self.key = key
    self.valueName = valueName
    self.abstract = help.abstract
    self.discussion = help.discussion ?? ""
    self.visibility = help.visibility
    self.defaultValue = defaultValue
    self.allValues = allValues
    self.allValueDescriptions = allValueDescriptions
    self.completion = completion
    self.isOptional = isOptional
    self.isRepeating = isRepeating
    self.isComposite = isComposite
    self.isBuiltIn = isBuiltIn
  }
}

extension ArgumentInfo {
  /// The argument with its preferred name, as error messages write it: `--format <format>`.
  var bareSynopsis: String {
    switch kind {
    case .positional: "<\(valueName)>"
    case .option: "\(preferredName ?? "") <\(valueName)>"
    case .flag: preferredName ?? ""
    }
  }

  /// The argument as an error about its absence writes it: `<file> ...`.
  var requiredSynopsis: String {
    isRepeating ? bareSynopsis + " ..." : bareSynopsis
  }

  /// The argument as the usage line writes it: `[--format <format>]`.
  var usageSynopsis: String {
    isOptional ? "[\(requiredSynopsis)]" : requiredSynopsis
  }

  /// The argument as the help text lists it: `-f, --format <format>`.
  var listSynopsis: String {
    switch kind {
    case .positional: "<\(valueName)>"
    case .option: "\(names.joined(separator: ", ")) <\(valueName)>"
    case .flag: names.joined(separator: ", ")
    }
  }
}

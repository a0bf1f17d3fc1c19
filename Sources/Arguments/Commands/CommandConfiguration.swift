/// The name, description and subcommands of a command.
public struct CommandConfiguration: Sendable {
  /// The name, when not that of the type.
  public var commandName: String?

  /// One sentence about the command.
  public var abstract: String

  /// The usage line, when not the generated one; an empty one hides it.
  public var usage: String?

  /// A longer description; its line breaks are kept.
  public var discussion: String

  /// What `--version` prints; empty where there is none.
  public var version: String

  /// Whether the parent's help text lists the command.
  public var shouldDisplay: Bool

  /// The subcommands that belong to no group.
  public var ungroupedSubcommands: [any ParsableCommand.Type]

  /// The groups of subcommands.
  public var groupedSubcommands: [CommandGroup]

  /// The subcommand that is run when none is named.
  public var defaultSubcommand: (any ParsableCommand.Type)?

  /// The names of the help flag; the parent's, or `-h` and `--help`, by default.
  public var helpNames: NameSpecification?

  /// Other names for the command.
  public var aliases: [String]

  /// All subcommands; setting them leaves the groups as they are.
  public var subcommands: [any ParsableCommand.Type] {
    get { ungroupedSubcommands + groupedSubcommands.flatMap(\.subcommands) }
    set { ungroupedSubcommands = newValue }
  }

  /// Describes a command.
  public init(
    commandName: String? = nil,
    abstract: String = "",
    usage: String? = nil,
    discussion: String = "",
    version: String = "",
    shouldDisplay: Bool = true,
    subcommands: [any ParsableCommand.Type] = [],
    groupedSubcommands: [CommandGroup] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil,
    helpNames: NameSpecification? = nil,
    aliases: [String] = []
  ) {
    self.commandName = commandName
    self.abstract = abstract
    self.usage = usage
    self.discussion = discussion
    self.version = version
    self.shouldDisplay = shouldDisplay
    self.ungroupedSubcommands = subcommands
    self.groupedSubcommands = groupedSubcommands
    self.defaultSubcommand = defaultSubcommand
    self.helpNames = helpNames
    self.aliases = aliases
  }
}

/// What is known of a command and its subcommands, for help texts, documentation and completion scripts.
///
/// ```swift
/// for command in CommandInfo(Root.self).subcommands { print(command.path.joined(separator: " "), command.abstract) }
/// ```
public struct CommandInfo: Sendable {
  /// Subcommands listed under one heading.
  public struct Group: Sendable {
    /// The heading; empty for the subcommands that belong to no group.
    public let name: String
    /// The names of the subcommands.
    public let subcommands: [String]
  }

  /// The names from the root to the command, as they are typed.
  public let path: [String]

  /// The name by which the command is called.
  public var name: String { path[path.count - 1] }

  /// Other names for the command.
  public let aliases: [String]

  /// One sentence about the command; may be empty.
  public let abstract: String

  /// A longer description with its line breaks; may be empty.
  public let discussion: String

  /// The usage line, without "Usage:"; empty where it is hidden.
  public let usage: String

  /// What `--version` prints; empty where there is none.
  public let version: String

  /// Whether help texts leave the command out.
  public let isHidden: Bool

  /// Whether the parent runs the command when none is named.
  public let isDefault: Bool

  /// The arguments in the order of their declaration, with the version and help flags behind them.
  public let arguments: [ArgumentInfo]

  /// The subcommands, in their groups' order.
  public let subcommands: [CommandInfo]

  /// The headings under which subcommands are listed.
  public let groups: [Group]

  /// Describes a command and everything below it.
  public init(_ command: any ParsableCommand.Type) {
    self.init(stack: [command], depth: .max)
  }

  /// Describes the last command of a path, and so many generations below it.
  init(stack: [any ParsableCommand.Type], depth: Int) {
    let command = stack[stack.count - 1]
    let configuration = command.configuration
    path = stack.map { $0._commandName }
    aliases = configuration.aliases
    abstract = configuration.abstract
    discussion = configuration.discussion
    version = configuration.version
    isHidden = !configuration.shouldDisplay
    let standard = stack.dropLast().last?.configuration.defaultSubcommand
    isDefault = standard.map { ObjectIdentifier($0) == ObjectIdentifier(command) } ?? false
    let own = ArgumentDefinition.all(of: command.init()).map(\.info)
    arguments = own + Self.builtIn(stack)
    subcommands = depth > 0 ? configuration.subcommands.map { Self(stack: stack + [$0], depth: depth - 1) } : []
    let ungrouped = configuration.ungroupedSubcommands.map { $0._commandName }
    groups =
      (ungrouped.isEmpty ? [] : [Group(name: "", subcommands: ungrouped)])
      + configuration.groupedSubcommands.map { group in
        Group(name: group.name, subcommands: group.subcommands.map { $0._commandName })
      }
    usage =
      configuration.usage
      ?? UsageLine(
        path: path, arguments: own, hasSubcommands: !configuration.subcommands.isEmpty
      ).text
  }

  private static func builtIn(_ stack: [any ParsableCommand.Type]) -> [ArgumentInfo] {
    var result: [ArgumentInfo] = []
    if stack.contains(where: { !$0.configuration.version.isEmpty }) {
      result.append(flag([.long("version")], "Show the version."))
    }
    let names = helpNames(of: stack)
    if !names.isEmpty { result.append(flag(names, "Show help information.")) }
    return result
  }

  private static func flag(_ names: [Name], _ help: ArgumentHelp) -> ArgumentInfo {
    ArgumentInfo(
      kind: .flag, names: names, key: "", valueName: "", help: help, isOptional: true, isBuiltIn: true)
  }

  /// The names of the help flag for the last command of a path.
  static func helpNames(of stack: [any ParsableCommand.Type]) -> [Name] {
    let specification = stack.last { $0.configuration.helpNames != nil }?.configuration.helpNames
    return (specification ?? [.short, .long]).names(for: "help")
  }
}

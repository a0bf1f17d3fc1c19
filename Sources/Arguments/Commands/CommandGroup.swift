/// Subcommands that a help text lists under a heading of their own.
public struct CommandGroup: Sendable {
  /// The heading, to which the help text adds "subcommands".
  public let name: String

  /// The subcommands.
  public let subcommands: [any ParsableCommand.Type]

  /// Groups subcommands.
  public init(name: String, subcommands: [any ParsableCommand.Type]) {
    self.name = name
    self.subcommands = subcommands
  }
}

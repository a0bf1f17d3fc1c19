/// Finds commands below a root.
enum CommandTree {
  /// The subcommand of a command with a name or alias.
  static func child(of command: any ParsableCommand.Type, named name: String) -> (any ParsableCommand.Type)? {
    let subcommands = command.configuration.subcommands
    return subcommands.first { $0._commandName == name }
      ?? subcommands.first { $0.configuration.aliases.contains(name) }
  }

  /// The commands from a root to one below it, or the root alone when the command is not below it.
  static func path(
    to command: any ParsableCommand.Type, from root: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type] {
    search(command, below: root) ?? [root]
  }

  private static func search(
    _ command: any ParsableCommand.Type, below root: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type]? {
    if ObjectIdentifier(command) == ObjectIdentifier(root) { return [root] }
    for child in root.configuration.subcommands {
      if let path = search(command, below: child) { return [root] + path }
    }
    return nil
  }
}

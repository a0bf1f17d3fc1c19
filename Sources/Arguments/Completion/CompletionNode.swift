/// A command as completion scripts see it: without what help texts hide.
struct CompletionNode {
  /// The names from the root to the command.
  let path: [String]
  let aliases: [String]
  let abstract: String
  let options: [ArgumentInfo]
  let positionals: [ArgumentInfo]
  let children: [CompletionNode]

  /// The root of a program, with `help` below it, which every root with subcommands answers.
  init(root command: CommandInfo) {
    self.init(command)
  }

  private init(_ command: CommandInfo) {
    path = command.path
    aliases = command.aliases
    abstract = command.abstract
    let arguments = command.arguments.filter { !$0.isHidden }
    options = arguments.filter { $0.kind != .positional }
    positionals = arguments.filter { $0.kind == .positional }
    let visible = command.subcommands.filter { !$0.isHidden }
    let answersHelp = command.path.count == 1 && !visible.isEmpty && !visible.contains { $0.name == "help" }
    children = visible.map { Self($0) } + (answersHelp ? [Self(helpOf: command, path: command.path + ["help"])] : [])
  }

  /// `help` and the commands that can be named behind it.
  private init(helpOf command: CommandInfo, path: [String]) {
    self.path = path
    aliases = path.last == "help" ? [] : command.aliases
    abstract = path.last == "help" ? "Show subcommand help information." : command.abstract
    options = []
    positionals = []
    children = command.subcommands.filter { !$0.isHidden }.map { Self(helpOf: $0, path: path + [$0.name]) }
  }

  var name: String { path[path.count - 1] }

  /// The node and all below it, depth first.
  var all: [CompletionNode] { [self] + children.flatMap(\.all) }

  /// The name of a shell function for the node, made of ASCII letters, digits and underscores.
  var function: String {
    "_" + path.map { String($0.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }) }.joined(separator: "__")
  }

  /// What takes a value: options by their names, positional arguments by their place.
  var valued: [(argument: ArgumentInfo, label: String)] {
    options.filter { $0.kind == .option }.map { ($0, $0.preferredName ?? "") }
      + positionals.enumerated().map { ($1, CompletionRequest.label(ofPositional: $0)) }
  }
}

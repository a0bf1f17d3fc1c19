/// What a completion script asks the program while the user types.
///
/// ```
/// crm ---completion list -- --owner 3 2 crm list --owner an
/// ```
///
/// Behind `---completion` stand the subcommands, behind `--` the argument to complete (an option's name, or `positional@`
/// and a place counted from 0), the index of the word being completed, the index of the cursor in it, and all words with
/// the program's name in front. Three dashes are no valid option, so that nobody's arguments look like this.
struct CompletionRequest {
  static let marker = "---completion"
  private static let positional = "positional@"

  private let definition: ArgumentDefinition
  private let words: [String]
  private let index: Int
  private let prefix: String

  /// Reads a request; `nil` where it is malformed or names what does not exist.
  init?(root: any ParsableCommand.Type, arguments: [String]) {
    var rest = arguments.dropFirst()
    var command = root
    while let name = rest.popFirst(), name != "--" {
      guard let child = CommandTree.child(of: command, named: name) else { return nil }
      command = child
    }
    guard let label = rest.popFirst(), let index = rest.popFirst().flatMap({ Int($0) }),
      let cursor = rest.popFirst().flatMap({ Int($0) }), let definition = Self.definition(label, of: command)
    else { return nil }
    let words = Array(rest)
    guard words.indices.contains(index), cursor >= 0 else { return nil }
    self.definition = definition
    self.words = words
    self.index = index
    prefix = String(words[index].prefix(cursor))
  }

  /// The words that fit, each to be printed on a line; those that could not stand on one, or would steer a terminal, are
  /// left out.
  var answer: [String] {
    guard case .custom(let complete) = definition.info.completion.kind else { return [] }
    return complete(words, index, prefix).filter { word in
      !word.isEmpty && word.unicodeScalars.allSatisfy { !Self.isUnprintable($0) }
    }
  }

  /// What a request calls a positional argument.
  static func label(ofPositional place: Int) -> String { "\(positional)\(place)" }

  private static func definition(_ label: String, of command: any ParsableCommand.Type) -> ArgumentDefinition? {
    let definitions = ArgumentDefinition.all(of: command.init())
    guard label.hasPrefix(positional) else {
      return definitions.first { $0.names.contains { $0.synopsis == label } }
    }
    let positionals = definitions.filter { $0.info.kind == .positional && !$0.info.isHidden }
    guard let place = Int(label.dropFirst(positional.count)), positionals.indices.contains(place) else { return nil }
    return positionals[place]
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    // Marks that turn the direction of what is read: Unicode TR 36.
    case .format: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    default: false
    }
  }
}

import Spelling

/// Descends from a root command through the subcommands that arguments name, filling each command's properties.
struct CommandParser {
  private let root: any ParsableCommand.Type
  private let arguments: [String]
  private var stack: [any ParsableCommand.Type]
  /// The commands and option groups of the stack, so that groups can be handed down.
  private var groups: [any ParsableArguments] = []

  init(root: any ParsableCommand.Type, arguments: [String]) {
    self.root = root
    self.arguments = arguments
    self.stack = [root]
  }

  /// The command the arguments name, filled and validated.
  mutating func parse() throws -> any ParsableCommand {
    do {
      let readsNegativeNumbers =
        arguments.contains(where: \.isNegativeNumber) ? !Self.hasDigitNames(in: root) : true
      if arguments.first == CompletionRequest.marker {
        throw ParserError.completionWords(CompletionRequest(root: root, arguments: arguments)?.answer ?? [])
      }
      var tokens = try Tokens(arguments, readsNegativeNumbers: readsNegativeNumbers)
      try tokens.checkCompletionScript()
      while true {
        let command = try parseCurrent(&tokens)
        if let next = try nextCommand(&tokens) {
          stack.append(next)
        } else {
          try requireNothing(left: tokens)
          return command
        }
      }
    } catch let error as ParserError {
      throw CommandError(stack: stack, error: error, isInputEmpty: arguments.isEmpty)
    }
  }

  private var current: any ParsableCommand.Type { stack[stack.count - 1] }

  private mutating func parseCurrent(_ tokens: inout Tokens) throws -> any ParsableCommand {
    var command = current.init()
    let optionGroups = command.optionGroups
    for group in optionGroups { group.inherit(from: groups) }
    let definitions = ArgumentDefinition.all(of: command)
    var filling = ArgumentFilling(definitions: definitions, tokens: tokens)
    do {
      try filling.fill()
      tokens = filling.tokens
      try requireValues(definitions, left: tokens)
      do {
        for group in optionGroups { try group.validate() }
        try command.validate()
      } catch {
        throw ParserError.validation(error)
      }
    } catch {
      // Who asks for help is not told what is wrong.
      try checkBuiltInFlags(filling.tokens)
      throw error
    }
    // Validation may have changed the groups, so they are collected behind it.
    groups += optionGroups.flatMap(\.groups)
    return command
  }

  /// The subcommand the next argument names, or else the default one.
  private mutating func nextCommand(_ tokens: inout Tokens) throws -> (any ParsableCommand.Type)? {
    if let token = tokens.remaining.first, !token.isBehindTerminator, let name = token.value {
      if let child = CommandTree.child(of: current, named: name) {
        tokens.remaining.removeFirst()
        return child
      }
      if name == "help", stack.count == 1, !current.configuration.subcommands.isEmpty {
        tokens.remaining.removeFirst()
        try requestHelp(tokens)
      }
    }
    try checkBuiltInFlags(tokens)
    return current.configuration.defaultSubcommand
  }

  /// Answers `help crm lint`.
  private mutating func requestHelp(_ tokens: Tokens) throws -> Never {
    for name in tokens.remaining.compactMap(\.value) {
      guard let child = CommandTree.child(of: current, named: name) else {
        throw ParserError.unexpectedArguments([name], suggestion: subcommand(near: name))
      }
      stack.append(child)
    }
    throw ParserError.helpRequested(includeHidden: false)
  }

  private func checkBuiltInFlags(_ tokens: Tokens) throws {
    let helpNames = CommandInfo.helpNames(of: stack)
    if tokens.contains(anyOf: helpNames) { throw ParserError.helpRequested(includeHidden: false) }
    let hidden = helpNames.filter { !$0.isShort }.map { Name.long("\($0.label)-hidden") }
    if tokens.contains(anyOf: hidden) { throw ParserError.helpRequested(includeHidden: true) }
    if stack.contains(where: { !$0.configuration.version.isEmpty }), tokens.contains(anyOf: [.long("version")]) {
      throw ParserError.versionRequested
    }
  }

  private func requireValues(_ definitions: [ArgumentDefinition], left tokens: Tokens) throws {
    guard let missing = definitions.first(where: { $0.isMissing() }) else { return }
    // A misspelt option is the likelier reason than a forgotten one.
    if current.configuration.subcommands.isEmpty { try requireNoUnknownOption(in: tokens) }
    let candidates = definitions.map(\.info).filter { $0.key == missing.info.key && !$0.isHidden }
    throw ParserError.missingArgument(candidates.isEmpty ? [missing.info] : candidates)
  }

  private func requireNoUnknownOption(in tokens: Tokens) throws {
    let info = CommandInfo(stack: stack, depth: 0)
    for case .option(let name, _) in tokens.remaining.map(\.content) {
      let candidates = info.arguments.filter { !$0.isHidden }.flatMap(\.parsedNames).filter { !$0.isShort }
      let near = name.isShort ? nil : nearest(to: name.label, among: candidates.map(\.label))
      throw ParserError.unknownOption(name, suggestion: near.map { "--\($0)" })
    }
  }

  private func requireNothing(left tokens: Tokens) throws {
    if let first = tokens.remaining.first?.value, let near = subcommand(near: first) {
      throw ParserError.unexpectedArguments([first], suggestion: near)
    }
    try requireNoUnknownOption(in: tokens)
    let values = tokens.remaining.compactMap(\.value)
    if !values.isEmpty { throw ParserError.unexpectedArguments(values, suggestion: nil) }
  }

  private func subcommand(near name: String) -> String? {
    // The default subcommand stands in for its parent, where the misspelt name belongs.
    let parents = [current] + (stack.count > 1 && isDefault ? [stack[stack.count - 2]] : [])
    let names = parents.flatMap { parent in
      parent.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap {
        [$0._commandName] + $0.configuration.aliases
      }
    }
    return nearest(to: name, among: names)
  }

  private var isDefault: Bool {
    let standard = stack[stack.count - 2].configuration.defaultSubcommand
    return standard.map { ObjectIdentifier($0) == ObjectIdentifier(current) } ?? false
  }

  private static func hasDigitNames(in command: any ParsableCommand.Type) -> Bool {
    ArgumentDefinition.all(of: command.init()).contains { definition in
      definition.names.contains { $0.isShort && $0.label.allSatisfy(\.isASCIIDigit) }
    } || command.configuration.subcommands.contains { hasDigitNames(in: $0) }
  }
}

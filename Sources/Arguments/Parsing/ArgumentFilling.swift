/// Fills the properties of one command from the arguments, leaving those it does not know to a subcommand.
struct ArgumentFilling {
  let definitions: [ArgumentDefinition]
  var tokens: Tokens

  mutating func fill() throws {
    try fillOptions()
    try fillPositionals()
  }

  private mutating func fillOptions() throws {
    var byName: [Name: ArgumentDefinition] = [:]
    for definition in definitions {
      for name in definition.names where byName[name] == nil { byName[name] = definition }
    }
    let capturesAll = definitions.contains { $0.strategy == .passthrough }
    var index = 0
    while index < tokens.remaining.count {
      let token = tokens.remaining[index]
      guard case .option(let name, let attached) = token.content, let definition = byName[name] else {
        // What is passed through begins at the first argument that is not the command's own.
        if capturesAll { return }
        index += 1
        continue
      }
      tokens.remaining.remove(at: index)
      switch definition.update {
      case .flag(let set):
        if let attached { throw ParserError.unexpectedValue(name, value: attached) }
        try set(name)
      case .value:
        try fill(definition, name: name, token: token, attached: attached, at: index)
      }
    }
  }

  /// Finds the values of an option whose token has been taken from `index`.
  private mutating func fill(
    _ definition: ArgumentDefinition, name: Name, token: Token, attached: String?, at index: Int
  ) throws {
    var count = 0
    if let value = joinedValue(of: token, attached: attached, definition) {
      // Taking a joined value removes the letters behind the option, all of which stand at or behind `index`.
      try store(value, in: definition, name: name)
      if definition.strategy != .upToNextOption, definition.strategy != .allRemaining { return }
      count = 1
    }
    func next(_ isWanted: (Token) -> Bool = { _ in true }) -> Token? {
      tokens.remaining[index...].first { $0.position > token.position && isWanted($0) }
    }
    switch definition.strategy {
    case .upToNextOption:
      while let found = next(), let value = found.value, !found.isBehindTerminator {
        _ = tokens.takeArgument(at: found.position)
        try store(value, in: definition, name: name)
        count += 1
      }
    case .allRemaining:
      while let found = next() {
        try store(tokens.takeArgument(at: found.position), in: definition, name: name)
        count += 1
      }
    case .unconditional:
      if let found = next() {
        try store(tokens.takeArgument(at: found.position), in: definition, name: name)
        count += 1
      }
    case .scanningForValue:
      if let found = next({ $0.value != nil }) {
        try store(tokens.takeArgument(at: found.position), in: definition, name: name)
        count += 1
      }
    case .next, .passthrough, .postTerminator:
      if let found = next(), let value = found.value {
        _ = tokens.takeArgument(at: found.position)
        try store(value, in: definition, name: name)
        count += 1
      }
    }
    if count == 0 { throw ParserError.missingValue(name, definition.info) }
  }

  /// The value joined to an option: behind an equal sign, or, where that is allowed, the rest of the cluster.
  private mutating func joinedValue(of token: Token, attached: String?, _ definition: ArgumentDefinition) -> String? {
    guard definition.allowsJoinedValue, let letter = token.letter,
      tokens.remaining.contains(where: { $0.position == token.position && ($0.letter ?? 0) > letter })
    else { return attached }
    tokens.remaining.removeAll { $0.position == token.position && ($0.letter ?? 0) > letter }
    // The letters follow the dash.
    return String(tokens.arguments[token.position].dropFirst(letter + 2))
  }

  private mutating func fillPositionals() throws {
    for definition in definitions where definition.info.kind == .positional {
      switch definition.strategy {
      case .passthrough:
        // Clusters are whole arguments again.
        while let first = tokens.remaining.first {
          try store(tokens.takeArgument(at: first.position), in: definition, name: nil)
        }
      case .postTerminator:
        for token in tokens.remaining where token.isBehindTerminator {
          try store(tokens.takeArgument(at: token.position), in: definition, name: nil)
        }
      default:
        let reservesTerminated = definitions.contains { $0.strategy == .postTerminator }
        repeat {
          let found = tokens.remaining.first {
            $0.value != nil && !(reservesTerminated && $0.isBehindTerminator)
          }
          guard let found else { break }
          try store(tokens.takeArgument(at: found.position), in: definition, name: nil)
        } while definition.info.isRepeating
      }
    }
  }

  private func store(_ value: String, in definition: ArgumentDefinition, name: Name?) throws {
    guard case .value(let update) = definition.update else { return }
    let isValid: Bool
    do {
      isValid = try update(value, name?.synopsis ?? definition.info.bareSynopsis)
    } catch {
      throw ParserError.invalidValue(value, name, definition.info, reason: String(describing: error))
    }
    if !isValid { throw ParserError.invalidValue(value, name, definition.info, reason: nil) }
  }
}

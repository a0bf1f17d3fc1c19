/// The arguments that no command has used yet.
struct Tokens {
  let arguments: [String]
  var remaining: [Token] = []

  /// Splits arguments.
  ///
  /// - Parameter readsNegativeNumbers: Whether `-1` is a value rather than the short name `1`.
  init(_ arguments: [String], readsNegativeNumbers: Bool) throws {
    self.arguments = arguments
    var isBehindTerminator = false
    for (position, argument) in arguments.enumerated() {
      if isBehindTerminator {
        remaining.append(Token(position: position, content: .value(argument), isBehindTerminator: true))
      } else if argument == "--" {
        remaining.append(Token(position: position, content: .terminator))
        isBehindTerminator = true
      } else if argument.hasPrefix("--") {
        remaining.append(try Self.long(argument, at: position))
      } else if argument.hasPrefix("-"), argument != "-", !(readsNegativeNumbers && argument.isNegativeNumber) {
        remaining += try Self.shorts(argument, at: position)
      } else {
        remaining.append(Token(position: position, content: .value(argument)))
      }
    }
  }

  private static func long(_ argument: String, at position: Int) throws -> Token {
    let (name, value) = argument.dropFirst(2).splitAtEqualSign
    guard !name.isEmpty else { throw ParserError.invalidOption(argument) }
    return Token(position: position, content: .option(.long(name), attached: value))
  }

  private static func shorts(_ argument: String, at position: Int) throws -> [Token] {
    let (letters, value) = argument.dropFirst().splitAtEqualSign
    guard !letters.isEmpty else { throw ParserError.invalidOption(argument) }
    return letters.enumerated().map { index, letter in
      let isLast = index == letters.count - 1
      return Token(
        position: position, letter: letters.count > 1 ? index : nil,
        content: .option(.short(letter), attached: isLast ? value : nil))
    }
  }

  /// Whether one of the names was given and has not been used.
  func contains(anyOf names: [Name]) -> Bool {
    remaining.contains { token in
      if case .option(let name, _) = token.content { names.contains(name) } else { false }
    }
  }

  /// Removes what is left of the argument at a position, and returns the argument.
  mutating func takeArgument(at position: Int) -> String {
    remaining.removeAll { $0.position == position }
    return arguments[position]
  }
}

extension Substring {
  fileprivate var splitAtEqualSign: (String, String?) {
    guard let index = firstIndex(of: "=") else { return (String(self), nil) }
    return (String(self[..<index]), String(self[self.index(after: index)...]))
  }
}

extension String {
  /// Whether the text is a number behind a minus sign: `-1`, `-.5`, `-2e3`.
  var isNegativeNumber: Bool {
    let number = dropFirst()
    // Double also reads "inf" and "0x…", which are not meant by a cluster of short flags.
    return first == "-" && number.contains(where: \.isASCIIDigit)
      && number.allSatisfy { $0.isASCIIDigit || ".eE+-".contains($0) } && Double(self) != nil
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

import Arguments

/// The man pages, one a command, made from the declarations of the commands.
enum ManPages {
  /// All pages, below `man/`.
  static var pages: [DocumentationPage] {
    commands.map { command in
      DocumentationPage(path: "man/\(command.pageName).1", roff: ManPage(command, related: related(to: command)).text)
    }
  }

  /// Every command that has a page: `ops crm` and `ops report` are the same trees as `crm` and `report`, which have their own.
  private static let commands: [CommandInfo] = [CommandInfo(CRM.self), CommandInfo(Report.self), CommandInfo(Ops.self)]
    .flatMap(tree)

  private static func tree(_ command: CommandInfo) -> [CommandInfo] {
    [command]
      + command.visibleSubcommands.filter { ![["ops", "crm"], ["ops", "report"]].contains($0.path) }.flatMap(tree)
  }

  /// The pages to read on in: of the command above, of those below, and of those that its texts name.
  private static func related(to command: CommandInfo) -> [String] {
    let texts = command.texts
    let isRoot = command.path.count == 1
    return commands.filter { other in
      guard other.path != command.path else { return false }
      let isNear =
        other.path == command.path.dropLast() || other.path.dropLast() == command.path
        || (isRoot && other.path.count == 1)
      return isNear || (other.path.count > 1 && isNamed(other, in: texts))
    }.map(\.pageName).sorted()
  }

  /// Whether a text names a command, and not one whose name only begins so.
  private static func isNamed(_ command: CommandInfo, in text: String) -> Bool {
    text.ranges(of: command.path.joined(separator: " ")).contains { range in
      let (before, after) = (text[..<range.lowerBound].last, text[range.upperBound...].first)
      return ![before, after].contains { $0.map { $0.isLetter || $0.isNumber || $0 == "-" } ?? false }
    }
  }
}

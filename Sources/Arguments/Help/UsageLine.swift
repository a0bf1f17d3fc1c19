/// The line that shows how a command is called.
struct UsageLine {
  let path: [String]
  let arguments: [ArgumentInfo]
  let hasSubcommands: Bool

  /// The most arguments a usage line spells out.
  private static let limit = 12

  var text: String {
    var words = [path.joined(separator: " ")]
    let shown = arguments.filter { !$0.isHidden }
    if shown.count <= Self.limit {
      words += shown.map(\.usageSynopsis)
    } else {
      let important = shown.filter { $0.kind == .positional || !$0.isOptional }
      if (1...Self.limit).contains(important.count) {
        words += ["[<options>]"] + important.map(\.usageSynopsis)
      } else {
        words.append("<options>")
      }
    }
    if hasSubcommands { words.append("<subcommand>") }
    return words.joined(separator: " ")
  }
}

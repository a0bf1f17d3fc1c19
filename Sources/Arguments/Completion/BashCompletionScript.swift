/// The completion script for bash.
///
/// The functions that read the line are the same for every program (`BashCompletionScript+Reading.swift`); what they look
/// up is made of the command tree. Foreign words are compared and quoted as they are and never evaluated, which
/// `compgen -W` would do.
struct BashCompletionScript {
  let root: CompletionNode

  /// The whole script.
  var text: String {
    let nodes = root.all
    return """
      # Completion of \(root.name) for bash 4.4 and later, written by: \(root.name) --generate-completion-script bash

      # Looks up a command by its path: which subcommands and options it has; fails where there is no such command.
      \(root.function)_command() {
        case $1 in
      \(nodes.map(Self.commandCase).joined(separator: "\n"))
          *) return 1 ;;
        esac
      }

      # Looks up what an option, or an argument by its place, takes for a value; fails where it takes none.
      \(root.function)_value() {
        kind='' label='' list=()
        case $1 in
      \(nodes.flatMap(Self.valueCases).joined(separator: "\n"))
          *) return 1 ;;
        esac
      }

      \(reading)
      complete -o nosort -F \(root.function) \(root.name.quotedForPOSIXShell)

      """
  }

  private var reading: String {
    Self.reading.replacing("_PROGRAM", with: root.function).replacing("NAME", with: Self.pattern(root.name))
  }

  private static func commandCase(_ node: CompletionNode) -> String {
    let parent = node.path.dropLast()
    let patterns = ([node.name] + node.aliases).map { pattern((parent + [$0]).joined(separator: " ")) }
    return """
          \(patterns.joined(separator: " | ")))
            path=\(pattern(node.path.joined(separator: " ")))
            subcommands=\(array(node.children.flatMap { [$0.name] + $0.aliases }))
            options=\(array(node.options.flatMap(\.names)))
            ;;
      """
  }

  private static func valueCases(_ node: CompletionNode) -> [String] {
    let path = node.path.joined(separator: " ")
    return node.valued.map { argument, label in
      let keys = argument.kind == .positional ? [label] : argument.names
      var patterns = keys.map { pattern("\(path)|\($0)") }
      if argument.kind == .positional, argument.isRepeating {
        // Whatever place is not another argument's belongs to the one that takes them all.
        patterns = [pattern("\(path)|\(CompletionRequest.label(ofPositional: 0).dropLast())") + "*"]
      }
      return "    \(patterns.joined(separator: " | "))) \(assignments(argument.completion, label)) ;;"
    }
  }

  private static func assignments(_ completion: CompletionKind, _ label: String) -> String {
    switch completion.kind {
    case .default: "kind=none"
    case .list(let words): "kind=list list=\(array(words))"
    case .file(let extensions): "kind=file list=\(array(extensions))"
    case .directory: "kind=directory"
    case .shellCommand(let command): "kind=shell label=\(command.quotedForPOSIXShell)"
    case .custom: "kind=custom label=\(label.quotedForPOSIXShell)"
    }
  }

  private static func pattern(_ text: String) -> String { text.quotedForPOSIXShell }

  private static func array(_ words: [String]) -> String {
    "(\(words.map(\.quotedForPOSIXShell).joined(separator: " ")))"
  }
}

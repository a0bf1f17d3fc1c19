/// The completion script for zsh: a function for each command, which hands its arguments to zsh's `_arguments`.
///
/// The file can lie in a folder of `fpath` under the name `_` and the program's name, or be sourced.
struct ZshCompletionScript {
  let root: CompletionNode

  /// The whole script.
  var text: String {
    """
    #compdef \(root.name)
    # Completion of \(root.name) for zsh, written by: \(root.name) --generate-completion-script zsh

    \(root.function)() {
      local curcontext=$curcontext state line
      local -a state_descr
      local -A opt_args
      # The line as a whole: commands see only what stands behind their names.
      local -a line_words=("${words[@]}")
      integer line_current=CURRENT
      \(root.function)_command
    }

    \(root.all.map(function).joined(separator: "\n\n"))

    \(Self.asking.replacing("_PROGRAM", with: root.function).replacing("NAME", with: root.name.quotedForPOSIXShell))
    # Loaded from fpath the file is the function; sourced it says what the function is for.
    if [[ $funcstack[1] == \(root.function) ]]; then
      \(root.function) "$@"
    else
      compdef \(root.function) \(root.name.quotedForPOSIXShell)
    fi

    """
  }

  private static let asking = #"""
    # Offers the given words, and lets those go on that end in an equal sign.
    _PROGRAM_offer() {
      local -a open=("${(@M)@:#*=}") closed=("${(@)@:#*=}")
      integer failure=1
      (( $#open )) && compadd -S '' -a open && failure=0
      (( $#closed )) && compadd -a closed && failure=0
      return failure
    }

    # Offers the words that the program answers for an argument, which come one on a line. $1: the argument; the rest: the
    # subcommands.
    _PROGRAM_ask() {
      local label=$1 program=${${(Q)line_words[1]}/#\~\//$HOME/} value=${(Q)PREFIX}
      shift
      whence -p -- $program >/dev/null || program=NAME
      local -a asked=("${(@Q)line_words[1,line_current-1]}" "$value") answer
      answer=("${(@f)$("$program" ---completion "$@" -- $label $((line_current - 1)) ${#value} "${asked[@]}" 2>/dev/null)}")
      _PROGRAM_offer "${(@)answer:#}"
    }

    # Offers the lines that a shell command prints.
    _PROGRAM_lines() {
      local -a answer=("${(@f)$(eval "$1" 2>/dev/null)}")
      _PROGRAM_offer "${(@)answer:#}"
    }

    """#

  private func function(_ node: CompletionNode) -> String {
    var specifications = node.options.flatMap { option in option.names.map { specification(option, $0, node) } }
    if node.children.isEmpty {
      specifications += node.positionals.indices.map { specification(ofPositional: $0, node) }
      return """
        \(node.function)_command() {
          _arguments -s -S : \(lines(specifications))
        }
        """
    }
    specifications += ["':command:->command'", "'*:: :->arguments'"]
    let names = node.children.flatMap { child in ([child.name] + child.aliases).map { ($0, child.abstract) } }
    let commands = names.map { name, abstract in
      "        " + "\(name.replacing(":", with: "\\:")):\(abstract)".quotedForPOSIXShell
    }
    let cases = node.children.map { child in
      let patterns = ([child.name] + child.aliases).map(\.quotedForPOSIXShell).joined(separator: " | ")
      return "        \(patterns)) \(child.function)_command ;;"
    }
    return """
      \(node.function)_command() {
        _arguments -C -s -S : \(lines(specifications)) && return
        case $state in
          command)
            local -a commands=(
      \(commands.joined(separator: "\n"))
            )
            _describe -t commands command commands
            ;;
          arguments)
            case $line[1] in
      \(cases.joined(separator: "\n"))
            esac
            ;;
        esac
      }
      """
  }

  /// An option under one of its names, for `_arguments`; giving it once excludes its other names, unless it may be repeated.
  private func specification(_ option: ArgumentInfo, _ name: String, _ node: CompletionNode) -> String {
    var text = option.isRepeating ? "*" : "(\(option.names.joined(separator: " ")))"
    text += name
    if option.kind == .option, name.hasPrefix("--") { text += "=" }
    text += "[\(Self.explanation(option.abstract))]"
    if option.kind == .option {
      text += ":\(Self.part(option.valueName)):\(action(option, label: option.preferredName ?? name, node))"
    }
    return text.quotedForPOSIXShell
  }

  private func specification(ofPositional place: Int, _ node: CompletionNode) -> String {
    let argument = node.positionals[place]
    let prefix = argument.isRepeating ? "*:" : argument.isOptional ? "::" : ":"
    let label = CompletionRequest.label(ofPositional: place)
    return "\(prefix)\(Self.part(argument.valueName)):\(action(argument, label: label, node))".quotedForPOSIXShell
  }

  /// What is done to complete a value; a call that starts with a blank is taken as it stands.
  private func action(_ argument: ArgumentInfo, label: String, _ node: CompletionNode) -> String {
    func call(_ function: String, _ words: [String]) -> String {
      Self.part(" \(root.function)_\(function) \(words.map(\.quotedForPOSIXShell).joined(separator: " "))")
    }
    switch argument.completion.kind {
    case .default: return " "
    case .list(let words): return call("offer", words)
    case .file(let extensions):
      // Parentheses around a single word at the end of a pattern would be qualifiers.
      let suffix = extensions.count == 1 ? extensions[0] : "(\(extensions.joined(separator: "|")))"
      return Self.part(extensions.isEmpty ? "_files" : "_files -g \("*.\(suffix)".quotedForPOSIXShell)")
    case .directory: return "_files -/"
    case .shellCommand(let command): return call("lines", [command])
    case .custom: return call("ask", [label] + node.path.dropFirst())
    }
  }

  /// A part of a specification, in which a colon would begin the next.
  private static func part(_ text: String) -> String { text.replacing(":", with: "\\:") }

  /// A text between the brackets of a specification.
  private static func explanation(_ text: String) -> String {
    String(text.flatMap { "\\[]:".contains($0) ? ["\\", $0] : [$0] })
  }

  private func lines(_ words: [String]) -> String {
    "\\\n" + words.map { "    " + $0 }.joined(separator: " \\\n")
  }
}

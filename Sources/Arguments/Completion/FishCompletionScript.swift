/// The completion script for fish: a line of `complete` for each subcommand, option and argument.
struct FishCompletionScript {
  let root: CompletionNode

  /// The whole script.
  var text: String {
    let nodes = root.all
    let prefix = "_" + root.function
    let functions = Self.functions.replacing("__PROGRAM", with: prefix)
      .replacing("NAME", with: root.name.quotedForFish)
      .replacing("OPTIONS", with: alternatives(nodes.flatMap(valuedOptions)))
      .replacing("COMMANDS", with: nodes.flatMap(\.children).map(descent).joined(separator: "\n"))
    return """
      # Completion of \(root.name) for fish, written by: \(root.name) --generate-completion-script fish

      \(functions)
      complete -c \(root.name.quotedForFish) -f
      \(nodes.flatMap { lines($0, prefix: prefix) }.joined(separator: "\n"))

      """
  }

  private static let functions = #"""
    # The words of the command before the one being completed.
    function __PROGRAM_words
        set -l words (commandline -opc)
        while string match -qr '^\w+=' -- $words[1]
            set -e words[1]
        end
        printf '%s\n' $words
    end

    # Succeeds where the line has come to a command, and there to an argument between two places.
    function __PROGRAM_at --argument-names command first last
        set -l place NAME
        set -l position 0
        set -l option ''
        set -l ended ''
        set -l words (__PROGRAM_words)
        for word in $words[2..]
            if test -n "$option"
                set option ''
            else if test -n "$ended"
                set position (math $position + 1)
            else if test "$word" = --
                set ended 1
            else if string match -qr '^-.' -- $word
                switch "$place|$word"
                    case OPTIONS
                        set option $word
                end
            else
                switch "$place $word"
    COMMANDS
                    case '*'
                        set position (math $position + 1)
                        continue
                end
                set position 0
            end
        end
        test "$place" = "$command"
        and test -z "$first" -o "$position" -ge "$first" -a "$position" -le "$last"
    end

    # The words that the program answers for an argument. First the argument, then the subcommands.
    function __PROGRAM_ask
        set -l words (__PROGRAM_words)
        set -l typed (commandline -ct | string replace -r -- '^--[^=]*=' '')
        set -l value (string unescape -- $typed; or printf '%s' $typed)
        set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
        type -q -- $program; or set program NAME
        set -l count (count $words)
        set -l cursor (string length -- "$value")
        $program ---completion $argv[2..] -- $argv[1] $count $cursor $words "$value" 2>/dev/null
    end

    """#

  private func valuedOptions(_ node: CompletionNode) -> [String] {
    let path = node.path.joined(separator: " ")
    return node.options.filter { $0.kind == .option }.flatMap(\.names).map { "\(path)|\($0)" }
  }

  private func alternatives(_ words: [String]) -> String {
    // Without a valued option anywhere the switch still needs a pattern, and nothing is empty.
    words.isEmpty ? "''" : words.map(\.quotedForFish).joined(separator: " ")
  }

  private func descent(_ node: CompletionNode) -> String {
    let parent = node.path.dropLast()
    let spellings = ([node.name] + node.aliases).map { (parent + [$0]).joined(separator: " ") }
    let indent = String(repeating: " ", count: 16)
    return
      "\(indent)case \(alternatives(spellings))\n\(indent)    set place \(node.path.joined(separator: " ").quotedForFish)"
  }

  private func lines(_ node: CompletionNode, prefix: String) -> [String] {
    let place = "\(prefix)_at \(node.path.joined(separator: " ").quotedForFish)"
    func line(_ condition: String, _ words: [String]) -> String {
      (["complete", "-c", root.name.quotedForFish, "-n", condition.quotedForFish] + words).joined(separator: " ")
    }
    let commands = node.children.flatMap { child in
      ([child.name] + child.aliases).map {
        line("\(place) 0 0", ["-a", $0.quotedForFish, "-d", child.abstract.quotedForFish])
      }
    }
    let options = node.options.map { option in
      let names = option.names.flatMap { name in
        name.hasPrefix("--")
          ? ["-l", String(name.dropFirst(2)).quotedForFish] : ["-s", String(name.dropFirst()).quotedForFish]
      }
      let value = option.kind == .option ? ["-r"] + values(option, option.preferredName ?? "", node, prefix) : []
      return line(place, names + value + ["-d", option.abstract.quotedForFish])
    }
    let positionals = node.positionals.enumerated().compactMap { index, argument -> String? in
      let words = values(argument, CompletionRequest.label(ofPositional: index), node, prefix)
      let last = argument.isRepeating ? Int(Int16.max) : index
      return words == ["-f"] ? nil : line("\(place) \(index) \(last)", words)
    }
    return commands + options + positionals
  }

  /// The part of a line that says what a value can be.
  private func values(_ argument: ArgumentInfo, _ label: String, _ node: CompletionNode, _ prefix: String) -> [String] {
    func call(_ words: [String]) -> [String] { ["-f", "-a", "(\(words.joined(separator: " ")))".quotedForFish] }
    switch argument.completion.kind {
    case .default: return ["-f"]
    case .list(let words): return ["-f", "-a", words.map(\.quotedForFish).joined(separator: " ").quotedForFish]
    case .file(let extensions):
      return extensions.isEmpty
        ? ["-F"] : call(["__fish_complete_suffix"] + extensions.map { ".\($0)".quotedForFish })
    case .directory: return call(["__fish_complete_directories"])
    case .shellCommand(let command): return call([command])
    case .custom: return call(["\(prefix)_ask", label] + node.path.dropFirst().map(\.quotedForFish))
    }
  }
}

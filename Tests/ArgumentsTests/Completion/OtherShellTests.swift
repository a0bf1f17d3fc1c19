import Arguments
import TestSupport
import Testing

private let zsh = "/usr/bin/zsh"
private let fish = "/usr/bin/fish"

@Suite(.enabled(if: ExternalProgram.exists(zsh))) struct `Completion in zsh` {
  @Test func `is a script that zsh reads`() throws {
    try ProbeFolder.with { folder throws in
      #expect(try folder.run(zsh, ["-n", "\(folder.path)/script.zsh"]) == "")
    }
  }

  /// Lets an interactive zsh complete a line, and run it with `probe` printing its words.
  private func words(completing line: String, in folder: ProbeFolder) throws -> String {
    let script = #"""
      zmodload zsh/zpty
      zpty shell zsh -f -i
      send() { zpty -w shell "$1" }
      wait_for() { zpty -r -m shell seen "*$1*" }
      send "PS1= PS2=; setopt no_beep; autoload -Uz compinit; compinit -u -D; source $PROBE/script.zsh; bindkey '^I' complete-word"
      send "show() { printf '<%s>' \"\$@\" >\$PROBE/shown; print rea''dy }; print rea''dy"
      wait_for ready
      zpty -n -w shell "$1"$'\t'
      zpty -n -w shell $'\x01show \n'
      wait_for ready
      cat $PROBE/shown
      """#
    return try folder.run(zsh, ["-f", "-c", script, "zsh", line])
  }

  @Test(arguments: [
    ("probe ta", "<probe><take>"), ("probe take --fl", "<probe><take><--flag>"),
    (#"probe take --name \$"#, "<probe><take><--name><$(touch hacked)>"),
    (#"probe take --name=a\;"#, "<probe><take><--name=a;touch hacked>"),
    ("probe take --name 'it", "<probe><take><--name><it's>"),
    ("probe grab --table my", "<probe><grab><--table><my table.csv>"),
    ("probe take --line on", "<probe><take><--line><one line>"), ("probe help ta", "<probe><help><take>"),
    ("probe take x no", "<probe><take><x><notes.txt>"),
  ])
  func `finishes a line`(line: String, words: String) throws {
    try ProbeFolder.with { folder throws in
      #expect(try self.words(completing: line, in: folder) == words)
      #expect(folder.left.isEmpty)
    }
  }
}

@Suite(.enabled(if: ExternalProgram.exists(fish))) struct `Completion in fish` {
  /// What fish offers for a line, without the descriptions.
  private func offers(_ line: String, in folder: ProbeFolder) throws -> Set<String> {
    let script = "source $PROBE/script.fish; complete -C $argv[1]"
    let text = try folder.run(fish, ["--no-config", "-c", script, line])
    return Set(text.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) })
  }

  @Test func `is a script that fish reads`() throws {
    try ProbeFolder.with { folder throws in
      #expect(try folder.run(fish, ["--no-config", "-n", "\(folder.path)/script.fish"]) == "")
    }
  }

  @Test(arguments: [
    ("probe ", ["take", "grab", "help"]), ("probe help ", ["take", "grab"]),
    ("probe take --f", ["--folder", "--flag"]), ("probe take --word ", ["a b", "a;b", "it's", "$(touch listed)"]),
    ("probe grab --name ", Probe.hostile), ("probe take --name=pl", ["--name=plain"]),
    ("probe take -n 'it", ["it's"]), ("probe take --table m", ["my table.csv"]),
    ("probe take --folder so", ["some folder/"]), ("probe take --line on", ["one line"]),
    ("probe take x no", ["notes.txt"]), ("probe take ", Probe.hostile), ("PROBED=1 probe ta", ["take"]),
  ])
  func `offers what fits`(line: String, words: [String]) throws {
    try ProbeFolder.with { folder throws in
      #expect(try offers(line, in: folder) == Set(words))
      #expect(folder.left.isEmpty)
    }
  }
}

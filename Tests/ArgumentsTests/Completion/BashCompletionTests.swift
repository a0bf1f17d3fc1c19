import Testing

struct `Completion in bash` {
  /// What is offered for a line that bash has cut into words, the last of them being completed.
  private func replies(_ line: String, _ words: String..., in folder: ProbeFolder) throws -> [String] {
    let script = #"""
      source "$PROBE/script.bash"
      COMP_LINE=$1 COMP_POINT=${#1}
      shift
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
      _probe
      for reply in "${COMPREPLY[@]}"; do printf '%s\n' "$reply"; done
      """#
    let text = try folder.run("/bin/bash", ["--norc", "-c", script, "bash", line] + words)
    return text.split(separator: "\n").map(String.init)
  }

  /// What a shell reads of words on a line.
  private func read(_ words: String, in folder: ProbeFolder) throws -> [String] {
    let text = try folder.run("/bin/bash", ["--norc", "-c", "set -- \(words)\nprintf '%s\\n' \"$@\""])
    return text.split(separator: "\n").map(String.init)
  }

  @Test func `offers commands and their other names`() throws {
    try ProbeFolder.with { folder throws in
      #expect(try replies("probe ", "probe", "", in: folder) == ["take", "grab", "help"])
      #expect(try replies("probe help ", "probe", "help", "", in: folder) == ["take", "grab"])
      #expect(try replies("probe take", "probe", "take", in: folder) == ["take"])
    }
  }

  @Test func `offers options of the command that was named`() throws {
    try ProbeFolder.with { folder throws in
      #expect(try replies("probe -", "probe", "-", in: folder) == ["--version", "-h", "--help"])
      #expect(try replies("probe grab --f", "probe", "grab", "--f", in: folder) == ["--folder", "--flag"])
      #expect(try replies("probe take x -- -", "probe", "take", "x", "--", "-", in: folder) == [])
    }
  }

  @Test func `offers the words of a list as the line needs them`() throws {
    try ProbeFolder.with { folder throws in
      let all = [#"a\ b"#, #"a\;b"#, #"it\'s"#, #"\$\(touch\ listed\)"#]
      #expect(try replies("probe take --word ", "probe", "take", "--word", "", in: folder) == all)
      #expect(try replies("probe take --word=", "probe", "take", "--word", "=", in: folder) == all)
      #expect(try replies("probe take --word=a", "probe", "take", "--word", "=", "a", in: folder) == [all[0], all[1]])
      #expect(try replies("probe take --word 'i", "probe", "take", "--word", "'i", in: folder) == [#"it'\''s"#])
      #expect(
        try replies(#"probe take --word "$"#, "probe", "take", "--word", #""$"#, in: folder) == [#"\$(touch listed)"#])
    }
  }

  @Test(arguments: Probe.hostile) func `quotes hostile names so that they are read as they are`(name: String) throws {
    try ProbeFolder.with { folder throws in
      let offered = try replies("probe take --name ", "probe", "take", "--name", "", in: folder)
      let place = try #require(Probe.hostile.firstIndex(of: name))
      try #require(offered.count == Probe.hostile.count, "\(offered)")
      #expect(try read(offered[place], in: folder) == [name])
      #expect(folder.left.isEmpty)
    }
  }

  @Test func `asks the program with the line as it is meant`() throws {
    try ProbeFolder.with { folder throws in
      _ = try replies(
        #"probe take --text "a b" -n it"#, "probe", "take", "--text", #""a b""#, "-n", "it", in: folder)
      #expect(
        folder.asked
          == "<---completion><take><--><--name><5><2><probe><take><--text><a b><-n><it>")
    }
  }

  @Test func `offers nothing inside a substitution, where words are run`() throws {
    try ProbeFolder.with { folder throws in
      #expect(try replies("probe take --name $(", "probe", "take", "--name", "$(", in: folder) == [])
      #expect(try replies("probe take --name `", "probe", "take", "--name", "`", in: folder) == [])
      #expect(try replies(#"probe take --name "$("#, "probe", "take", "--name", #""$("#, in: folder) == [])
      #expect(folder.left.isEmpty)
    }
  }

  @Test func `replaces only what bash has cut off`() throws {
    try ProbeFolder.with { folder throws in
      #expect(
        try replies("probe take --name a:b", "probe", "take", "--name", "a", ":", "b", in: folder) == ["b=c"])
      #expect(
        try replies("probe take --name anna@", "probe", "take", "--name", "anna", "@", in: folder)
          == ["@example.com"])
    }
  }

  @Test func `offers files with blanks, by extension, and folders`() throws {
    try ProbeFolder.with { folder throws in
      #expect(
        Set(try replies("probe take --table ", "probe", "take", "--table", "", in: folder))
          == ["my table.csv", "other.tsv", "some folder"])
      #expect(try replies("probe take --folder so", "probe", "take", "--folder", "so", in: folder) == ["some folder"])
      #expect(try replies("probe take x y no", "probe", "take", "x", "y", "no", in: folder) == ["notes.txt"])
      #expect(try replies("probe take x > my", "probe", "take", "x", ">", "my", in: folder) == ["my table.csv"])
    }
  }

  @Test func `offers the lines of a shell command`() throws {
    try ProbeFolder.with { folder throws in
      #expect(
        try replies("probe take --line o", "probe", "take", "--line", "o", in: folder) == [#"one\ line"#, "other"])
    }
  }
}

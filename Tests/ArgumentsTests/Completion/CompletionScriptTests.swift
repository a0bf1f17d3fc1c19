import Arguments
import Testing

struct `A completion script` {
  @Test(arguments: CompletionShell.allCases, ["--generate-completion-script %", "--generate-completion-script=%"])
  func `is printed for a named shell`(shell: CompletionShell, form: String) {
    let words = form.replacing("%", with: shell.rawValue).split(separator: " ").map(String.init)
    #expect(message(words, root: Probe.self) == Probe.completionScript(for: shell))
    #expect(message(["take"] + words, root: Probe.self) == Probe.completionScript(for: shell))
  }

  @Test func `is printed for the user's shell where none is named`() {
    CompletionShell.$userShell.withValue("/usr/bin/fish") {
      #expect(
        message(["--generate-completion-script"], root: Probe.self) == Probe.completionScript(for: .fish))
    }
  }

  @Test(arguments: [nil, "", "/bin/tcsh"]) func `is refused where the user's shell has none`(path: String?) {
    CompletionShell.$userShell.withValue(path) {
      #expect(
        failure("--generate-completion-script", root: Probe.self) == """
          Error: Can't autodetect a supported shell.
          Please use --generate-completion-script=<shell> with one of:
              zsh bash fish
          Usage: probe <subcommand>
            See 'probe --help' for more information.
          [64]
          """)
    }
  }

  @Test func `is refused for another shell`() {
    #expect(
      message(["--generate-completion-script", "tcsh"], root: Probe.self) == """
        Can't generate completion scripts for 'tcsh'.
        Please use --generate-completion-script=<shell> with one of:
            zsh bash fish
        """)
  }

  @Test func `is not asked for behind the terminator`() {
    #expect(failure("take", "--", "--generate-completion-script", root: Probe.self) == "parsed Take")
  }

  @Test(arguments: CompletionShell.allCases) func `names neither hidden commands nor hidden options`(
    shell: CompletionShell
  ) {
    #expect(!Probe.completionScript(for: shell).contains("secret"))
    #expect(!Ops.completionScript(for: shell).contains("seed"))
    #expect(Ops.completionScript(for: shell).contains("sales"))
  }

  @Test func `is the same each time`() {
    for shell in CompletionShell.allCases {
      #expect(Ops.completionScript(for: shell) == Ops.completionScript(for: shell))
    }
  }
}

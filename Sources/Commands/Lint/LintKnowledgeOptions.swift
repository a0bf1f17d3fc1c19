import Arguments

/// Which findings are known and need not be told again, and what is mended.
struct LintKnowledgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A file of accepted findings, which are not shown and do not fail.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var baseline: String?

  @Flag(help: "Write the findings to the file of --baseline, as accepted from now on.")
  var writeBaseline = false

  @Flag(help: "Only findings that no earlier lint of the project has seen.")
  var newOnly = false

  @Flag(help: "Make the changes that cannot be wrong, then lint.")
  var fix = false

  @Flag(help: "Print the changes that --fix would make, and do nothing else.")
  var diff = false

  mutating func validate() throws {
    if writeBaseline, baseline == nil {
      throw ValidationError("'--write-baseline' needs to know where. Add '--baseline <file>'.")
    }
    if fix, diff { throw ValidationError("Only one of '--fix' and '--diff' can be given.") }
    if diff, baseline != nil || newOnly {
      throw ValidationError("'--diff' looks at what can be mended, known or not. Leave the other option out.")
    }
    if writeBaseline, newOnly || fix || diff {
      throw ValidationError("'--write-baseline' accepts all findings. Leave the other option out.")
    }
  }
}

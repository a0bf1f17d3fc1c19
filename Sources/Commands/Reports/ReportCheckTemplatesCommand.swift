import Arguments
import Mustache
import Policy
import Reporting

extension Report {
  /// Checks templates.
  struct CheckTemplates: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the templates: every mistake with file, line and column.",
      discussion: """
        Checks that a template can be read, that every name and partial it uses is known, and that the markers around generated parts \
        are complete. Nothing is written.

        EXAMPLES:
          report check-templates
          report check-templates --lang de

        Exit status: 0 the templates are right, 1 they have mistakes, 2 one could not be read.
        """)

    @OptionGroup var project: ProjectOptions

    @Option(help: "Only those of a language; otherwise of both.")
    var lang: LanguageArgument?

    func run() throws {
      let place = try Project.find(project)
      let policy = try place?.policy() ?? .standard
      let console = Invocation.current.console
      let languages = lang.map { [$0.language] } ?? Language.allCases
      var problems: [String] = []
      for language in languages {
        let check = TemplateCheck(
          templates: ProjectTemplates(folder: place?.folder, language: language), policy: policy)
        for problem in try check.problems() where !problems.contains(problem) { problems.append(problem) }
      }
      for problem in problems { try console.print(problem) }
      try console.flush()
      guard problems.isEmpty else {
        console.note(LintReport.counted(problems.count, "mistake"))
        throw ExitCode(1)
      }
      console.note("the templates are right")
    }
  }
}

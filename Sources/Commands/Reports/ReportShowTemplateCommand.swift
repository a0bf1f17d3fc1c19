import Arguments
import Policy
import Reporting

extension Report {
  /// Prints a template.
  struct ShowTemplate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "template", abstract: "Print a template, as a start for your own.",
      discussion: """
        A project's own templates lie in templates/en and templates/de and take the place of those of the product.

        EXAMPLES:
          report template weekly
          report template head --lang de
        """)

    @OptionGroup var project: ProjectOptions

    @Argument(help: "The template.", completion: .list(StandardTemplates.names))
    var template: String

    @Option(help: "The language; otherwise the policy's.")
    var lang: LanguageArgument?

    func run() throws {
      let place = try Project.find(project)
      let policy = try place?.policy() ?? .standard
      let templates = ProjectTemplates(
        folder: place?.folder, language: lang?.language ?? ReportOptions.usualLanguage(policy))
      guard let (text, _) = try templates.text(template) else {
        throw NameArgument.unknown(template, what: "template", among: templates.names)
      }
      try Invocation.current.console.write(text)
    }
  }
}

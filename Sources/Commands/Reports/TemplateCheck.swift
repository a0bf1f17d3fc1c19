import Domain
import Mustache
import Policy
import Reporting

/// Looks for mistakes in the templates of a language.
struct TemplateCheck {
  let templates: ProjectTemplates
  let policy: CompanyPolicy

  /// Every mistake as text, with file, line and column, each once.
  func problems() throws -> [String] {
    var found: [String] = []
    func add(_ problem: String) {
      if !found.contains(problem) { found.append(problem) }
    }
    for name in templates.names {
      guard let (text, file) = try templates.text(name) else { continue }
      let template: Template
      do {
        template = try Template(text, name: file)
      } catch {
        add(error.description)
        continue
      }
      for problem in ReportMerge.markerProblems(in: text) { add("\(file):\(problem)") }
      // A part that reports include is checked where they do, with the names that they know.
      guard let kind = ReportKind.all.first(where: { $0.id == name }) else { continue }
      let context = kind.context(policy: policy, language: templates.language)
      let problems = template.problems(against: context.shape, partials: templates.partials).errors
      for problem in problems { add(problem.description) }
      guard problems.isEmpty else { continue }
      let rendered = try template.render(
        context.value, partials: templates.partials, escaping: Escaping(MarkdownText.inline), strictness: .strict)
      if ReportIdentity(statedIn: rendered)?.report != kind.id {
        add("\(file): does not say which report it is\n  begin it with {{> head}}")
      }
    }
    return found
  }
}

import Domain
import Mustache
import Policy
import Reporting

/// Looks for mistakes in the templates of a language, without rendering them.
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
      // A part that reports include is checked where they do, with the names that they know.
      guard let kind = ReportKind.all.first(where: { $0.id == name }) else { continue }
      let shape = kind.context(policy: policy, language: templates.language).shape
      for problem in template.problems(against: shape, partials: templates.partials).errors { add(problem.description) }
      for problem in ReportMerge.markerProblems(in: text) { add("\(file):\(problem)") }
    }
    return found
  }
}

import Domain
import Foundation
import Mustache
import Policy
import Reporting
import Spelling

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
    for problem in try strayFiles() { add(problem) }
    return found
  }

  /// Files among the templates that no report uses, as one with a misspelt name.
  private func strayFiles() throws -> [String] {
    guard let folder = templates.folder else { return [] }
    let texts = try templates.names.compactMap { try templates.text($0)?.text }
    let known =
      StandardTemplates.names
      + texts.flatMap { text in
        text.matches(of: /\{\{\s*>\s*([^\s}]+)\s*\}\}/).map { String($0.output.1) }
      }
    var problems = templates.ownNames.filter { !known.contains($0) }.map { name in
      "\(templates.shortPath(name)): no report uses it\(guess(name, StandardTemplates.names))"
    }
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder + "/templates"))?.sorted() ?? []
    where !entry.hasPrefix(".") && Language(rawValue: entry) == nil {
      let languages = Language.allCases.map(\.rawValue)
      problems.append(
        "templates/\(DisplayText.line(entry)): no report uses it; templates lie in \(languages.map { "templates/\($0)" }.joined(separator: " and "))"
      )
    }
    return problems
  }

  private func guess(_ word: String, _ names: [String]) -> String {
    nearest(to: word, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }
}

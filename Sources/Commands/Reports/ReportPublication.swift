import Arguments
import Domain
import Foundation
import Mustache
import Policy
import Reporting
import Workbook

/// Renders a report in the forms asked for and puts them where they belong, all or none of them rendered before the first is
/// written.
struct ReportPublication {
  /// The report.
  let document: ReportDocument
  /// Which report it is.
  let kind: ReportKind
  /// The period, as options take it.
  let period: String
  /// The day that its files are dated with.
  let dated: Day
  /// The templates by which it is written.
  let templates: ProjectTemplates
  /// The language whose files have no mark.
  let usualLanguage: Language
  let options: ReportOptions
  /// Whether names were taken out; such a report has files of its own.
  var isRedacted = false

  /// What was written, or printed.
  struct Result {
    /// The paths of the files, in the order of the forms.
    var paths: [String] = []
    /// The report as HTML, for messages.
    var html: String
    /// What people wrote, by part.
    var written: [String: String]
  }

  /// Writes or prints the report.
  /// - Parameter isDry: nothing is written, and the paths are those that would be.
  func publish(in place: Project, isDry: Bool = false) throws -> Result {
    let console = Invocation.current.console
    let target = try target(in: place)
    let markdownPath = try markdownPath(target, in: place)
    let isWritingMarkdown = !options.stdout && forms(target).contains(.markdown)
    let merged = try merge(into: markdownPath, isWriting: isWritingMarkdown)
    let html = HTMLRenderer(document).render(written: merged.written)
    if options.stdout {
      let form = options.format.first ?? .markdown
      try console.write(try text(form, merged, html: html))
      return Result(html: html, written: merged.written)
    }
    var outputs: [(path: String, bytes: [UInt8])] = []
    for form in forms(target) {
      let path = target.only?.path ?? (form == .markdown ? markdownPath : target.files.path(form))
      let bytes = try form == .xlsx ? workbook() : Array(text(form, merged, html: html).utf8)
      outputs.append((path, bytes))
    }
    let result = Result(paths: outputs.map(\.path), html: html, written: merged.written)
    guard !isDry else { return result }
    if isWritingMarkdown { tell(merged, markdownPath) }
    try ReportFolder.make(target.files.folder)
    // No file takes its place before all are written beside theirs.
    let files = try outputs.map { try ReportPublication.prepared($0.bytes, for: $0.path) }
    for file in files { try file.finish() }
    return result
  }

  /// The forms to write.
  private func forms(_ target: Target) -> [ReportFormat] {
    if let only = target.only { return [only.form] }
    return options.format.isEmpty ? ReportFormat.allCases : ReportFormat.allCases.filter(options.format.contains)
  }

  /// Where files go: a folder, or one file.
  private struct Target {
    var files: ReportFolder
    var only: (path: String, form: ReportFormat)?
  }

  private func target(in place: Project) throws -> Target {
    // The usual language's files have no mark; those of another do not take their place, and neither do redacted ones.
    let marks = (document.language == usualLanguage ? "" : ".\(document.language.rawValue)")
    let stem = "\(dated)-\(kind.fileName)\(isRedacted ? "-redacted" : "")\(marks)"
    guard let output = options.output else {
      return Target(files: ReportFolder(folder: place.folder + "/reports", stem: stem, identity: identity))
    }
    var path = Invocation.current.path(output)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard let form = ReportFormat(path: path), !(exists && isFolder.boolValue) else {
      return Target(files: ReportFolder(folder: path, stem: stem, identity: identity))
    }
    if !options.format.isEmpty, options.format != [form] {
      throw ValidationError(
        "'--output \(output)' names a file of the form \(form.rawValue), and --format asks for another. Give --output a folder, or leave out --format."
      )
    }
    let folder = (path as NSString).deletingLastPathComponent
    return Target(files: ReportFolder(folder: folder, stem: stem, identity: identity), only: (path, form))
  }

  /// What the Markdown file states of itself.
  private var identity: ReportIdentity {
    ReportIdentity(
      report: kind.id + (isRedacted ? "-redacted" : ""), period: period, language: document.language)
  }

  /// The Markdown file that people write in: where the report goes, else the project's, whose texts every form shows.
  private func markdownPath(_ target: Target, in place: Project) throws -> String {
    if let only = target.only, only.form == .markdown { return only.path }
    let path = try target.files.markdownPath()
    guard !forms(target).contains(.markdown), !FileManager.default.fileExists(atPath: path) else { return path }
    return try ReportFolder(folder: place.folder + "/reports", stem: target.files.stem, identity: identity)
      .markdownPath()
  }

  /// The report as Markdown, brought together with what is in its file.
  /// - Parameter isWriting: Whether the file will be written; otherwise one that is not this report is passed over.
  private func merge(into path: String, isWriting: Bool) throws -> ReportMerge {
    guard let template = try templates.template(kind.id) else {
      throw Failure("there is no template \(kind.id)", remedy: "report list")
    }
    let context = ReportContext(document, period: period, identity: identity.report)
    let rendered = try template.render(
      context.value, partials: templates.partials, escaping: Escaping(MarkdownText.inline), strictness: .strict)
    if let problem = ReportMerge.markerProblems(in: rendered).first {
      throw Failure(
        "\(templates.shortPath(kind.id)) has markers that make no sense; in what it writes, line \(problem)",
        remedy: "report check-templates")
    }
    guard ReportIdentity(statedIn: rendered) == identity else {
      throw Failure(
        "\(templates.shortPath(kind.id)) does not say which report it is, so the report could not be written a second time",
        remedy: "begin it with {{> head}}, as report template \(kind.id) does")
    }
    do {
      guard let merged = ReportMerge(rendered: rendered, into: try present(path)) else {
        throw refusal(path, "is no report of OpsMind")
      }
      return merged
    } catch  where !isWriting {
      guard let alone = ReportMerge(rendered: rendered, into: nil) else { throw error }
      return alone
    }
  }

  /// The text of the Markdown file that is there, which must be this report; nil where there is none.
  private func present(_ path: String) throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else { throw refusal(path, "cannot be read") }
    guard let text = String(validating: data, as: UTF8.self) else { throw refusal(path, "is no text in UTF-8") }
    if let stated = ReportIdentity(statedIn: text), stated != identity {
      throw refusal(
        path, "is the report '\(stated.report)' of \(stated.period) in '\(stated.language.rawValue)'")
    }
    return text
  }

  private func refusal(_ path: String, _ what: String) -> Failure {
    Failure(
      "\(path) is there and \(what), so it is left alone", remedy: "move it away, or choose another place with --output"
    )
  }

  private func text(_ form: ReportFormat, _ merged: ReportMerge, html: String) throws -> String {
    switch form {
    case .markdown: merged.text
    case .html: html
    case .json: try JSONRenderer(document).render(written: merged.written)
    case .xlsx: ""
    }
  }

  private func workbook() throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "opsmind-\(UUID().uuidString).xlsx").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      try WorkbookRenderer(document).write(to: path)
    } catch {
      throw Failure(
        "the workbook cannot be written: \(error)",
        remedy: "free space in the folder for temporary files, or point TMPDIR elsewhere")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("cannot read \(path)", remedy: "free space in the folder for temporary files")
    }
    return Array(data)
  }

  /// Shows the report on a terminal, and the paths of what was written, last.
  func show(_ result: Result) throws {
    let console = Invocation.current.console
    if console.width != nil, !result.paths.isEmpty {
      try console.write(
        TerminalRenderer(document, width: console.width ?? 80, usesColour: console.usesColour).render(
          written: result.written))
      try console.print("")
    }
    for path in result.paths { try console.print(shortened(path)) }
  }

  /// A path as people read it: from the current folder on where it lies in it.
  func shortened(_ path: String) -> String {
    let here = Invocation.current.currentDirectory + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  /// Says what people should know about the file that they write in.
  private func tell(_ merged: ReportMerge, _ path: String) {
    let console = Invocation.current.console
    let name = (path as NSString).lastPathComponent
    for id in merged.edited {
      console.note(
        "\(name): '\(id)' was edited by hand and is kept as it is, while the other forms show what was computed; delete it with its two marker lines to have it written anew"
      )
    }
    if merged.hasTextElsewhere {
      console.note(
        "\(name): what you wrote between generated parts is kept, and only here; the other forms show what stands in the written parts"
      )
    }
    for problem in merged.problems { console.note("\(name): \(problem); its lines are kept as text") }
    for id in merged.removed { console.note("\(name): '\(id)' is no longer in the template and was taken out") }
  }

  private static func prepared(_ bytes: [UInt8], for path: String) throws -> FileOutput {
    let file = try FileOutput(path: path, remedy: "choose another place with --output")
    try file.write(bytes)
    return file
  }
}

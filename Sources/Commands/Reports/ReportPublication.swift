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

  /// What was written, or printed.
  struct Result {
    /// The paths of the files, in the order of the forms.
    var paths: [String] = []
    /// The report as Markdown and as HTML, for messages.
    var markdown: String
    var html: String
  }

  /// Writes or prints the report.
  /// - Parameter isDry: nothing is written, and the paths are those that would be.
  func publish(in place: Project, isDry: Bool = false) throws -> Result {
    let console = Invocation.current.console
    let folder = try target(in: place)
    let markdownPath =
      try options.stdout ? nil : folder.only.map { $0.form == .markdown ? $0.path : nil } ?? folder.files.markdownPath()
    let merged = try merge(into: markdownPath)
    let html = HTMLRenderer(document).render(written: merged.written)
    if options.stdout {
      let form = options.format.first ?? .markdown
      try console.write(try text(form, merged, html: html))
      return Result(markdown: merged.text, html: html)
    }
    var outputs: [(path: String, bytes: [UInt8])] = []
    for form in forms(folder) {
      let path = folder.only?.path ?? (form == .markdown ? markdownPath : nil) ?? folder.files.path(form)
      let bytes = try form == .xlsx ? workbook() : Array(text(form, merged, html: html).utf8)
      outputs.append((path, bytes))
    }
    let result = Result(paths: outputs.map(\.path), markdown: merged.text, html: html)
    guard !isDry else { return result }
    tell(merged, markdownPath)
    try ReportPublication.makeFolder(folder.files.folder)
    for (path, bytes) in outputs { try ReportPublication.write(bytes, to: path) }
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
    let identity = ReportIdentity(
      report: kind.id + (options.redact ? "-redacted" : ""), period: period, language: document.language)
    // The usual language's files have no mark; those of another do not take their place, and neither do redacted ones.
    let marks = (document.language == usualLanguage ? "" : ".\(document.language.rawValue)")
    let stem = "\(dated)-\(kind.fileName)\(options.redact ? "-redacted" : "")\(marks)"
    guard let output = options.output else {
      return Target(files: ReportFolder(folder: place.folder + "/reports", stem: stem, identity: identity))
    }
    let path = Invocation.current.path(output)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard let form = ReportFormat(path: path), !(exists && isFolder.boolValue) else {
      return Target(files: ReportFolder(folder: path, stem: stem, identity: identity))
    }
    if !options.format.isEmpty, options.format != [form] {
      throw Failure(
        "\(output) is a file of the form \(form.rawValue), which --format does not ask for",
        remedy: "give --output a folder, or leave out --format")
    }
    let folder = (path as NSString).deletingLastPathComponent
    return Target(files: ReportFolder(folder: folder, stem: stem, identity: identity), only: (path, form))
  }

  /// The report as Markdown, brought together with what is in its file.
  private func merge(into path: String?) throws -> ReportMerge {
    guard let template = try templates.template(kind.id) else {
      throw Failure("there is no template \(kind.id)", remedy: "report list")
    }
    let identity = options.redact ? kind.id + "-redacted" : kind.id
    let context = ReportContext(document, period: period, identity: identity)
    let rendered = try template.render(
      context.value, partials: templates.partials, escaping: Escaping(MarkdownText.inline), strictness: .strict)
    var old: String?
    if let path, FileManager.default.fileExists(atPath: path) {
      guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self)
      else {
        throw Failure("\(path) is there and is no text in UTF-8, so it is left alone", remedy: "move it away")
      }
      old = text
    }
    guard let merged = ReportMerge(rendered: rendered, into: old) else {
      throw Failure(
        "\(path ?? "") is there and is no report of OpsMind, so it is left alone",
        remedy: "move it away, or choose another place with --output")
    }
    return merged
  }

  private func text(_ form: ReportFormat, _ merged: ReportMerge, html: String) throws -> String {
    switch form {
    case .markdown: merged.text
    case .html: html
    case .json: try JSONRenderer(document).render()
    case .xlsx: ""
    }
  }

  private func workbook() throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "opsmind-\(UUID().uuidString).xlsx").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try WorkbookRenderer(document).write(to: path)
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
        TerminalRenderer(document, width: console.width ?? 80, usesColour: console.usesColour).render())
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
  private func tell(_ merged: ReportMerge, _ path: String?) {
    let console = Invocation.current.console
    let name = path.map { ($0 as NSString).lastPathComponent } ?? ""
    for id in merged.edited {
      console.note(
        "\(name): '\(id)' was edited by hand and is kept as it is; delete it with its two marker lines to have it written anew"
      )
    }
    for problem in merged.problems { console.note("\(name): \(problem); its lines are kept as text") }
    for id in merged.removed { console.note("\(name): '\(id)' is no longer in the template and was taken out") }
  }

  private static func makeFolder(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("cannot make the folder \(folder)", remedy: "choose another place with --output DIR")
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try FileOutput(path: path, remedy: "choose another place with --output DIR")
    try file.write(bytes)
    try file.finish()
  }
}

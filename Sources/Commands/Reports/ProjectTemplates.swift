import Foundation
import Mustache
import Reporting

/// The templates of a project in one language: its own where it has some, else those of the product.
struct ProjectTemplates: Sendable {
  /// The project's folder; nil without a project.
  let folder: String?
  /// The language.
  let language: Language

  /// The path of a template of the project's own, as people write it.
  func shortPath(_ name: String) -> String { "templates/\(language.rawValue)/\(name).mustache" }

  /// The text of a template with the name that errors use; nil where there is none.
  func text(_ name: String) throws -> (text: String, file: String)? {
    if let folder {
      let path = "\(folder)/\(shortPath(name))"
      if FileManager.default.fileExists(atPath: path) {
        let text = try ProjectTemplates.read(path, as: shortPath(name))
        // A shell makes the file before `report template` prints what goes into it.
        let isEmpty = text.allSatisfy(\.isWhitespace)
        if !isEmpty || StandardTemplates.text(name, language) == nil { return (text, shortPath(name)) }
      }
    }
    return StandardTemplates.text(name, language).map { ($0, "\(name).mustache") }
  }

  /// A template; nil where there is none.
  func template(_ name: String) throws -> Template? {
    guard let (text, file) = try text(name) else { return nil }
    return try Template(text, name: file)
  }

  /// The partials that templates may include.
  var partials: Partials {
    Partials(names: names) { [self] (name) throws(MustacheError) in
      // A file that cannot be read is as good as none: the error then names the partial and its place.
      guard let (text, file) = try? text(name) else { return nil }
      return try Template(text, name: file)
    }
  }

  /// The names of all templates, those of the project and those of the product, in alphabetical order.
  var names: [String] { Set(ownNames + StandardTemplates.names).sorted() }

  /// The names of the project's own templates, in alphabetical order.
  var ownNames: [String] {
    guard let folder else { return [] }
    let files = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/templates/\(language.rawValue)")
    return (files ?? []).filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }.sorted()
  }

  /// Reads a template's file, which is text in UTF-8 of at most the size that the engine takes.
  static func read(_ path: String, as name: String) throws -> String {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Failure(
        "cannot read \(name): \(String(cString: strerror(errno)).lowercased())", remedy: "report check-templates")
    }
    // A little more than fits, so that the engine itself refuses what is too large, with its place.
    let data: Data
    do {
      data = try handle.read(upToCount: Limits.standard.templateSize + 4) ?? Data()
    } catch {
      throw Failure("\(name) cannot be read: it is no file", remedy: "move it away")
    }
    guard let text = String(validating: data, as: UTF8.self) ?? ProjectTemplates.cutText(data) else {
      throw Failure("\(name) is no text in UTF-8", remedy: "save it as UTF-8")
    }
    return text
  }

  /// The text of data that may have been cut inside of a character.
  private static func cutText(_ data: Data) -> String? {
    guard data.count > Limits.standard.templateSize else { return nil }
    for dropped in 1...3 {
      if let text = String(validating: data.dropLast(dropped), as: UTF8.self) { return text }
    }
    return nil
  }
}

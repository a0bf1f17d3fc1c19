import Arguments
import Foundation

extension Ops {
  /// Writes the generated documentation.
  struct Docs: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the reference pages and man pages of docs/.",
      discussion: """
        For those who change OpsMind: `make docs` runs it. Pages that are no longer generated are removed; files of other \
        origin are left alone.

        EXAMPLES:
          ops docs docs
        """,
      shouldDisplay: false)

    @Argument(help: "The folder to write to.", completion: .directory)
    var folder: String

    func run() throws {
      let root = Invocation.current.path(folder)
      let pages = try Documentation.pages()
      var written = 0
      for page in pages {
        let path = "\(root)/\(page.path)"
        guard (try? String(contentsOfFile: path, encoding: .utf8)) != page.text else { continue }
        try createFolder((path as NSString).deletingLastPathComponent)
        let output = try FileOutput(path: path)
        try output.write(page.text)
        try output.finish()
        written += 1
      }
      let leftovers = try Documentation.leftovers(in: root)
      for path in leftovers { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }
      try Invocation.current.console.print(
        "\(LintReport.counted(pages.count, "page")): \(written) written, \(pages.count - written) unchanged, "
          + "\(leftovers.count) removed")
    }

    private func createFolder(_ path: String) throws {
      do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      } catch {
        throw Failure(
          "cannot create \(path): \(error.localizedDescription)", remedy: "choose a folder that you may write to")
      }
    }
  }
}

extension Documentation {
  /// Files below a folder that a generator wrote, but this one would not.
  static func leftovers(in root: String) throws -> [String] {
    let known = Set(try pages().map(\.path))
    let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return files.filter { file in
      guard file.hasSuffix(".md") || file.hasSuffix(".1"), !known.contains(file) else { return false }
      let text = try? String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
      return text.map(DocumentationPage.isGenerated) ?? false
    }.sorted()
  }
}

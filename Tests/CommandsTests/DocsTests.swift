import Foundation
import Testing

@testable import Commands

/// What to do about a page that differs from the code.
private let remedy: Comment = "'make docs' refreshes docs/"

struct `The pages of docs` {
  private static let pages = Result { try Documentation.pages() }
  private static let folder = "\(SampleCompany.root)/docs"

  @Test(arguments: try pages.get().map(\.path))
  func `are as the code says`(path: String) throws {
    let page = try #require(try Self.pages.get().first { $0.path == path })
    let file = "\(Self.folder)/\(path)"
    try #require(FileManager.default.fileExists(atPath: file), remedy)
    let isFresh = try String(contentsOfFile: file, encoding: .utf8) == page.text
    #expect(isFresh, remedy)
  }

  @Test func `have no leftovers`() throws {
    #expect(try Documentation.leftovers(in: Self.folder) == [], remedy)
  }

  @Test func `are written, refreshed and removed by one command`() throws {
    try SampleCompany.withFolder { folder in
      let count = try Self.pages.get().count
      let first = SampleCompany.run(["ops", "docs", "docs"], in: folder)
      #expect(first.output == "\(count) pages: \(count) written, 0 unchanged, 0 removed\n")
      try Data("stale".utf8).write(to: URL(filePath: "\(folder)/docs/policy.md"))
      try Data("\(DocumentationPage.marker)\n".utf8).write(to: URL(filePath: "\(folder)/docs/rules/Z999.md"))
      try Data("by hand".utf8).write(to: URL(filePath: "\(folder)/docs/notes.md"))
      let second = SampleCompany.run(["ops", "docs", "docs"], in: folder)
      #expect(second.output == "\(count) pages: 1 written, \(count - 1) unchanged, 1 removed\n")
      #expect(try String(contentsOfFile: "\(folder)/docs/notes.md", encoding: .utf8) == "by hand")
    }
  }

  @Test func `link only to pages that there are`() throws {
    let pages = try Self.pages.get()
    let paths = Set(pages.map(\.path))
    for page in pages {
      let base = page.path.hasPrefix("rules/") ? "rules/" : ""
      for match in page.text.matches(of: /\]\(([^)#:]+\.md)\)/) {
        #expect(paths.contains(base + match.1), "\(page.path) links to \(match.1)")
      }
    }
  }
}

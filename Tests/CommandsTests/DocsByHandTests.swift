import Foundation
import Importing
import Testing

struct `The pages written by hand` {
  private static let pages = ["README.md", "CONTRIBUTING.md", "sample-data/README.md"]

  @Test func `show a mapping file that is right`() throws {
    let readme = try SampleCompany.text(of: "README.md")
    let block = try #require(readme.firstMatch(of: /```yaml\n([^`]+)```/))
    let profile = try MappingProfile(yaml: Array(block.1.utf8), file: "README.md")
    #expect(profile.name == "ours")
  }

  @Test(arguments: pages) func `name only files that there are`(page: String) throws {
    let folder = URL(filePath: "\(SampleCompany.root)/\(page)").deletingLastPathComponent().path
    let text = try SampleCompany.text(of: page)
    let links = text.matches(of: /\]\(([^)#:]+\/[^)#:]*)\)/).map { "\(folder)/\($0.1)" }
    let paths = text.matches(of: /`((Sources|Tests|sample-data)\/[^`<{]+)`/).map { "\(SampleCompany.root)/\($0.1)" }
    for path in links + paths {
      #expect(FileManager.default.fileExists(atPath: path), "\(page) names \(path)")
    }
  }
}

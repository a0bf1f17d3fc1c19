import Arguments
import Foundation
import TestSupport
import Testing

@testable import Commands

struct `make install` {
  /// The files that are installed below a prefix, and where they are.
  private func install(_ prefix: String, in folder: String) throws -> Set<String> {
    let result = try ExternalProgram.run(
      "/usr/bin/make", ["install", "BIN=\(Tool.programs)", "DESTDIR=\(folder)/a root", "PREFIX=\(prefix)"],
      in: SampleCompany.root)
    try #require(result.status == 0, "\(result.text)")
    let files = FileManager.default.enumerator(atPath: "\(folder)/a root")?.compactMap { $0 as? String } ?? []
    return Set(
      files.filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(folder)/a root/\(path)", isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }

  @Test func `puts programs, man pages and completions where DESTDIR and PREFIX say`() throws {
    try ExternalProgram.withFolder { folder throws in
      let files = try install("/opt/x", in: folder)
      let expected = ["crm", "report", "ops"].flatMap { name in
        [
          "bin/\(name)", "share/bash-completion/completions/\(name)", "share/zsh/site-functions/_\(name)",
          "share/fish/vendor_completions.d/\(name).fish",
        ]
      }
      let pages = ManPages.pages.map { "share/man/man1/\($0.path.dropFirst("man/".count))" }
      #expect(files == Set((expected + pages).map { "opt/x/\($0)" }))
      let script = try String(
        contentsOfFile: "\(folder)/a root/opt/x/share/bash-completion/completions/crm", encoding: .utf8)
      #expect(script == CRM.completionScript(for: .bash))
    }
  }

  @Test func `finds Debian's folder for zsh below usr`() throws {
    try ExternalProgram.withFolder { folder throws in
      #expect(try install("/usr", in: folder).contains("usr/share/zsh/vendor-completions/_crm"))
    }
  }
}

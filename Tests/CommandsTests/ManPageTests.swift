import Arguments
import Foundation
import TestSupport
import Testing

@testable import Commands

struct `Text in a man page` {
  @Test(arguments: [
    ("plain", "plain"), ("--dry-run", #"\-\-dry\-run"#), (".leading dot", #"\&.leading dot"#),
    ("two\n.lines", "two\n\\&.lines"), ("'quoted'", #"\(aqquoted\(aq"#), (#"C:\new"#, #"C:\(rsnew"#),
    ("say \"hi\"", #"say \(dqhi\(dq"#), ("a ^ b ~ c", #"a \(ha b \(ti c"#), ("`code`", #"\(gacode\(ga"#),
    ("Ærlig – 🚀", #"\[u00C6]rlig \[u2013] \[u1F680]"#), (#"\fBnot bold"#, #"\(rsfBnot bold"#),
  ])
  func `is printed as it stands`(text: String, roff: String) {
    #expect(RoffText.plain(text) == roff)
  }

  @Test func `is one argument of a macro`() {
    #expect(RoffText.argument("two \"words\"\nand more") == #""two \(dqwords\(dq and more""#)
  }

  @Test(arguments: [
    ("see `crm rules`.", #"see \fBcrm rules\fR."#), ("a ` alone", #"a \(ga alone"#),
    (".ci/run first", #"\&.ci/run first"#),
    ("`.ci/run` runs", #"\fB\&.ci/run\fR runs"#),
  ])
  func `has code between backticks`(text: String, roff: String) {
    #expect(RoffText.prose(text) == roff)
  }

  @Test func `is cut into lines none of which is a request`() {
    let words = Array(repeating: ".dot", count: 40).joined(separator: " ")
    let lines = RoffText.prose(words).split(separator: "\n")
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { $0.hasPrefix(#"\&.dot"#) && $0.count <= 80 })
  }

  @Test(.enabled(if: ExternalProgram.exists("/usr/bin/groff"))) func `is read by groff as it was`() throws {
    for text in [".nothing", "'apostrophe", #"back\slash \fB \n"#, "--option=-1", "a\"b`c^d~e", "Ærlig – ok"] {
      let result = try ExternalProgram.run(
        "/usr/bin/groff", ["-man", "-ww", "-Tutf8", "-P-c"], environment: ["LC_ALL": "C.UTF-8"],
        input: ".TH X 1 2026-11-20\n.SH Y\n.nh\n.EX\n\(RoffText.plain(text))\n.EE\n")
      #expect(result.text.contains("       \(text)\n"), "\(result.text)")
    }
  }
}

struct `A man page` {
  private static let names = ManPages.pages.map(\.path)

  private func page(_ name: String) throws -> String {
    try #require(ManPages.pages.first { $0.path == "man/\(name).1" }?.text)
  }

  @Test func `is there for every command that help texts list`() {
    let commands = `Help of every command`.paths.compactMap(`Help of every command`.command).filter { !$0.isHidden }
    #expect(Set(Self.names) == Set(commands.map { "man/\($0.path.joined(separator: "-")).1" }))
  }

  @Test(arguments: names) func `has its sections in the usual order`(path: String) throws {
    let text = try #require(ManPages.pages.first { $0.path == path }?.text)
    let titles = text.matches(of: /\.SH "(.+)"/).map { String($0.1) }.filter { $0 != "COMMANDS" }
    #expect(
      titles == ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "SEE ALSO"])
  }

  @Test func `says what its command's help says`() throws {
    let text = try page("crm-lint")
    #expect(text.contains("crm\\-lint \\- report problems in the pipeline\n"))
    #expect(text.contains("\\fB\\-f\\fR, \\fB\\-\\-format\\fR\\ \\fIformat\\fR\n"))
    #expect(text.contains(".EX\ncrm lint \\-\\-file deals.csv \\-\\-profile hubspot\n"))
    #expect(text.contains("\\fB1\\fR\nfindings at or above the bar\n"))
    #expect(text.contains("\\fBcrm\\-rules\\fR(1)"))
    #expect(!text.contains("\\fBcrm\\-rule\\fR(1)"))
  }

  @Test(.enabled(if: ExternalProgram.exists("/usr/bin/groff")), arguments: names)
  func `is read by groff without a warning`(path: String) throws {
    let result = try ExternalProgram.run(
      "/usr/bin/groff", ["-man", "-ww", "-Tutf8", "-z", "\(SampleCompany.root)/docs/\(path)"])
    #expect(result.text == "")
  }

  @Test(.enabled(if: ExternalProgram.exists("/usr/bin/mandoc")), arguments: names)
  func `is read by mandoc without a warning`(path: String) throws {
    let result = try ExternalProgram.run(
      "/usr/bin/mandoc", ["-T", "lint", "-W", "warning", "\(SampleCompany.root)/docs/\(path)"])
    #expect(result.text == "")
  }
}

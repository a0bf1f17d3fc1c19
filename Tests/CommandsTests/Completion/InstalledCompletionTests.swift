import TestSupport
import Testing

@testable import Commands

struct `The completion script of the program in bash` {
  /// What bash reads on a line that was finished with the first word offered.
  private func finish(_ words: String..., in sandbox: Sandbox) throws -> [String] {
    let script = #"""
      source <("$1" --generate-completion-script bash)
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*"
      COMP_POINT=${#COMP_LINE}
      "_$1"
      eval "set -- ${COMPREPLY[*]}"
      printf '%s\0' "$@"
      """#
    let result = try ExternalProgram.run(
      "/bin/bash", ["--norc", "-c", script, "bash"] + words,
      environment: ["PATH": "\(Tool.programs):/usr/bin:/bin", "LC_ALL": "C.UTF-8", "OPSMIND_PROJECT": ""],
      in: sandbox.folder)
    return result.text.split(separator: "\0").map(String.init)
  }

  @Test func `offers hostile names as they are and runs none of them`() throws {
    let sandbox = try Sandbox(project: true)
    let names = ["$(touch hacked)", "`touch hacked`", "a;touch hacked", "it's", "say \"hi\"", "two words"]
    let cells = names.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
    try sandbox.write("roster.csv", "id,name\n" + cells.map { "\($0),x\n" }.joined())
    try #require(sandbox.crm("owners import roster.csv").status == 0)
    let files = try sandbox.files
    #expect(Set(try finish("crm", "list", "--owner", "", in: sandbox)) == Set(names))
    #expect(Set(try finish("ops", "crm", "list", "--owner", "", in: sandbox)) == Set(names))
    #expect(try finish("crm", "list", "--owner", "tw", in: sandbox) == ["two words"])
    #expect(try sandbox.files == files)
  }

  @Test func `offers files with blanks`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("my deals.csv", "")
    let script = #"""
      source <(crm --generate-completion-script bash)
      COMP_WORDS=(crm import my) COMP_CWORD=2 COMP_LINE='crm import my' COMP_POINT=13
      _crm
      printf '<%s>' "${COMPREPLY[@]}"
      """#
    let result = try ExternalProgram.run(
      "/bin/bash", ["--norc", "-c", script], environment: ["PATH": "\(Tool.programs):/usr/bin:/bin"], in: sandbox.folder
    )
    #expect(result.text == "<my deals.csv>")
  }
}

import Arguments
import Domain
import Foundation
import Testing

@testable import Commands

struct `Names offered while a line is typed` {
  /// What is offered for an argument of a command at the end of a line.
  private func words(
    _ argument: String, _ line: String, in sandbox: Sandbox, environment: [String: String] = [:]
  ) -> Transcript {
    let words = ShellWords.split(line)
    let path = line.split(separator: " ").prefix { !$0.hasPrefix("-") && !$0.hasPrefix("'") }
    let request =
      ["---completion"] + path.map(String.init) + [
        "--", argument, "\(words.count)", "\(words.last?.count ?? 0)", "crm",
      ]
    return sandbox.crm(
      (request + words).map(FixCommand.quoted).joined(separator: " "), environment: environment)
  }

  /// A project with names that shells and terminals could take for more.
  private func hostile() throws -> Sandbox {
    let sandbox = try Sandbox(project: true)
    try sandbox.write(
      "roster.csv",
      "id,name\n$(touch x),A\na;b,B\nit's,C\n\"two\nlines\",D\nben,Ben\n\u{1B}[2J,E\n\u{202E}turned,F\n")
    try sandbox.write(
      "deals.csv", "id,title,stage,owner\nD-12,A,contacted,zoe\n`touch x`,B,contacted,Ben\nhub:1,C,contacted,zoe\n")
    try #require(sandbox.crm("owners import roster.csv").status == 0)
    try #require(sandbox.crm("import deals.csv").status == 0)
    return sandbox
  }

  @Test func `are those of the project`() throws {
    let sandbox = try hostile()
    try expectSnapshot(
      "completion", words("--owner", "list --owner ''", in: sandbox), words("--stage", "list --stage ''", in: sandbox),
      words("positional@0", "show ''", in: sandbox), words("positional@0", "show 'D-'", in: sandbox),
      words("--set", "edit --set ''", in: sandbox), words("--set", "edit --set stage=", in: sandbox),
      words("--set", "edit --set owner=", in: sandbox), words("--set", "edit --set title=", in: sandbox),
      words("--set", "edit --set lost_reason=", in: sandbox))
  }

  @Test func `are codes and names of rules, behind a comma too`() throws {
    let sandbox = try Sandbox()
    #expect(words("positional@0", "rule ''", in: sandbox).output.hasPrefix("R001\n"))
    let lines = words("--select", "lint --select R001,N0", in: sandbox).output.split(separator: "\n")
    #expect(lines.contains("R001,N001"))
    #expect(lines.allSatisfy { $0.hasPrefix("R001,") })
  }

  @Test func `are the KPIs of the policy, and the kinds of the journal`() throws {
    let sandbox = try Sandbox(project: true)
    try sandbox.write(
      "opsmind.yaml", "kpis: {catalogue: {velocity: off, leads: {name: L, group: pipeline, unit: count}}}")
    let asked = sandbox.ops("---completion kpi record -- positional@0 3 0 ops kpi record ''")
    let ids = asked.output.split(separator: "\n")
    #expect(ids.first == "mrr" && ids.last == "leads" && !ids.contains("velocity"))
    let kind = `Help of every command`.command(["ops", "journal", "add"])?.arguments.first { $0.valueName == "kind" }
    guard case .list(let kinds)? = kind?.completion.kind else {
      Issue.record("the kinds of the journal are not offered")
      return
    }
    #expect(kinds == JournalKind.allCases.map(\.rawValue))
  }

  @Test func `are of the project that the line, the environment or the folder names`() throws {
    let sandbox = try Sandbox()
    for (folder, owner) in [("one", "anna"), ("two", "ben"), ("three", "carl")] {
      try #require(sandbox.ops("init \(folder)").status == 0)
      try sandbox.write("roster.csv", "id,name\n\(owner),\(owner)\n")
      try #require(sandbox.crm("owners import roster.csv --project \(folder)").status == 0)
    }
    let environment = ["OPSMIND_PROJECT": sandbox.path("three")]
    #expect(words("--owner", "list --project one --owner ''", in: sandbox).output == "anna\n")
    #expect(words("--owner", "list --project=two --owner ''", in: sandbox, environment: environment).output == "ben\n")
    #expect(words("--owner", "list --owner ''", in: sandbox, environment: environment).output == "carl\n")
    #expect(words("--owner", "list --owner ''", in: sandbox).text.hasSuffix("[status] 0\n"))
  }

  @Test func `are at most fifty deals`() throws {
    let sandbox = try Sandbox(project: true)
    try sandbox.write("deals.csv", "title,stage,external_id\n" + (1...120).map { "A,contacted,\($0)\n" }.joined())
    try #require(sandbox.crm("import deals.csv").status == 0)
    #expect(words("positional@0", "show ''", in: sandbox).output.split(separator: "\n").count == 50)
    let ids = words("positional@0", "show 'D-11'", in: sandbox).output.split(separator: "\n")
    #expect(ids == ["D-11"] + (110...119).map { "D-\($0)" })
  }

  @Test func `are none, without a word, where there is nothing to ask`() throws {
    let sandbox = try Sandbox()
    func isSilent(_ transcript: Transcript) -> Bool {
      transcript.status == 0 && transcript.rawOutput.isEmpty && transcript.errors.isEmpty
    }
    for (argument, line) in [("--owner", "list --owner ''"), ("positional@0", "show ''")] {
      #expect(isSilent(words(argument, line, in: sandbox)))
      #expect(isSilent(words(argument, line, in: sandbox, environment: ["OPSMIND_PROJECT": "/nowhere"])))
      try sandbox.write("opsmind.yaml", "stages: nonsense\n")
      #expect(isSilent(words(argument, line, in: sandbox)))
      #expect(isSilent(words("--stage", "list --stage ''", in: sandbox)))
      try sandbox.write("opsmind.db", "no database")
      #expect(isSilent(words(argument, line, in: sandbox)))
    }
  }

  @Test func `come with a script for the shell of the environment`() throws {
    let sandbox = try Sandbox()
    for (path, shell) in [("/usr/bin/fish", CompletionShell.fish), ("/bin/bash", .bash)] {
      let transcript = sandbox.crm("--generate-completion-script", environment: ["SHELL": path])
      #expect(transcript.output == CRM.completionScript(for: shell))
    }
    try expectSnapshot(
      "completion-no-shell", sandbox.crm("--generate-completion-script"),
      sandbox.ops("--generate-completion-script tcsh"))
  }

  @Test func `change nothing in the project's folder`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("opsmind.yaml", "")
    _ = words("--owner", "list --owner ''", in: sandbox)
    #expect(try sandbox.files == ["opsmind.yaml"])
  }

  /// Arguments whose values the project or the product knows, by what their value is called.
  @Test(arguments: `Help of every command`.paths) func `are offered for every argument that has such a value`(
    path: [String]
  ) throws {
    for argument in try #require(`Help of every command`.command(path)).arguments
    where ["owner", "stage", "deal", "field", "field=value", "codes", "code", "kpi"].contains(argument.valueName) {
      let isOffered =
        switch argument.completion.kind {
        case .custom, .list: true
        default: false
        }
      #expect(isOffered, "\(path) \(argument.names) \(argument.valueName)")
    }
  }
}

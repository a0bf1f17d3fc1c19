import Arguments
import Foundation
import TestSupport

/// A command with every kind of completion.
struct Probe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try 'everything': [brackets] \\ $HOME.", version: "1", subcommands: [Take.self, Secret.self])

  struct Take: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take things.", aliases: ["grab"])

    @Option(name: .shortAndLong, help: "A name.", completion: .custom(Probe.names)) var name: String?
    @Option(help: "A word: one of a list.", completion: .list(["a b", "a;b", "it's", "$(touch listed)"]))
    var word: [String] = []
    @Option(help: "A line.", completion: .shellCommand("echo 'one line'; echo other")) var line: String?
    @Option(help: "A table.", completion: .file(extensions: ["csv", "tsv"])) var table: String?
    @Option(help: "A folder.", completion: .directory) var folder: String?
    @Option(help: "Any text.") var text: String?
    @Flag(help: "A flag.") var flag = false
    @Argument(help: "The first.", completion: .custom { words, index, beginning in ["\(words) \(index) \(beginning)"] })
    var first: String
    @Argument(help: "The rest.", completion: .file()) var rest: [String] = []
  }

  struct Secret: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Hidden.", shouldDisplay: false)
  }

  static let hostile = [
    "plain", "$(touch hacked)", "a;touch hacked", "`touch hacked`", "it's", "say \"hi\"", "two words", "back\\slash",
    "wow!x", "~tilde", "a:b=c", "anna@example.com", "*", "#hash", "å",
  ]

  private static func names(_ words: [String], _ index: Int, _ beginning: String) -> [String] {
    hostile + ["two\nlines", "\u{1B}[2J", "\u{202E}turned", "", "tab\there"]
  }
}

/// A folder with the completion scripts of `Probe` and a program `probe` that answers hostile names, and says what it was
/// asked.
struct ProbeFolder {
  let path: String

  static func with<Result>(_ body: (ProbeFolder) throws -> Result) throws -> Result {
    try ExternalProgram.withFolder { path in
      for shell in CompletionShell.allCases {
        try Data(Probe.completionScript(for: shell).utf8).write(to: URL(filePath: "\(path)/script.\(shell.rawValue)"))
      }
      try Data((Probe.hostile.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: "\(path)/answer"))
      let program = #"""
        #!/bin/sh
        printf '<%s>' "$@" >>"$PROBE/asked"
        cat "$PROBE/answer"
        """#
      // Written by a process of its own: a file that this one holds open for writing, if only in a child that another test is
      // starting, cannot be run ("text file busy").
      _ = try ExternalProgram.run(
        "/bin/sh", ["-c", "cat >probe && chmod 755 probe"], environment: ["PATH": "/usr/bin:/bin"], in: path,
        input: program)
      try FileManager.default.createDirectory(atPath: "\(path)/work/some folder", withIntermediateDirectories: true)
      for name in ["my table.csv", "other.tsv", "notes.txt"] {
        try Data().write(to: URL(filePath: "\(path)/work/\(name)"))
      }
      return try body(ProbeFolder(path: path))
    }
  }

  /// What the program was asked, or nothing.
  var asked: String { (try? String(contentsOfFile: "\(path)/asked", encoding: .utf8)) ?? "" }

  /// The files that commands have left behind in the folder of work.
  var left: Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/work")) ?? [])
      .subtracting(["some folder", "my table.csv", "other.tsv", "notes.txt"])
  }

  /// Runs a shell with a script's text.
  func run(_ shell: String, _ arguments: [String]) throws -> String {
    let result = try ExternalProgram.run(
      shell, arguments,
      environment: [
        "PATH": "\(path):/usr/bin:/bin", "PROBE": path, "HOME": path, "LC_ALL": "C.UTF-8",
      ], in: "\(path)/work")
    return result.text
  }
}

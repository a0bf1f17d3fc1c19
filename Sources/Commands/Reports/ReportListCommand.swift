import Arguments
import Foundation
import Reporting

extension Report {
  /// Lists the reports there are.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the reports that can be written, and the files written so far.",
      discussion: """
        EXAMPLES:
          report list
          report list --json
        """)

    @OptionGroup var project: ProjectOptions

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let files = try written()
      let console = Invocation.current.console
      guard !json else { return try printJSON(files) }
      var table = TextTable(["report", "of a", "what", "files"], right: ["files"])
      table.rows = ReportKind.all.map { kind in
        [kind.id, kind.period.rawValue, kind.summary, String(files[kind.id, default: []].count)]
      }
      table.rows.append(["crm-structure", "–", "what sales works by, from the policy", "–"])
      for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
    }

    /// The files of reports in the project's folder, by report.
    private func written() throws -> [String: [String]] {
      guard let place = try Project.find(project) else { return [:] }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.folder + "/reports")) ?? []
      return Dictionary(
        uniqueKeysWithValues: ReportKind.all.map { kind in
          (kind.id, names.filter { $0.contains("-" + kind.fileName) && ReportFormat(path: $0) != nil }.sorted())
        })
    }

    private func printJSON(_ files: [String: [String]]) throws {
      try Invocation.current.console.printJSON { json in
        try json.key("reports")
        try json.array { json in
          for kind in ReportKind.all {
            try json.newline()
            try json.object { json in
              try json.member("report", kind.id)
              try json.member("period", kind.period.rawValue)
              try json.member("summary", kind.summary)
              try json.key("files")
              try json.array { json in
                for file in files[kind.id, default: []] { try json.value("reports/" + file) }
              }
            }
          }
          try json.newline()
          try json.object { json in
            try json.member("report", "crm-structure")
            try json.member("period", nil as String?)
            try json.member("summary", "what sales works by, from the policy")
          }
        }
      }
    }
  }
}

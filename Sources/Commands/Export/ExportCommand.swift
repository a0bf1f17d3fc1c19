import Arguments
import Domain
import Importing
import Policy
import SQLite
import Store

extension CRM {
  /// Writes deals to a file.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write deals as CSV or JSON.",
      discussion: """
        The CSV is the product's own: importing it again changes nothing, and into an empty project it gives the same deals. A text \
        that a spreadsheet would run as a formula is written with an apostrophe before it, which importing takes away.

        EXAMPLES:
          crm export --output deals.csv
          crm export --owner anna --format jsonl
          crm export --archived --as-of 2026-01-31 --output january.csv
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Option(
      name: .shortAndLong, help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "file"),
      completion: .file())
    var output: String?

    @Option(name: .shortAndLong, help: "csv, json or jsonl.")
    var format = ExportFormat.csv

    @OptionGroup var scope: DealScopeOptions

    @Flag(help: "Archived deals too.")
    var archived = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let connection = try place.requireDatabase()
      let asOf = try moment.moments(in: policy.calendar).asOf
      var query = DealQuery()
      query.includesArchived = archived
      try scope.restrict(&query, policy, in: connection, asOf: asOf)
      // Columns and rows are read one after the other, of one state of the database.
      try connection.transaction(.deferred) {
        try write(DealStore(connection, asOf: asOf), query)
      }
    }

    private func write(_ store: DealStore, _ query: DealQuery) throws {
      let console = Invocation.current.console
      let progress = ProgressBar("exporting", total: try store.numberRange.count, unit: .deals, console: console)
      defer { progress.finish() }
      let file = try output.map { try FileOutput(path: Invocation.current.path($0), isPrivate: true) }
      let emit: (String) throws -> Void = { text in
        if let file { try file.write(text) } else { try console.write(text) }
      }
      var count = 0
      func forEach(_ body: (Deal) throws -> Void) throws {
        try store.forEachDeal(in: query) { deal in
          try body(deal)
          count += 1
          if count % 1024 == 0 { progress.update(count) }
        }
      }
      switch format {
      case .csv: try writeCSV(of: store.customFieldNames(in: query), forEach, emit)
      case .json: try writeJSON(forEach, emit)
      case .jsonl: try writeJSONLines(forEach, emit)
      }
      try file?.finish()
      try console.flush()
      progress.finish()
      console.note(LintReport.counted(count, "deal") + (output.map { " in \($0)" } ?? ""))
      if !archived {
        var all = query
        all.includesArchived = true
        let left = try store.count(all) - count
        if left > 0 {
          console.note("\(LintReport.counted(left, "archived deal")) left out; --archived writes them too")
        }
      }
    }

    private typealias Deals = ((Deal) throws -> Void) throws -> Void

    private func writeCSV(of names: [String], _ forEach: Deals, _ emit: @escaping (String) throws -> Void) throws {
      var writer = try DealCSVWriter(customNames: names) { bytes in
        try emit(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
      }
      try forEach { try writer.write($0) }
      try writer.finish()
      for name in names where OwnHeader.custom([name]).first.map({ OwnHeader.readBack($0) != name }) ?? false {
        Invocation.current.console.note(
          "the custom field '\(DisplayText.line(name, limit: 60))' will be read back without the blanks around its name"
        )
      }
    }

    private func writeJSON(_ forEach: Deals, _ emit: @escaping (String) throws -> Void) throws {
      var writer = JSONWriter(emit)
      try writer.object { json in
        try json.member("version", 1)
        try json.key("deals")
        try json.array { json in
          try forEach { deal in
            try json.newline()
            try json.deal(deal)
          }
        }
      }
      try emit("\n")
    }

    private func writeJSONLines(_ forEach: Deals, _ emit: @escaping (String) throws -> Void) throws {
      try forEach { deal in
        var writer = JSONWriter(emit)
        try writer.deal(deal)
        try emit("\n")
      }
    }
  }
}

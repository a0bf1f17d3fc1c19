import Arguments
import Domain
import Foundation
import SQLite
import TestSupport

/// Kills imports at random moments and looks at what is left.
struct Kill: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Kill imports at random moments, and check that the database holds every row or none.")

  @Option(help: "The program crm.") var crm = ".build/release/crm"
  @Option(help: "The program ops.") var ops = ".build/release/ops"
  @Option(help: "The file that is imported.") var file = "bench/deals.csv"
  @Option(help: "How many rows it has.") var rows = 1_000_000
  @Option(help: "How many imports to kill.") var kills = 50
  @Option(help: "Where random numbers begin.") var seed = 1
  @Option(help: "A folder for the projects; emptied first.") var folder = "bench/kill"

  /// What was left of a killed import.
  private struct Remains: Equatable {
    let deals: Int
    let entries: Int
    let imports: Int
    let doctorStatus: Int32?

    /// A project that nothing was ever imported into, and that `ops doctor` is content with.
    static let nothing = Remains(deals: 0, entries: 0, imports: 0, doctorStatus: 0)
  }

  func run() throws {
    try startProject()
    let whole = try ChildProcess.run(importCommand)
    guard whole.status == 0 else { throw BenchmarkFailure("the import that was not killed failed") }
    let all = try examine()
    guard all.deals == rows, all.doctorStatus == 0 else {
      throw BenchmarkFailure("the import that was not killed left \(all.deals) of \(rows) deals")
    }
    Notes.write("  an import that is not killed takes \(Figures.decimal(whole.wall, 2)) s")
    var random = SplitMix64(seed: UInt64(seed))
    var (before, after, broken) = (0, 0, 0)
    for number in 0..<kills {
      // Evenly over the import's time and a little beyond, at a random place in each slice.
      let share = (Double(number) + Double(random.int(0...999)) / 1000) / Double(kills)
      let delay = whole.wall * 1.06 * share
      let wasKilled = try killImport(after: delay)
      let remains = try examine()
      switch remains {
      case .nothing: before += 1
      case all: after += 1
      default: broken += 1
      }
      let doctor = remains.doctorStatus.map { "exit \($0)" } ?? "a signal"
      Notes.write(
        "  kill \(number + 1) after \(Figures.decimal(delay, 3)) s\(wasKilled ? "" : " (had ended)"): "
          + "\(remains.deals) deals, ops doctor: \(doctor)")
    }
    print(
      "\(kills) imports of \(rows) rows killed: \(before) before the commit (0 rows left), \(after) after it (all rows left)"
    )
    print(
      broken == 0
        ? "no other number of rows was left, and ops doctor was content each time" : "\(broken) were left broken")
    let wanted = kills * 4 / 5
    if before < wanted { print("only \(before) of the kills came before the commit, but \(wanted) should have") }
    guard broken == 0, before >= wanted else { throw ExitCode(1) }
  }

  private var importCommand: [String] {
    [crm, "import", file, "--project", folder, "--today", Generator.today.description]
  }

  /// Starts an import and kills it; false when it had ended before.
  private func killImport(after delay: Double) throws -> Bool {
    try startProject()
    let child = try ChildProcess(importCommand, errors: "/dev/null")
    Thread.sleep(forTimeInterval: delay)
    child.kill()
    return try child.wait().status == nil
  }

  private func startProject() throws {
    if FileManager.default.fileExists(atPath: folder) { try FileManager.default.removeItem(atPath: folder) }
    guard try ChildProcess.run([ops, "init", folder]).status == 0 else { throw BenchmarkFailure("ops init failed") }
  }

  /// Lets `ops doctor` look first, as a user would, and counts then.
  private func examine() throws -> Remains {
    let doctor = try ChildProcess.run([ops, "doctor", "--project", folder], output: "\(folder)/doctor.txt")
    let connection = try Connection(path: "\(folder)/opsmind.db")
    func count(_ table: String) throws -> Int {
      var count = 0
      try connection.prepare("SELECT count(*) FROM \(table)").forEach { row in count = row.int(0) }
      return count
    }
    return try Remains(
      deals: count("deal"), entries: count("stage_entry"), imports: count("import"), doctorStatus: doctor.status)
  }
}

import Arguments

/// Prints all figures beside their limits and aims.
struct PrintTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Print all figures beside the limits measured in the same run.")

  @Option(help: "The file of figures.") var figures = "bench/figures.tsv"

  /// What a figure is held against.
  private struct Aim {
    let name: String
    var limit: String?
    /// How many times the limit it may take.
    var times: Double?
    var megabytes: Int?
    var milliseconds: Double?
    /// How many seconds longer than the limit it may take.
    var secondsMore: Double?
    /// Whether missing it is a failure, and not only told.
    var isBinding = false
  }

  private static let shell = "sqlite3 shell, .import"
  private static let read = "deals, every text"
  private static let split = "CSV split into cells"
  private static let weekly = "report weekly"
  private static let pastWeekly = "report weekly, past week"

  private static let aims = [
    Aim(name: shell), Aim(name: "shell's table, stepping"), Aim(name: "shell's table, every text"),
    Aim(name: "deals, stepping"), Aim(name: read), Aim(name: split),
    Aim(name: "crm import", limit: shell, times: 3),
    Aim(name: "crm import, unchanged", limit: shell),
    Aim(name: "crm lint", limit: read, times: 3, megabytes: 250),
    Aim(name: "crm lint --file", limit: split, megabytes: 250),
    Aim(name: "crm list --owner", milliseconds: 15),
    Aim(name: "crm lint, aged"),
    Aim(name: "crm lint --as-of", limit: "crm lint, aged", times: 2),
    Aim(name: "crm lint, recorded"),
    Aim(name: "sqlite3, list"),
    Aim(name: "crm list --owner --stage", limit: "sqlite3, list", milliseconds: 100),
    Aim(name: "sqlite3, show"),
    Aim(name: "crm show", limit: "sqlite3, show", milliseconds: 100),
    Aim(name: "sqlite3, board"),
    Aim(name: "crm board --owner", limit: "sqlite3, board", milliseconds: 300),
    Aim(name: "crm move", milliseconds: 100),
    Aim(name: "crm dupes", milliseconds: 15_000),
    Aim(name: "cp"),
    Aim(name: "ops backup", limit: "cp"), Aim(name: "ops verify-backup", limit: "cp"),
    Aim(name: "ops restore", limit: "cp"),
    Aim(name: "crm lint, years"), Aim(name: "crm lint --as-of, years"), Aim(name: "crm lint, years, recorded"),
    Aim(name: weekly, limit: "crm lint, years", megabytes: 300, secondsMore: 1, isBinding: true),
    Aim(name: weekly, limit: "\(weekly), a tenth", times: 1.2, isBinding: true),
    Aim(name: pastWeekly, limit: "crm lint --as-of, years", megabytes: 300, secondsMore: 1, isBinding: true),
    Aim(name: pastWeekly, limit: "\(pastWeekly), a tenth", times: 1.2, isBinding: true),
  ]

  func run() throws {
    let figures = try Figures(path: figures)
    var rows = [["median", "runs", "wall", "processor", "peak", "limit", "ratio", "aim", ""]]
    var missed: [String] = []
    for aim in Self.aims where !figures.runs(of: aim.name).isEmpty {
      let (words, isMet) = judged(aim, figures)
      rows.append(row(aim, figures) + [words, words.isEmpty ? "" : isMet ? "met" : "missed"])
      if aim.isBinding, !isMet { missed.append("\(aim.name) \(words)") }
    }
    for line in TextColumns.lines(rows) { print(line) }
    print(
      "limits: the shell's import for imports, every text of every column for lint, the split for lint --file, lint of the same "
        + "deals and a tenth of the changes for reports")
    guard missed.isEmpty else { throw BenchmarkFailure("missed: \(missed.joined(separator: "; "))") }
  }

  private func row(_ aim: Aim, _ figures: Figures) -> [String] {
    let wall = figures.wall(of: aim.name) ?? 0
    let limit = aim.limit.flatMap { figures.wall(of: $0) }
    return [
      aim.name, String(figures.runs(of: aim.name).count), time(wall), time(figures.cpu(of: aim.name) ?? 0),
      figures.peak(of: aim.name).map { "\(($0 + 500_000) / 1_000_000) MB" } ?? "", limit.map { time($0) } ?? "",
      limit.map { "\(Figures.decimal(wall / $0, aim.isBinding ? 2 : 1)) ×" } ?? "",
    ]
  }

  /// What is aimed at, in words, and whether it is met.
  private func judged(_ aim: Aim, _ figures: Figures) -> (words: String, isMet: Bool) {
    let wall = figures.wall(of: aim.name) ?? 0
    let limit = aim.limit.flatMap { figures.wall(of: $0) }
    var (words, isMet): ([String], Bool) = ([], true)
    if let times = aim.times {
      words.append("≤ \(Figures.decimal(times, times == times.rounded() ? 0 : 1)) ×")
      if let limit { isMet = isMet && wall <= limit * times }
    }
    if let more = aim.secondsMore {
      words.append("≤ limit + \(Figures.decimal(more, 0)) s")
      if let limit { isMet = isMet && wall <= limit + more }
    }
    if let megabytes = aim.megabytes {
      words.append("≤ \(megabytes) MB")
      if let peak = figures.peak(of: aim.name) { isMet = isMet && peak <= megabytes * 1_000_000 }
    }
    if let milliseconds = aim.milliseconds {
      words.append("< \(Figures.decimal(milliseconds, 0)) ms")
      isMet = isMet && wall * 1000 < milliseconds
    }
    return (words.joined(separator: ", "), isMet)
  }

  private func time(_ seconds: Double) -> String {
    seconds < 0.1 ? "\(Figures.decimal(seconds * 1000, 1)) ms" : "\(Figures.decimal(seconds, 2)) s"
  }
}

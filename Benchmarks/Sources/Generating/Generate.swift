import Arguments
import Foundation

/// Writes deals with known defects.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write deals with known defects, judged on 2026-02-20, in the product's own CSV.",
    discussion:
      "Beside the file come expected.csv, which says what must be found, and roster.csv. Same seed, same bytes.")

  @Option(help: "How many deals.") var deals = 1_000_000
  @Option(help: "Where random numbers begin.") var seed = 1
  @Option(help: "Defects of each rule; otherwise one for every 2000 deals.") var perRule: Int?
  @Option(help: "Pairs of deals for each rule across deals; otherwise one for every 5000 deals.") var pairs: Int?
  @Option(help: "The file.") var out = "bench/deals.csv"

  func run() throws {
    let folder = URL(fileURLWithPath: out).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var generator = try Generator(
      deals: deals, perRule: perRule ?? deals / 2000, pairsPerRule: pairs ?? deals / 5000, seed: UInt64(seed))
    try generator.write(
      deals: OutputFile(out), expected: OutputFile(folder.appendingPathComponent("expected.csv").path),
      roster: OutputFile(folder.appendingPathComponent("roster.csv").path))
  }
}

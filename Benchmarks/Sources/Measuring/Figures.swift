import Foundation
import Glibc

/// What was measured, one line for each run: name, wall seconds, processor seconds, peak bytes.
struct Figures {
  /// One measured run.
  struct Run {
    let wall: Double
    let cpu: Double
    /// Bytes; nil where the work was not done by a program of its own.
    let peak: Int?
  }

  private let runs: [String: [Run]]

  /// Reads a file of figures.
  init(path: String) throws {
    var runs: [String: [Run]] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 4, let wall = Double(cells[1]), let cpu = Double(cells[2]) else {
        throw BenchmarkFailure("\(path): not a line of figures: \(line)")
      }
      runs[String(cells[0]), default: []].append(Run(wall: wall, cpu: cpu, peak: Int(cells[3])))
    }
    self.runs = runs
  }

  /// The runs of a name.
  func runs(of name: String) -> [Run] {
    runs[name] ?? []
  }

  /// The median of the wall seconds; nil when nothing was measured.
  func wall(of name: String) -> Double? {
    Figures.median(runs(of: name).map(\.wall))
  }

  /// The median of the processor seconds; nil when nothing was measured.
  func cpu(of name: String) -> Double? {
    Figures.median(runs(of: name).map(\.cpu))
  }

  /// The highest peak of all runs, in bytes; nil when none was measured.
  func peak(of name: String) -> Int? {
    runs(of: name).compactMap(\.peak).max()
  }

  /// Adds a run to a file of figures, and says so.
  static func append(_ run: Run, named name: String, to path: String, quietly: Bool = false) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw BenchmarkFailure("cannot write \(path): \(String(cString: strerror(errno)))") }
    defer { close(file) }
    let line = "\(name)\t\(run.wall)\t\(run.cpu)\t\(run.peak.map { String($0) } ?? "")\n"
    let bytes = Array(line.utf8)
    guard write(file, bytes, bytes.count) == bytes.count else { throw BenchmarkFailure("cannot write \(path)") }
    if !quietly {
      let peak = run.peak.map { ", \($0 / 1_000_000) MB" } ?? ""
      Notes.write("  \(name): \(decimal(run.wall, 2)) s, processor \(decimal(run.cpu, 2)) s\(peak)")
    }
  }

  /// A number with so many decimals.
  static func decimal(_ value: Double, _ count: Int) -> String {
    String(format: "%.\(count)f", value)
  }

  private static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

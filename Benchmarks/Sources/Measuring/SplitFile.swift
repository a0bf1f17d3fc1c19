import Arguments
import Importing

/// Measures the least that reading a CSV file can cost with the product's reader.
struct SplitFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Read a CSV file and split it into cells, and nothing more.")

  @Option(help: "The file.") var file: String
  @Option(help: "What to call the figure.") var name = "CSV split into cells"
  @Option(help: "The file of figures.") var to = "bench/figures.tsv"
  @Option(help: "How often to read it.") var runs = 3

  func run() throws {
    for _ in 0..<runs {
      var (rows, cells) = (0, 0)
      let run = try Stopwatch.measure {
        let source = try ByteSource(path: file)
        var reader = try CSVReader(source, dialect: CSVDialect.detect(in: source).dialect)
        var record = CSVRecord()
        while let event = try reader.next(&record) {
          guard case .record = event else { throw BenchmarkFailure("\(file), line \(record.line): unreadable") }
          rows += 1
          for cell in 0..<record.count where !record.isEmpty(cell) { cells += 1 }
        }
      }
      try Figures.append(run, named: name, to: to)
      Notes.write("  \(rows) rows, \(cells) cells with text")
    }
  }
}

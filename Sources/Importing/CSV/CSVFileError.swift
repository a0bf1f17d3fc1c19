/// Why a file that can be opened is not read as CSV.
public enum CSVFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is of another kind.
  case notCSV(name: String, FileSignature)
  /// The file has no record at all, only blank lines.
  case noHeader(name: String)
  /// The header row cannot be read.
  case header(name: String, CSVProblem)
  /// The file does not look like a list of records.
  case shape(name: String, CSVShape.Finding)

  /// The sentence for the user: the file, what is wrong, what mends it.
  public var description: String {
    switch self {
    case .notCSV(let name, let signature): "\(name): \(signature.advice)"
    case .noHeader(let name): "\(name): there are only blank lines; export the file again, with a header row"
    case .header(let name, let problem):
      "\(name): line \(problem.line), column \(problem.column): the header cannot be read: \(problem.message)"
    case .shape(let name, let finding): "\(name): line \(finding.line): \(finding.message)"
    }
  }
}

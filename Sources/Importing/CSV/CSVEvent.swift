/// What ``CSVReader/next(_:)`` found.
public enum CSVEvent: Sendable, Hashable {
  /// A row that can be read; its cells are in the record.
  case record
  /// A row that cannot be read; the record holds its line and its raw text.
  case rejected(CSVProblem)
}

/// Why a CSV file could not be written.
public struct CSVWriterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let name: String
  /// The system's own sentence.
  public let reason: String

  /// The sentence for the user.
  public var description: String {
    "\(name): writing failed (\(reason)); check the space and the permissions there"
  }
}

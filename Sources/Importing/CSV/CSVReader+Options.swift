extension CSVReader {
  /// What can be set for a reader.
  public struct Options: Sendable, Hashable {
    /// The longest record accepted, in bytes of UTF-8; from 1 byte to 1 GiB.
    public var recordLimit: Int
    /// The bytes read at a time.
    public var chunkSize: Int
    /// Whether rows may have more or fewer cells than the header; then ``CSVRecord/count`` tells how many.
    public var allowsRaggedRows: Bool

    /// Options; 64 MiB for a record and 1 MiB for a chunk unless stated.
    public init(recordLimit: Int = 64 << 20, chunkSize: Int = 1 << 20, allowsRaggedRows: Bool = false) {
      self.recordLimit = min(max(recordLimit, 1), 1 << 30)
      self.chunkSize = max(chunkSize, 1)
      self.allowsRaggedRows = allowsRaggedRows
    }
  }
}

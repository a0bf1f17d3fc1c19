extension CSVDialect {
  /// A detected dialect, and why it was chosen.
  public struct Detection: Sendable, Hashable {
    /// The dialect to read with.
    public let dialect: CSVDialect
    /// Why this delimiter, as a phrase: `5 cells in 20 of 20 records`.
    public let delimiterReason: String
    /// Why this encoding, as a phrase: `byte-order mark`.
    public let encodingReason: String

    /// One line for the user: `delimiter ';' (5 cells in 20 of 20 records), Windows-1252 (byte 0xE4 at offset 17 is not
    /// UTF-8)`.
    public var summary: String {
      "delimiter \(dialect.delimiterName) (\(delimiterReason)), \(dialect.encoding.name) (\(encodingReason))"
    }
  }

  /// Detects how a file is written, without taking bytes from its source.
  ///
  /// The encoding is judged by the first mebibyte. The delimiter is the one that cuts most of the first 20 records into
  /// as many cells as the header (or, under a title line, as most other records), quotes respected; between equals, the
  /// one with more cells. Excel's line `sep=;` decides.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - delimiter: The user's word for it, which decides.
  ///   - encoding: The user's word for it, which decides.
  /// - Throws: ``ByteSourceError`` if the source is empty or cannot be read.
  public static func detect(
    in source: ByteSource, delimiter: UInt8? = nil, encoding: TextEncoding? = nil
  ) throws -> Detection {
    let sample = try source.peek(upTo: TextEncoding.sampleSize)
    guard !sample.isEmpty else { throw ByteSourceError.empty(name: source.name) }
    let isWhole = try source.endsWithin(TextEncoding.sampleSize)
    let text =
      encoding.map { TextEncoding.Detection(encoding: $0, reason: "as stated") }
      ?? TextEncoding.detect(sample, isWhole: isWhole)
    let choice = try delimiter.map { ($0, "as stated") } ?? choose(Sample(sample, text.encoding, isWhole: isWhole))
    return Detection(
      dialect: CSVDialect(delimiter: choice.0, encoding: text.encoding), delimiterReason: choice.1,
      encodingReason: text.reason)
  }

  private static func choose(_ sample: Sample) throws -> (UInt8, String) {
    if let stated = sample.statedDelimiter { return (stated, "line 1 says so") }
    var best: (delimiter: UInt8, cells: Int, agreeing: Int, records: Int)?
    for delimiter in delimiters {
      let widths = try sample.widths(delimiter)
      guard let cells = expectedWidth(widths) else { continue }
      let agreeing = widths.count { $0 == cells }
      if let best, (agreeing * best.records, cells) <= (best.agreeing * widths.count, best.cells) { continue }
      best = (delimiter, cells, agreeing, widths.count)
    }
    guard let best else { return (UInt8(ascii: ","), "the header has one column") }
    return (best.delimiter, "\(best.cells) cells in \(best.agreeing) of \(best.records) records")
  }

  /// The number of cells of the header or, under a title line, of most records.
  private static func expectedWidth(_ widths: [Int]) -> Int? {
    guard let header = widths.first else { return nil }
    if header > 1 { return header }
    let common = Dictionary(grouping: widths) { $0 }.first { $0.key > 2 && $0.value.count * 2 > widths.count }
    return common?.key
  }
}

extension CSVDialect {
  /// The beginning of a file, to try dialects on.
  struct Sample {
    /// The number of records, with the header, that are looked at.
    static let recordCount = 21
    private static let size = 1 << 18

    private let bytes: [UInt8]
    private let encoding: TextEncoding
    private let isWhole: Bool

    init(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, isWhole: Bool) {
      self.bytes = Array(bytes.prefix(Self.size))
      self.encoding = encoding
      self.isWhole = isWhole && bytes.count <= Self.size
    }

    /// The delimiter that the line `sep=;` names.
    var statedDelimiter: UInt8? {
      guard encoding == .utf8 || encoding == .windows1252 else { return nil }
      let line = bytes.prefix { !Byte.isLineEnd($0) }
      let text = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
      guard text.count == 5, String(decoding: text, as: UTF8.self).lowercased().hasPrefix("sep=") else { return nil }
      return text.last.flatMap { CSVDialect.delimiter(word: String(Character(UnicodeScalar($0)))) }
    }

    /// The number of cells of each of the first records.
    func widths(_ delimiter: UInt8) throws -> [Int] {
      try records(CSVDialect(delimiter: delimiter, encoding: encoding), limit: Self.recordCount).map(\.cells.count)
    }

    /// The first records, the header among them, of any width; rows that cannot be read have no cells.
    func records(_ dialect: CSVDialect, limit: Int) throws -> [(line: Int, cells: [String])] {
      // A file cut off within a UTF-16 unit or a record is the sample's doing, not the file's.
      let text = isWhole ? bytes : Array(bytes.prefix(bytes.count & ~1))
      let options = CSVReader.Options(chunkSize: text.count, allowsRaggedRows: true)
      var input = try CSVReader.Input(ByteSource(bytes: text), dialect: dialect, options: options)
      var record = CSVRecord()
      var records: [(line: Int, cells: [String])] = []
      while records.count <= limit, try input.next(&record, header: nil) != nil {
        records.append((record.line, record.strings))
      }
      if records.count > limit || (!isWhole && records.count > 1) { records.removeLast() }
      return records
    }
  }
}

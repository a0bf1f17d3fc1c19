/// Reads a CSV file record by record, in constant memory.
///
/// The first record is the header. Line ends may be LF, CRLF or CR, mixed too, and may stand within quotes; blank lines
/// are skipped; a quote within an unquoted cell is text. A row that cannot be read is reported with its place and
/// reading goes on; nothing is dropped in silence.
///
/// ```swift
/// let source = try ByteSource(path: "deals.csv")
/// var reader = try CSVReader(source, dialect: CSVDialect.detect(in: source).dialect)
/// var record = CSVRecord()
/// while let event = try reader.next(&record) {
///   switch event {
///   case .record: print(record.string(0))
///   case .rejected(let problem): print(problem)
///   }
/// }
/// ```
public struct CSVReader: ~Copyable {
  /// The names of the columns.
  public let header: CSVHeader
  /// The dialect the file is read in.
  public let dialect: CSVDialect
  /// The rows read so far that were not rejected.
  public private(set) var recordCount = 0
  /// The rows rejected so far.
  public private(set) var rejectedCount = 0
  /// The bytes of the source taken so far, for a progress bar.
  public var bytesRead: Int { source.bytesRead }

  private let source: ByteSource
  private var input: Input

  /// Reads the header.
  ///
  /// - Throws: ``ByteSourceError`` if the source is empty or cannot be read, ``CSVFileError`` if it is a file of
  ///   another kind or its header cannot be read.
  public init(_ source: ByteSource, dialect: CSVDialect, options: Options = Options()) throws {
    let sample = try source.peek(upTo: 4096)
    guard !sample.isEmpty else { throw ByteSourceError.empty(name: source.name) }
    if let signature = FileSignature(sample) { throw CSVFileError.notCSV(name: source.name, signature) }

    var input = try Input(source, dialect: dialect, options: options)
    var record = CSVRecord()
    repeat {
      guard let event = try input.next(&record, header: nil) else { throw CSVFileError.noHeader(name: source.name) }
      if case .rejected(let problem) = event { throw CSVFileError.header(name: source.name, problem) }
    } while Self.isDelimiterLine(record)
    input.startRows()
    header = CSVHeader(record)
    self.dialect = dialect
    self.source = source
    self.input = input
  }

  /// Reads the next row into the record; nil at the end of the file.
  ///
  /// - Throws: ``ByteSourceError`` if reading stops.
  public mutating func next(_ record: inout CSVRecord) throws -> CSVEvent? {
    let event = try input.next(&record, header: header)
    switch event {
    case .record: recordCount += 1
    case .rejected: rejectedCount += 1
    case nil: break
    }
    return event
  }

  /// Whether this is the line `sep=;` by which Excel is told the delimiter.
  private static func isDelimiterLine(_ record: CSVRecord) -> Bool {
    record.line == 1 && record.rawBytes.count == 5 && record.rawText.lowercased().hasPrefix("sep=")
  }
}

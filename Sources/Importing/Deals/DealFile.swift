public import Domain

/// A CSV file of deals: what it is written in, which profile reads it, and its rows.
///
/// Opening looks at the beginning only. The rows can be read any number of times, one at a time in memory.
public struct DealFile: Sendable {
  /// How to read a file, where that is not to be found out.
  public struct Options: Sendable {
    /// The profile; nil to find it by the header.
    public var profile: MappingProfile?
    /// The delimiter; nil to find it out.
    public var delimiter: UInt8?
    /// The encoding; nil to find it out.
    public var encoding: TextEncoding?
    /// The order of numeric dates; nil for the profile's.
    public var dateOrder: DateOrder?
    /// The decimal sign; nil for the profile's.
    public var decimalSeparator: UInt8?
    /// Which system the external ids belong to; nil for the profile's.
    public var source: String?
    /// The calendar that places local times.
    public var calendar: CompanyCalendar
    /// The stages, which decide between open and closed.
    public var pipeline: Pipeline

    /// Options that find everything out.
    public init(calendar: CompanyCalendar, pipeline: Pipeline) {
      self.calendar = calendar
      self.pipeline = pipeline
    }
  }

  /// One row of the file.
  public enum Row: Sendable {
    /// A deal.
    case deal(Deal)
    /// A row that cannot be read.
    case rejected(RowProblem)
  }

  /// The path that is read.
  public let path: String
  /// What to call the file in messages.
  public let name: String
  /// Its size in bytes; nil where that is not known, as for a pipe.
  public let byteCount: Int?
  /// How the file is written, and how that was found.
  public let detection: CSVDialect.Detection
  /// The names of the columns.
  public let header: CSVHeader
  /// The headers that gave the profile away; empty when it was stated.
  public let evidence: [String]
  /// How rows become deals.
  public let decoder: DealDecoder

  /// The profile that reads the file.
  public var profile: MappingProfile { decoder.profile }

  /// Opens a file.
  /// - Parameters:
  ///   - path: where it is.
  ///   - name: what to call it in messages.
  /// - Throws: `ByteSourceError`, `CSVFileError`, `DealFileError`, or `RowProblem` for a profile's constant.
  public init(path: String, name: String, options: Options) throws {
    self.path = path
    self.name = name
    let source = try DealFile.source(path, name)
    byteCount = source.byteCount
    detection = try CSVDialect.detect(in: source, delimiter: options.delimiter, encoding: options.encoding)
    if let finding = try CSVShape.check(source, dialect: detection.dialect) {
      throw CSVFileError.shape(name: name, finding)
    }
    header = try CSVReader(source, dialect: detection.dialect).header
    let found = options.profile == nil ? ProfileLibrary.detect(header) : nil
    guard let profile = options.profile ?? found?.profile else {
      throw DealFileError.unknownColumns(name: name, columns: header.names)
    }
    evidence = found?.evidence ?? []
    decoder = try DealDecoder(
      profile: profile, header: header, pipeline: options.pipeline,
      options: ReadingOptions(
        dateOrder: options.dateOrder ?? profile.dateOrder,
        decimalSeparator: options.decimalSeparator ?? profile.decimalSeparator, calendar: options.calendar),
      source: options.source)
    guard !decoder.mappedFields.isEmpty else {
      throw DealFileError.foreignProfile(name: name, profile: profile.name, columns: header.names)
    }
  }

  /// The rows from the beginning, for one thread or several.
  public func rows() throws -> RowFeed {
    RowFeed(reader: try CSVReader(DealFile.source(path, name), dialect: detection.dialect), decoder: decoder)
  }

  /// Reads some rows again, given by the lines they begin on, in rising order.
  public func forEachDeal(onLines lines: [Int], _ body: (Deal, borrowing CSVRecord) throws -> Void) throws {
    var reader = try CSVReader(DealFile.source(path, name), dialect: detection.dialect)
    var record = CSVRecord()
    var wanted = lines.makeIterator()
    var line = wanted.next()
    while line != nil, let event = try reader.next(&record) {
      guard case .record = event, record.line == line else { continue }
      try body(try decoder.deal(from: record), record)
      line = wanted.next()
    }
  }

  private static func source(_ path: String, _ name: String) throws(ByteSourceError) -> ByteSource {
    try ByteSource(path: path, name: name)
  }
}

/// Why a file of records is not read as deals.
public enum DealFileError: Error, Equatable, Sendable {
  /// No profile fits the header.
  case unknownColumns(name: String, columns: [String])
  /// The stated profile knows no column of the file.
  case foreignProfile(name: String, profile: String, columns: [String])
}

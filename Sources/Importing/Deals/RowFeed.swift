import Synchronization

/// Hands the rows of a file to several threads, a batch at a time.
///
/// Splitting the file into records is done under a lock, one thread after the other; turning records into deals, which takes
/// several times as long, is done by all of them at once.
public final class RowFeed: Sendable {
  /// Rows in the order of the file.
  public struct Batch: Sendable {
    /// How many bytes of the file were read when it was filled.
    public fileprivate(set) var bytesRead = 0
    fileprivate var count = 0
    fileprivate var holdsLongRecords = false
    fileprivate var records: [CSVRecord] = []
    fileprivate var problems: [Int: CSVProblem] = [:]

    /// An empty batch, to be filled again and again.
    public init() {}

    /// The record that a row was read from.
    public func record(_ index: Int) -> CSVRecord { records[index] }
  }

  private static let batchSize = 256
  /// A batch ends early at so many bytes, so that long rows do not pile up.
  private static let batchBytes = 1 << 20

  private let reader: Mutex<CSVReader>
  private let decoder: DealDecoder

  init(reader: consuming sending CSVReader, decoder: DealDecoder) {
    self.reader = Mutex(reader)
    self.decoder = decoder
  }

  /// Fills a batch with the next rows; false when there are none left.
  public func next(_ batch: inout Batch) throws -> Bool {
    try reader.withLock { reader in
      var bytes = 0
      // Buffers that long rows have grown are given back.
      if batch.holdsLongRecords { batch.records = [] }
      batch.count = 0
      batch.problems.removeAll(keepingCapacity: true)
      while batch.count < RowFeed.batchSize, bytes < RowFeed.batchBytes {
        if batch.count == batch.records.count { batch.records.append(CSVRecord()) }
        guard let event = try reader.next(&batch.records[batch.count]) else { break }
        if case .rejected(let problem) = event { batch.problems[batch.count] = problem }
        bytes += batch.records[batch.count].rawBytes.count
        batch.count += 1
      }
      batch.holdsLongRecords = bytes >= RowFeed.batchBytes
      batch.bytesRead = reader.bytesRead
    }
    return batch.count > 0
  }

  /// Hands over the rows of a batch with the records they were read from.
  public func forEachRow(of batch: Batch, _ body: (DealFile.Row, borrowing CSVRecord) throws -> Void) throws {
    for index in 0..<batch.count { try body(row(index, of: batch), batch.records[index]) }
  }

  /// The rows of a batch.
  public func rows(of batch: Batch) -> [DealFile.Row] {
    (0..<batch.count).map { row($0, of: batch) }
  }

  private func row(_ index: Int, of batch: Batch) -> DealFile.Row {
    if let problem = batch.problems[index] { return .rejected(RowProblem(problem)) }
    do throws(RowProblem) { return .deal(try decoder.deal(from: batch.records[index])) } catch {
      return .rejected(error)
    }
  }
}

import Dispatch
import Importing
import Synchronization

/// The rows of a file in order, read and decoded ahead by a thread of their own while the one before them are being stored.
///
/// At most `depth` batches are ahead, so that memory does not grow with the file.
final class DecodedRows: Sendable {
  private enum Item {
    case rows([DealFile.Row], RowFeed.Batch)
    case end
    case failed(any Error)
  }

  private struct State {
    var items: [Item] = []
    /// Batches that were used, to be filled again.
    var spare: [RowFeed.Batch] = []
    var isCancelled = false
  }

  private static let depth = 8

  private let feed: RowFeed
  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let free = DispatchSemaphore(value: 0)

  /// The rows of a file from its beginning.
  init(_ file: DealFile) throws {
    feed = try file.rows()
    // Raised here and not from the start: libdispatch ends a program that lets go of a semaphore below its first value, as
    // happens when the consumer fails.
    for _ in 0..<DecodedRows.depth { free.signal() }
  }

  /// Hands over every row with its record, and how many bytes of the file were read so far. To be called once.
  func forEach(_ body: (DealFile.Row, borrowing CSVRecord, Int) throws -> Void) throws {
    DispatchQueue(label: "decoding").async { self.decode() }
    defer {
      // A consumer that fails leaves a producer that may be waiting for room.
      state.withLock { $0.isCancelled = true }
      free.signal()
    }
    while true {
      filled.wait()
      switch state.withLock({ $0.items.removeFirst() }) {
      case .rows(let rows, let batch):
        for (index, row) in rows.enumerated() { try body(row, batch.record(index), batch.bytesRead) }
        state.withLock { $0.spare.append(batch) }
        free.signal()
      case .end: return
      case .failed(let error): throw error
      }
    }
  }

  private func decode() {
    while true {
      free.wait()
      let (isCancelled, spare) = state.withLock { ($0.isCancelled, $0.spare.popLast()) }
      guard !isCancelled else { return }
      var batch = spare ?? RowFeed.Batch()
      do {
        guard try feed.next(&batch) else { return put(.end) }
        put(.rows(feed.rows(of: batch), batch))
      } catch {
        return put(.failed(error))
      }
    }
  }

  private func put(_ item: Item) {
    state.withLock { $0.items.append(item) }
    filled.signal()
  }
}

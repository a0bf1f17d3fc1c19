import Domain
import Foundation
import Rules
import Synchronization

/// Keeps findings until the run is over, so that they can be printed worst first: 40 bytes a deal in memory, the rest in a
/// temporary file as soon as it is more than a few megabytes. Several threads may add to it.
final class FindingSpool: Sendable {
  /// In which order findings are read back.
  enum Order {
    /// Deals with most errors first, then most warnings, then in the order of the source.
    case worstFirst
    /// In the order of the source, owners last.
    case source
  }

  private struct Entry {
    var key: Int64
    var offset: Int
    var length: Int32
    var errors: UInt16
    var warnings: UInt16
  }

  private struct State {
    var entries: [Entry] = []
    var bytes: [UInt8] = []
    var spilledBytes = 0
    var file: FileHandle?
    var ownerCount: Int64 = 0
  }

  private let memoryLimit: Int
  private let folder: String
  private let state = Mutex(State())

  /// A spool that writes to a file in `folder` once it holds more than `memoryLimit` bytes.
  init(folder: String = NSTemporaryDirectory(), memoryLimit: Int = 8 << 20) {
    self.folder = folder
    self.memoryLimit = memoryLimit
  }

  /// Keeps the findings of one deal or owner; the same key may come again.
  /// - Parameter reasons: why each of them is suppressed; empty where they are not.
  func append(_ findings: [Finding], places: [TextPlace?], reasons: [String] = []) throws {
    guard let subject = findings.first?.subject, var group = ReportedGroup(findings, places: places) else { return }
    for (index, reason) in zip(group.findings.indices, reasons) { group.findings[index].suppressionReason = reason }
    var encoder = FindingEncoder()
    encoder.encode(group)
    let bytes = encoder.bytes
    let errors = findings.count { $0.severity == .error }
    try state.withLock { state in
      // Owners have no key of their own; each of their groups stands alone, behind all deals.
      if subject.key == nil { state.ownerCount += 1 }
      state.entries.append(
        Entry(
          key: subject.key?.value ?? Int64.max / 2 + state.ownerCount, offset: state.spilledBytes + state.bytes.count,
          length: Int32(bytes.count), errors: UInt16(clamping: errors),
          warnings: UInt16(clamping: findings.count - errors)))
      state.bytes += bytes
      if state.bytes.count > memoryLimit { try spill(&state) }
    }
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { state.withLock { $0.entries.isEmpty } }

  /// Reads back every deal's findings.
  func forEach(_ order: Order, _ body: (ReportedGroup) throws -> Void) throws {
    let entries = state.withLock { $0.entries }
    for pieces in FindingSpool.ordered(entries, order) {
      var group: ReportedGroup?
      for piece in pieces {
        var decoder = FindingDecoder(bytes: try bytes(of: entries[piece]))
        let decoded = try decoder.group()
        if group == nil { group = decoded } else { group?.findings += decoded.findings }
      }
      if let group { try body(group) }
    }
  }

  /// Indexes into `entries`, those of one key together.
  private static func ordered(_ entries: [Entry], _ order: Order) -> [[Int]] {
    let byKey = entries.indices.sorted { (entries[$0].key, $0) < (entries[$1].key, $1) }
    var groups: [[Int]] = []
    groups.reserveCapacity(byKey.count)
    var previous: Int64?
    for index in byKey {
      if entries[index].key == previous { groups[groups.count - 1].append(index) } else { groups.append([index]) }
      previous = entries[index].key
    }
    guard order == .worstFirst else { return groups }
    func weight(_ group: [Int]) -> (Int, Int, Int64) {
      (
        -group.reduce(0) { $0 + Int(entries[$1].errors) }, -group.reduce(0) { $0 + Int(entries[$1].warnings) },
        entries[group[0]].key
      )
    }
    return groups.sorted { weight($0) < weight($1) }
  }

  private func spill(_ state: inout State) throws {
    let file = try state.file ?? FileHandle(fileDescriptor: TemporaryFile.open(in: folder), closeOnDealloc: true)
    state.file = file
    try file.seek(toOffset: UInt64(state.spilledBytes))
    try file.write(contentsOf: state.bytes)
    state.spilledBytes += state.bytes.count
    state.bytes.removeAll(keepingCapacity: true)
  }

  private func bytes(of entry: Entry) throws -> [UInt8] {
    try state.withLock { state in
      if entry.offset >= state.spilledBytes {
        let start = entry.offset - state.spilledBytes
        return Array(state.bytes[start..<(start + Int(entry.length))])
      }
      guard let file = state.file else { return [] }
      try file.seek(toOffset: UInt64(entry.offset))
      return Array(try file.read(upToCount: Int(entry.length)) ?? Data())
    }
  }
}

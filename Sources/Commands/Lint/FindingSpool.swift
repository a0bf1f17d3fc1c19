import Domain
import Foundation
import Rules

/// Keeps findings until the run is over, so that they can be printed worst first: 40 bytes a deal in memory, the rest in a
/// temporary file as soon as it is more than a few megabytes.
final class FindingSpool {
  /// In which order findings are read back.
  enum Order {
    /// Deals with most errors first, then most warnings, then as they came.
    case worstFirst
    /// As they came.
    case source
  }

  private struct Entry {
    var key: Int64
    var offset: Int
    var length: Int32
    var errors: UInt16
    var warnings: UInt16
    var sequence: Int32
  }

  private let memoryLimit: Int
  private let folder: String
  private var entries: [Entry] = []
  private var encoder = FindingEncoder()
  private var spilledBytes = 0
  private var file: FileHandle?

  /// A spool that writes to a file in `folder` once it holds more than `memoryLimit` bytes.
  init(folder: String = NSTemporaryDirectory(), memoryLimit: Int = 8 << 20) {
    self.folder = folder
    self.memoryLimit = memoryLimit
  }

  /// Keeps the findings of one deal or owner; the same key may come again.
  func append(_ findings: [Finding], places: [TextPlace?]) throws {
    guard let subject = findings.first?.subject else { return }
    let start = encoder.bytes.count
    encoder.encode(findings, places: places)
    let errors = findings.count { $0.severity == .error }
    entries.append(
      Entry(
        // Owners have no key of their own; each of their groups stands alone.
        key: subject.key?.value ?? .max - Int64(entries.count), offset: spilledBytes + start,
        length: Int32(encoder.bytes.count - start), errors: UInt16(clamping: errors),
        warnings: UInt16(clamping: findings.count - errors), sequence: Int32(entries.count)))
    if encoder.bytes.count > memoryLimit { try spill() }
  }

  /// How many deals and owners have findings.
  var isEmpty: Bool { entries.isEmpty }

  /// Reads back every deal's findings.
  func forEach(_ order: Order, _ body: (ReportedGroup) throws -> Void) throws {
    for pieces in ordered(order) {
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
  private func ordered(_ order: Order) -> [[Int]] {
    let byKey = entries.indices.sorted {
      (entries[$0].key, entries[$0].sequence) < (entries[$1].key, entries[$1].sequence)
    }
    var groups: [[Int]] = []
    groups.reserveCapacity(byKey.count)
    var previous: Int64?
    for index in byKey {
      if entries[index].key == previous { groups[groups.count - 1].append(index) } else { groups.append([index]) }
      previous = entries[index].key
    }
    func weight(_ group: [Int]) -> (Int, Int, Int) {
      (
        -group.reduce(0) { $0 + Int(entries[$1].errors) }, -group.reduce(0) { $0 + Int(entries[$1].warnings) },
        Int(entries[group[0]].sequence)
      )
    }
    switch order {
    case .worstFirst: return groups.sorted { weight($0) < weight($1) }
    case .source: return groups
    }
  }

  private func spill() throws {
    let file = try self.file ?? temporaryFile()
    self.file = file
    try file.seek(toOffset: UInt64(spilledBytes))
    try file.write(contentsOf: encoder.bytes)
    spilledBytes += encoder.bytes.count
    encoder.bytes.removeAll(keepingCapacity: true)
  }

  private func bytes(of entry: Entry) throws -> [UInt8] {
    if entry.offset >= spilledBytes {
      let start = entry.offset - spilledBytes
      return Array(encoder.bytes[start..<(start + Int(entry.length))])
    }
    guard let file else { return [] }
    try file.seek(toOffset: UInt64(entry.offset))
    return Array(try file.read(upToCount: Int(entry.length)) ?? Data())
  }

  /// A file without a name, which disappears with the process.
  private func temporaryFile() throws -> FileHandle {
    var template = Array((folder + "/opsmind-findings-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Failure(
        "cannot write to \(folder): \(String(cString: strerror(errno)))", remedy: "set TMPDIR to a folder with space")
    }
    template.withUnsafeBufferPointer { _ = $0.baseAddress.map(unlink) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}

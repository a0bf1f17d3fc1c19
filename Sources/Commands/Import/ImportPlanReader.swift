import Domain
import Foundation
import Hashing

/// Why a plan is not applied: something is not as it was planned.
struct PlanRefusal: Error {
  /// What, in a sentence without a full stop.
  var reason: String
}

/// Reads a plan that was saved, and holds each row of an import against it.
final class ImportPlanReader {
  /// What the plan was made of.
  let header: ImportPlanFile.Header
  private let path: String
  private let name: String
  private var lines: LineReader
  private let rows: Int
  private var compared = 0

  /// Opens a plan, which must be whole.
  init(path: String, name: String) throws {
    (self.path, self.name) = (path, name)
    let decoder = JSONDecoder()
    var hash = SHA256()
    var last: String?
    var count = 0
    var first: ImportPlanFile.Header?
    let all = try LineReader(path: path, name: name)
    while let line = try all.next() {
      if first == nil {
        first = try ImportPlanReader.header(line, name: name, decoder)
      }
      if let before = last {
        hash.update(before + "\n")
        count += 1
      }
      last = line
    }
    guard let first else { throw PlanRefusal(reason: "\(name) is empty") }
    guard let last, count > 0, let footer = try? decoder.decode(ImportPlanFile.Footer.self, from: Data(last.utf8))
    else {
      throw PlanRefusal(reason: "\(name) was cut off: its last line does not end the plan")
    }
    guard footer.lines == hash.finish(), footer.rows == count - 1 else {
      throw PlanRefusal(reason: "\(name) was changed after it was saved")
    }
    header = first
    rows = footer.rows
    lines = try LineReader(path: path, name: name)
    _ = try lines.next()
  }

  private static func header(
    _ line: String, name: String, _ decoder: JSONDecoder
  ) throws -> ImportPlanFile.Header {
    struct Kind: Decodable {
      var plan: String
      var version: Int
    }
    guard let kind = try? decoder.decode(Kind.self, from: Data(line.utf8)), kind.plan == "crm import" else {
      throw Failure("\(name) is not a plan of an import", remedy: "crm import FILE --plan PLAN saves one")
    }
    guard kind.version <= ImportPlanFile.version else {
      throw PlanRefusal(
        reason: "\(name) has version \(kind.version); this program knows plans up to \(ImportPlanFile.version)")
    }
    guard let header = try? decoder.decode(ImportPlanFile.Header.self, from: Data(line.utf8)) else {
      throw PlanRefusal(reason: "\(name) was changed after it was saved: its first line cannot be read")
    }
    return header
  }

  /// Holds the next row against the plan.
  func check(_ row: PlannedRow) throws {
    let now = PlannedLine(row)
    guard compared < rows, let line = try lines.next() else {
      throw PlanRefusal(reason: "\(header.file):\(row.line): the plan has no such row")
    }
    compared += 1
    let planned = try? JSONDecoder().decode(PlannedLine.self, from: Data(line.utf8))
    guard planned != now else { return }
    let before = planned?.words ?? "do something else"
    let after = now.words
    throw PlanRefusal(
      reason: before == after
        ? "\(header.file):\(row.line): the row is read otherwise than when the plan was made"
        : "\(header.file):\(row.line): the plan was to \(before); now it would be to \(after)")
  }

  /// Makes sure that every row of the plan was there.
  func finish() throws {
    guard compared == rows else {
      throw PlanRefusal(reason: "the plan has \(rows) rows, the file \(compared)")
    }
  }
}

/// Reads a text file line by line, without holding more than one of them.
private final class LineReader {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(path: String, name: String) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Failure("cannot read \(name)", remedy: "crm import FILE --plan PLAN saves a plan")
    }
    self.handle = handle
  }

  deinit {
    try? handle.close()
  }

  /// The next line without its end; nil when there is none left. What stands behind the last line end is a line too.
  func next() throws -> String? {
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return String(decoding: buffer[start..<end], as: UTF8.self)
      }
      guard !isAtEnd else {
        defer { start = buffer.count }
        return start < buffer.count ? String(decoding: buffer[start...], as: UTF8.self) : nil
      }
      buffer.removeFirst(start)
      start = 0
      let more = try handle.read(upToCount: 1 << 16) ?? Data()
      isAtEnd = more.isEmpty
      buffer.append(contentsOf: more)
    }
  }
}

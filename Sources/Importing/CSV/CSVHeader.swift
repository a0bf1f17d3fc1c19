/// The names of a file's columns.
///
/// Columns are found by name and never by place. Names are compared without regard to case, composition of accents,
/// surrounding blanks and a trailing `*`, by which some products mark required columns.
public struct CSVHeader: Sendable {
  /// The names as they stand in the file, trimmed; a repeated one with `#2`, an empty one as `column 7`.
  public let names: [String]
  /// The names exactly as they stand in the file.
  public let originals: [String]
  /// Repeated and empty names, with their places.
  public let warnings: [CSVProblem]
  private let indices: [String: Int]

  /// The number of columns.
  public var count: Int { names.count }

  init(_ record: CSVRecord) {
    self.init(originals: record.strings) { record.lineAndColumn(ofCell: $0) }
  }

  /// A header of these names; `position` tells where in the file a column's name stands.
  init(originals: [String], position: (Int) -> (line: Int, column: Int)) {
    var names: [String] = []
    var warnings: [CSVProblem] = []
    var indices: [String: Int] = [:]
    let all = Set(originals.map(Self.normalized))
    for (index, original) in originals.enumerated() {
      let trimmed = Self.trimmed(original)
      var name = trimmed
      var key = Self.normalized(original)
      if key.isEmpty {
        name = "column \(index + 1)"
        key = name
      }
      if indices[key] != nil || (trimmed.isEmpty && all.contains(key)) {
        let number = (2...).first { number in
          let numbered = "\(key)#\(number)"
          return indices[numbered] == nil && !all.contains(numbered)
        }
        name += "#\(number ?? index)"
        key += "#\(number ?? index)"
      }
      if name != trimmed {
        let (line, column) = position(index)
        let message =
          trimmed.isEmpty
          ? CSVProblem.Message.emptyHeader(renamed: name)
          : CSVProblem.Message.repeatedHeader(trimmed, renamed: name)
        let code = trimmed.isEmpty ? CSVProblem.Code.emptyHeader : .repeatedHeader
        warnings.append(CSVProblem(code: code, line: line, column: column, message: message))
      }
      indices[key] = index
      names.append(name)
    }
    self.names = names
    self.originals = originals
    self.warnings = warnings
    self.indices = indices
  }

  /// The column of a name in any spelling that ``normalized(_:)`` makes the same.
  public func index(of name: String) -> Int? {
    indices[Self.normalized(name)]
  }

  /// A name as it is compared: trimmed, without a trailing `*`, without regard to case.
  ///
  /// Swift compares strings by canonical equivalence, so that composed and decomposed accents are the same without
  /// more.
  public static func normalized(_ name: String) -> String {
    var name = trimmed(name)[...]
    while name.last == "*" { name = name.dropLast() }
    return trimmed(String(name)).uppercased().lowercased()
  }

  /// Without blanks at both ends, byte-order marks, and the zero-width characters by which some products keep
  /// spreadsheets from reading a name as a formula.
  static func trimmed(_ name: String) -> String {
    let invisible: Set<Unicode.Scalar> = ["\u{FEFF}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}"]
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || invisible.contains(scalar)
    }
    let scalars = name.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else {
      return ""
    }
    return String(scalars[first...last])
  }
}

/// A marker line of a report's file.
enum Marker: Equatable {
  case report(ReportIdentity)
  case begin(id: String, seal: String?)
  case end(String)
  case written(String)

  /// Reads a line; nil where it is no marker.
  init?(_ line: some StringProtocol) {
    // Nearly every line is none, and splitting it at blanks takes long.
    guard line.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count >= 4, words.first == "<!--", words.last == "-->", words[1].hasPrefix("opsmind:") else {
      return nil
    }
    let id = String(words[2])
    switch words[1].dropFirst(8) {
    case "begin":
      // Whatever else stands in the marker is a remark for people.
      let seal = String(words[3])
      self = .begin(id: id, seal: seal.count == 16 && seal.allSatisfy(\.isHexDigit) ? seal : nil)
    case "end": self = .end(id)
    case "written": self = .written(id)
    case "report":
      guard words.count >= 6, let language = Language(rawValue: String(words[4])) else { return nil }
      self = .report(ReportIdentity(report: id, period: String(words[3]), language: language))
    default: return nil
    }
  }
}

/// What a report's file says it is, so that it is found again when it was renamed.
public struct ReportIdentity: Hashable, Sendable {
  /// The report: `weekly`.
  public var report: String
  /// The period: `2026-W08`.
  public var period: String
  /// The language.
  public var language: Language

  /// What a file is.
  public init(report: String, period: String, language: Language) {
    self.report = report
    self.period = period
    self.language = language
  }

  /// The identity that a file's text states; nil where it states none.
  public init?(statedIn text: String) {
    guard let identity = MarkedText(text).identity else { return nil }
    self = identity
  }
}

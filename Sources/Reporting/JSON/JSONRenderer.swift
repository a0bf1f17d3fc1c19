import Domain
import Foundation
public import JSONText

/// Renders a report as JSON of version 1: the same values as every other form, typed and not formatted.
///
/// Amounts and decimals are texts, days and moments ISO 8601, moments in UTC, lengths of time seconds; what nobody knows is null.
/// A row is an object by the ids of its columns.
public struct JSONRenderer: Sendable {
  /// The version of the form; it grows when a reader of an earlier one could misunderstand it.
  public static let version = 1

  /// The report.
  public let document: ReportDocument

  /// Renders a report.
  public init(_ document: ReportDocument) {
    self.document = document
  }

  /// The whole document, indented.
  /// - Parameter written: The Markdown that people wrote, by the id of its section.
  public func render(written: [String: String] = [:]) throws -> String {
    let sink = TextSink()
    var json = JSONWriter(isIndented: true) { sink.text += $0 }
    try json.object { json in
      try json.member("version", JSONRenderer.version)
      try write(written: written, to: &json)
    }
    return sink.text + "\n"
  }

  /// Writes all members but the version into an object that is open.
  public func write(written: [String: String] = [:], to json: inout JSONWriter) throws {
    try json.member("report", document.id)
    try json.member("language", document.language.rawValue)
    try json.member("title", document.title)
    try json.member("subtitle", document.subtitle)
    try json.member("period", document.period)
    try json.member("time_zone", document.calendar.timeZone.identifier)
    try json.key("basis")
    try json.facts(document.basis)
    try json.key("sections")
    try json.array { json in
      for section in document.sections { try json.section(section, written: written[section.id]) }
    }
  }
}

/// Collects what a writer hands out piece by piece.
private final class TextSink {
  var text = ""
}

public import Domain

/// What is sent of a report: a title and a summary of one screen.
///
/// No text repeats the title: each target shows it in its own way.
public struct Message: Equatable, Sendable {
  /// One line: the subject of a mail, the heading of a post.
  public var title: String
  /// The summary as plain text.
  public var summary: String
  /// The report as one HTML page, for mail.
  public var html: String?
  /// What tells this report from others, such as `weekly-2026-W07`.
  public var reportID: String
  /// The moment that the report stands for. It dates a mail, so that the same report gives the same bytes.
  public var moment: Instant

  /// A message with its texts.
  public init(title: String, summary: String, html: String? = nil, reportID: String, moment: Instant) {
    self.title = title
    self.summary = summary
    self.html = html
    self.reportID = reportID
    self.moment = moment
  }
}

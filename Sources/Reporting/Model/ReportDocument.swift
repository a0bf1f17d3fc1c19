public import Domain

/// A report as every renderer reads it: figures that are already computed, in the order in which they are read, and words in
/// the reader's language.
///
/// Nothing in it is formatted: cells are values, and texts are plain, so that each renderer escapes for its own target.
public struct ReportDocument: Sendable, Equatable {
  /// The report's name in commands and file names: `weekly`.
  public var id: String
  /// The language of its words, numbers and dates.
  public var language: Language
  /// The heading.
  public var title: String
  /// What it is about, in words: the period.
  public var subtitle: String
  /// The period as options take it, such as `2026-W08`; nil where it has none.
  public var period: String?
  /// The company's calendar, by which moments are written.
  public var calendar: CompanyCalendar
  /// What it stands on: the period, the data's moment, the policy, how many rows were read.
  public var basis: [Fact]
  /// Its parts in order.
  public var sections: [ReportSection]

  /// A report of its parts.
  public init(
    id: String, language: Language, title: String, subtitle: String, period: String? = nil, calendar: CompanyCalendar,
    basis: [Fact], sections: [ReportSection]
  ) {
    self.id = id
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.period = period
    self.calendar = calendar
    self.basis = basis
    self.sections = sections
  }

  /// Compares everything but the working hours of the calendar, which no renderer shows.
  public static func == (left: ReportDocument, right: ReportDocument) -> Bool {
    left.id == right.id && left.language == right.language && left.title == right.title
      && left.subtitle == right.subtitle && left.period == right.period
      && left.calendar.timeZone == right.calendar.timeZone
      && left.basis == right.basis && left.sections == right.sections
  }

  /// All tables in order, also those that charts are drawn from.
  public var tables: [ReportTable] {
    sections.flatMap(\.blocks).compactMap { block in
      switch block {
      case .table(let table): table
      case .chart(let chart): chart.data
      case .text, .facts, .list: nil
      }
    }
  }
}

/// A value with a name.
public struct Fact: Sendable, Equatable {
  /// The name in JSON and templates, in small letters with underscores.
  public var id: String
  /// The name that people read.
  public var label: String
  /// The value.
  public var value: Cell
  /// More about it in a few words, such as a target; nil for nothing.
  public var note: String?

  /// A named value.
  public init(_ id: String, _ label: String, _ value: Cell, note: String? = nil) {
    self.id = id
    self.label = label
    self.value = value
    self.note = note
  }
}

/// A part of a report.
public struct ReportSection: Sendable, Equatable {
  /// Who writes a section.
  public enum Author: Sendable, Equatable {
    /// The report, anew each time.
    case report
    /// A person; `prompt` asks for it as long as nothing is written.
    case person(prompt: String)
  }

  /// The name in markers, JSON and templates, in small letters with underscores.
  public var id: String
  /// The heading.
  public var title: String
  /// Who writes it.
  public var author: Author
  /// What it shows, in order; empty where a person writes.
  public var blocks: [ReportBlock]

  /// A generated part.
  public init(_ id: String, _ title: String, _ blocks: [ReportBlock]) {
    self.init(id, title, author: .report, blocks)
  }

  /// A part that a person writes.
  public init(_ id: String, _ title: String, prompt: String) {
    self.init(id, title, author: .person(prompt: prompt), [])
  }

  private init(_ id: String, _ title: String, author: Author, _ blocks: [ReportBlock]) {
    self.id = id
    self.title = title
    self.author = author
    self.blocks = blocks
  }
}

/// Something that a section shows.
public enum ReportBlock: Sendable, Equatable {
  /// A paragraph of plain text.
  case text(String)
  /// A few values with names, one beside the other where there is room.
  case facts([Fact])
  /// Plain texts, one below the other.
  case list([String])
  /// A table.
  case table(ReportTable)
  /// A chart.
  case chart(Chart)
}

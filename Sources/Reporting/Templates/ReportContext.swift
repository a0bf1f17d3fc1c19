import Domain
public import Mustache

/// What a template of a report may ask for, and what its names stand for.
public struct ReportContext {
  /// The values, whose texts are escaped for Markdown where they are written.
  public let value: Value
  /// Which names there are, with what they mean.
  public let shape: Shape

  /// The context of a report of a period.
  /// - Parameter identity: the name that its file states; the document's unless stated.
  public init(_ document: ReportDocument, period: String, identity: String? = nil) {
    let markdown = MarkdownRenderer(document)
    let text = CellText(document.language, calendar: document.calendar)
    let parts =
      [
        ReportContext.report(document, period, identity ?? document.id, markdown),
        ReportContext.sections(document, markdown),
      ]
      + [ReportContext.facts(document, markdown, text), ReportContext.tables(document, markdown, text)]
    value = .object(Fields(parts.map { ($0.field.name, $0.value) }))
    shape = .object(parts.map(\.field))
  }

  /// A name with what it means and what it stands for.
  private struct Part {
    var field: ShapeField
    var value: Value

    /// A text.
    init(_ name: String, _ doc: String, _ value: Value) {
      field = .text(name, doc)
      self.value = value
    }

    /// An object of further names.
    init(_ name: String, _ doc: String, of parts: [Part]) {
      field = .object(name, doc, parts.map(\.field))
      value = .object(Fields(parts.map { ($0.field.name, $0.value) }))
    }

    init(field: ShapeField, value: Value) {
      self.field = field
      self.value = value
    }
  }

  private static func report(
    _ document: ReportDocument, _ period: String, _ identity: String, _ markdown: MarkdownRenderer
  ) -> Part {
    Part(
      "report", "What the report is.",
      of: [
        Part("id", "The report's name: `\(document.id)`.", .verbatim(identity)),
        Part("period", "The period, as `--week` or `--month` takes it.", .verbatim(period)),
        Part("language", "The language: `en` or `de`.", .text(document.language.rawValue)),
        Part("title", "The heading.", .text(document.title)),
        Part("subtitle", "The period in words.", .text(document.subtitle)),
        Part(
          "basis", "What the report stands on, as a list in Markdown.",
          .verbatim(document.basis.map(markdown.fact).joined(separator: "\n"))),
      ])
  }

  private static func sections(_ document: ReportDocument, _ markdown: MarkdownRenderer) -> Part {
    Part(
      "sections", "The parts of the report.",
      of: document.sections.map { section in
        switch section.author {
        case .report:
          Part(
            section.id, "The part “\(section.title)”.",
            of: [
              Part("title", "Its heading.", .text(section.title)),
              Part("body", "What it shows, as Markdown.", .verbatim(markdown.text(section))),
            ])
        case .person(let prompt):
          Part(
            section.id, "The part “\(section.title)”, which a person writes.",
            of: [
              Part("title", "Its heading.", .text(section.title)),
              Part("prompt", "What asks for it as long as nothing is written.", .text(prompt)),
            ])
        }
      })
  }

  private static func facts(_ document: ReportDocument, _ markdown: MarkdownRenderer, _ text: CellText) -> Part {
    let shown = document.sections.flatMap(\.blocks).flatMap { block -> [Fact] in
      if case .facts(let facts) = block { facts } else { [] }
    }
    let facts = document.basis + shown
    return Part(
      "facts", "Single figures.",
      of: facts.map { fact in
        Part(
          fact.id, "“\(fact.label)”.",
          of: [
            Part("label", "Its name.", .text(fact.label)),
            Part("value", "Its value.", .text(text.text(fact.value))),
            Part(field: .text("note", "More about it.", optional: true), value: fact.note.map(Value.text) ?? .absent),
          ])
      })
  }

  /// A row's cells by position, for columns that are there or not depending on the data.
  private static let cells = ShapeField.list(
    "cells", "All cells of the row from left to right, those of columns that come and go with the data too.",
    of: [
      .text("title", "The heading of the cell's column."), .text("value", "What stands in the cell.", optional: true),
    ])

  private static func tables(_ document: ReportDocument, _ markdown: MarkdownRenderer, _ text: CellText) -> Part {
    Part(
      "tables", "The tables.",
      of: document.tables.map { table in
        let named = table.columns.filter { !$0.isVarying }.map {
          ShapeField.text($0.id, "“\($0.title)”.", optional: true)
        }
        let rows = table.rows.map { row in
          let cells = zip(table.columns, row.cells).map { column, cell in
            (column, value: cell == .absent ? Value.absent : .text(text.text(cell)))
          }
          let all = cells.map { column, value in
            Value.object(Fields([("title", .text(column.title)), ("value", value)]))
          }
          return Value.object(
            Fields(cells.filter { !$0.0.isVarying }.map { ($0.id, $1) } + [("cells", .list(all))]))
        }
        return Part(
          table.id, "The table “\(table.title)”.",
          of: [
            Part("title", "Its heading.", .text(table.title)),
            Part("body", "The whole table as Markdown.", .verbatim(markdown.table(table))),
            Part(field: .list("rows", "Its rows, one by one.", of: named + [cells]), value: .list(rows)),
          ])
      })
  }
}

import Foundation
import JSONText

extension JSONWriter {
  /// Writes a section. `text` is what a person wrote, or null, and only there where a person writes.
  mutating func section(_ section: ReportSection, written: String?) throws {
    try object { json in
      try json.member("id", section.id)
      try json.member("title", section.title)
      switch section.author {
      case .report:
        try json.member("author", "report")
        try json.key("blocks")
        try json.array { json in
          for block in section.blocks { try json.block(block) }
        }
      case .person(let prompt):
        try json.member("author", "person")
        try json.member("prompt", prompt)
        try json.member("text", written)
      }
    }
  }

  /// Writes named values.
  mutating func facts(_ facts: [Fact]) throws {
    try array { json in
      for fact in facts {
        try json.object { json in
          try json.member("id", fact.id)
          try json.member("label", fact.label)
          try json.key("value")
          try json.cell(fact.value)
          try json.member("note", fact.note)
        }
      }
    }
  }

  private mutating func block(_ block: ReportBlock) throws {
    try object { json in
      switch block {
      case .text(let text):
        try json.member("kind", "text")
        try json.member("text", text)
      case .facts(let facts):
        try json.member("kind", "facts")
        try json.key("facts")
        try json.facts(facts)
      case .list(let items):
        try json.member("kind", "list")
        try json.key("items")
        try json.array { json in
          for item in items { try json.value(item) }
        }
      case .table(let table):
        try json.member("kind", "table")
        try json.members(of: table)
      case .chart(let chart):
        try json.member("kind", "chart")
        try json.members(of: chart)
      }
    }
  }

  private mutating func members(of table: ReportTable) throws {
    try member("id", table.id)
    try member("title", table.title)
    try key("columns")
    try array { json in
      for column in table.columns {
        try json.object { json in
          try json.member("id", column.id)
          try json.member("title", column.title)
        }
      }
    }
    try key("rows")
    try array { json in
      for row in table.rows {
        try json.object { json in
          try json.key("total")
          try json.value(row.isTotal)
          try json.key("cells")
          try json.object { json in
            for (column, cell) in zip(table.columns, row.cells) {
              try json.key(column.id)
              try json.cell(cell)
            }
          }
        }
      }
    }
    try member("note", table.note)
  }

  private mutating func members(of chart: Chart) throws {
    try member("id", chart.id)
    try member("title", chart.title)
    try member("summary", chart.summary)
    try member("shape", chart.kind.name)
    try key("target")
    if let target = chart.target {
      try object { json in
        try json.member("value", target.value.description)
        try json.member("label", target.label)
      }
    } else {
      try value(nil as String?)
    }
    try key("data")
    try object { try $0.members(of: chart.data) }
  }
}

extension Chart.Kind {
  /// The name in JSON.
  fileprivate var name: String {
    switch self {
    case .funnel: "funnel"
    case .bars: "bars"
    case .line: "line"
    }
  }
}

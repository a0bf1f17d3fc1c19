import Domain
import Policy
import Rules
import Testing

/// The Markdown table of a rule's example, as deals and what is to be found in them.
struct ExampleTable {
  /// A deal and the findings the table states for it, such as `R001` or `R001:email`.
  struct Row {
    var deal = Deal()
    var findings: [String] = []
  }

  let rows: [Row]

  init(_ table: String, options: ReadingOptions) throws {
    let lines = table.split(separator: "\n").map(ExampleTable.cells)
    let header = try #require(lines.first)
    rows = try lines.dropFirst(2).map { cells in
      try #require(cells.count == header.count, "\(cells)")
      // An amount is read with the decimals of the currency, so that comes first.
      let pairs = zip(header, cells).filter { !$0.1.isEmpty }
      let ordered = pairs.filter { $0.0 == "currency" } + pairs.filter { $0.0 != "currency" }
      return try ordered.reduce(into: Row()) { row, cell in try ExampleTable.set(cell.0, to: cell.1, in: &row, options)
      }
    }
  }

  private static func set(_ column: String, to value: String, in row: inout Row, _ options: ReadingOptions) throws {
    let list = value.split(separator: ",").map { String($0.trimmingPrefix { $0 == " " }) }
    if column == "finding" {
      row.findings = list
    } else if column == "past_stages" {
      row.deal.moves = list.map { StageMove(stage: $0, isWitnessed: false) }
    } else if column == "moves" {
      row.deal.moves = try value.split(separator: ";").map { try ExampleTable.move(String($0), options) }
    } else if column == "logged_touchpoints" {
      row.deal.loggedTouchpoints = try #require(Int(value))
    } else if column == "close_date_pushes" {
      row.deal.closeDatePushes = try #require(Int(value))
    } else if let field = DealField(rawValue: column) {
      try row.deal.read(value.utf8.span, as: field, options: options)
    } else {
      row.deal.customFields.append(CustomField(name: column, value: value))
    }
  }

  /// `~contacted 2026-02-01 "why"`
  private static func move(_ text: String, _ options: ReadingOptions) throws -> StageMove {
    let words = text.split(separator: " ", maxSplits: 2)
    let day = try #require(Day(String(words[1])))
    return StageMove(
      stage: String(words[0].trimmingPrefix("~")), enteredAt: options.calendar.start(of: day),
      isWitnessed: !words[0].hasPrefix("~"),
      reason: words.count > 2 ? words[2].filter { $0 != "\"" } : nil)
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}

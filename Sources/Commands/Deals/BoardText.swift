import Domain

/// Draws the board: columns side by side on a terminal, one below the other elsewhere.
struct BoardText {
  private let columnWidth: Int
  private let gap = "  "

  /// A drawing of some columns that fits into a width; nil where the columns would be too narrow to read.
  init?(width: Int, columns: Int) {
    guard columns > 0 else { return nil }
    columnWidth = (width - (columns - 1) * gap.count) / columns
    guard columnWidth >= 11 else { return nil }
  }

  /// The lines of the board, none wider than asked for.
  func lines(of columns: [BoardColumn], _ console: Console) -> [String] {
    let blocks = columns.map { block($0, console) }
    let height = blocks.map(\.count).max() ?? 0
    let blank = String(repeating: " ", count: columnWidth)
    return (0..<height).map { row in
      blocks.map { row < $0.count ? $0[row] : blank }.joined(separator: gap)
    }
  }

  private func block(_ column: BoardColumn, _ console: Console) -> [String] {
    func cell(_ text: String, _ styles: Style...) -> String {
      console.styled(DisplayText.padded(DisplayText.cut(text, to: columnWidth), to: columnWidth), styles)
    }
    var lines = [
      cell("\(column.stage.name) (\(column.count))", .bold), cell(column.valueText, .dim),
      String(repeating: "─", count: columnWidth),
    ]
    for card in column.cards {
      let mark = card.clocks.isOverdue ? "! " : ""
      lines.append(cell("\(mark)\(card.deal.id ?? "") \(card.deal.label ?? "")", card.clocks.isOverdue ? .red : .cyan))
      if let amount = BoardText.amount(card.deal) { lines.append(cell("  \(amount)")) }
      let clocks = [card.clocks.stayText, card.clocks.nextText].filter { !$0.isEmpty }
      for clock in clocks {
        let isLate = clock.hasSuffix("over") || clock.hasSuffix("late")
        lines.append(isLate ? cell("  \(clock)", .yellow) : cell("  \(clock)", .dim))
      }
    }
    if column.count > column.cards.count { lines.append(cell("… \(column.count - column.cards.count) more", .dim)) }
    return lines
  }

  /// The board without columns, a line a card.
  static func plainLines(of columns: [BoardColumn]) -> [String] {
    columns.flatMap { column -> [String] in
      let facts = [LintReport.counted(column.count, "deal"), column.valueText, "\(column.overdue) overdue"]
      let heading = "\(column.stage.name): \(facts.filter { !$0.isEmpty }.joined(separator: ", "))"
      let cards = column.cards.map { card in
        let parts = [
          DisplayText.line("\(card.deal.id ?? "")  \(card.deal.label ?? "")", limit: 60),
          card.deal.company.map { DisplayText.line($0, limit: 40) }, amount(card.deal), card.clocks.stayText,
          card.clocks.nextText,
        ]
        return (card.clocks.isOverdue ? "! " : "  ")
          + parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
      }
      let rest = column.count > column.cards.count ? ["  … \(column.count - column.cards.count) more"] : []
      return [heading] + cards + rest
    }
  }

  private static func amount(_ deal: Deal) -> String? {
    deal.amountAtStake.map { amount in
      AmountText.grouped(amount, decimals: deal.amountDecimals) + (deal.currency.map { " \($0)" } ?? "")
    }
  }
}

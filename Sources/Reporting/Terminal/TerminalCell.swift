import Domain
import TerminalText

/// A cell as it stands on a terminal: its text on one line, and its styles, which take no columns.
struct TerminalCell {
  /// The text without control characters.
  let text: String
  /// How it looks where there is colour.
  let styles: [Style]

  /// A text in some styles.
  init(_ text: String, _ styles: [Style] = []) {
    self.text = TerminalCell.harmless(text)
    self.styles = styles
  }

  /// A cell in a language. Lights have their colour, changes the colour of what they mean.
  init(_ cell: Cell, _ text: CellText) {
    let styles: [Style] =
      switch cell {
      case .absent: [.dim]
      case .light(.green): [.green]
      case .light(.yellow): [.yellow]
      case .light(.red): [.red]
      case .delta(let delta): delta.isBetter.map { [$0 ? .green : .red] } ?? []
      case .text, .integer, .number, .money, .percent, .day, .moment, .duration: []
      }
    if case .light(let light) = cell {
      self.init("● " + text.name(light), styles)
    } else {
      self.init(text.text(cell), styles)
    }
  }

  /// A foreign text on one line, in full, without what could steer the terminal.
  static func harmless(_ text: String) -> String { Excerpt.text(of: text, limit: .max) }
}

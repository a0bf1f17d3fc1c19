import Domain

/// Writes cells as HTML.
struct HTMLCell {
  private let text: CellText
  private let words: ReportWords

  /// Writes cells in a language.
  init(_ text: CellText) {
    self.text = text
    words = ReportWords(text.language)
  }

  /// A cell as HTML. Figures do not break between number and unit.
  func html(_ cell: Cell) -> String {
    switch cell {
    case .absent: "<span class=\"absent\">\(CellText.absent)</span>"
    case .text(let text): HTMLText.lines(text)
    case .light(let light):
      "<span class=\"light \(light.rawValue)\">\(HTMLText.escaped(text.name(light)))</span>"
    case .delta(let delta): html(delta)
    case .integer, .number, .money, .percent, .day, .moment, .duration:
      HTMLText.unbroken(HTMLText.escaped(text.text(cell)))
    }
  }

  /// A change: the arrow for the eye, the sign for everyone, and its meaning also in a word that is only read out.
  private func html(_ delta: Delta) -> String {
    let written = text.text(delta)
    let arrow = written.prefix(1)
    let amount = HTMLText.unbroken(HTMLText.escaped(String(written.dropFirst(2))))
    let (style, word): (String, String?) =
      switch delta.isBetter {
      case true?: ("better", words.better)
      case false?: ("worse", words.worse)
      case nil: ("same", nil)
      }
    let spoken = word.map { "<span class=\"spoken\"> (\($0))</span>" } ?? ""
    return "<span class=\"delta \(style)\"><span aria-hidden=\"true\">\(arrow)\u{A0}</span>\(amount)\(spoken)</span>"
  }
}

import TerminalText

/// Puts texts into styles where the terminal has colour, and leaves them as they are elsewhere.
struct TerminalStyling {
  /// Whether there is colour.
  let usesColour: Bool

  /// The text in some styles.
  func callAsFunction(_ text: String, _ styles: [Style]) -> String {
    usesColour ? Style.apply(styles, to: text) : text
  }
}

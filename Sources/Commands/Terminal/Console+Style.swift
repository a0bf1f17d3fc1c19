extension Console {
  /// The text in a style, or as it is where there is no colour.
  func styled(_ text: String, _ styles: Style...) -> String {
    styled(text, styles)
  }

  /// The text in some styles, or as it is where there is no colour.
  func styled(_ text: String, _ styles: [Style]) -> String {
    usesColour ? Style.apply(styles, to: text) : text
  }
}

import Domain

/// Shows lights.
enum LightText {
  /// The light's name, in its colour on a terminal.
  static func text(_ light: Light, _ console: Console) -> String {
    let style: Style =
      switch light {
      case .green: .green
      case .yellow: .yellow
      case .red: .red
      }
    return console.styled(light.rawValue, style)
  }
}

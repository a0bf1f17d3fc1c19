import CXLSXWriter

/// The colours of workbooks, dark ones on light ones with a contrast of at least 4.5.
enum Palette {
  /// Headings.
  static let heading: lxw_color_t = 0x1F3A5F
  /// Names of values, notes.
  static let quiet: lxw_color_t = 0x595F69
  /// Lines below headings.
  static let rule: lxw_color_t = 0xB8C2CF
  /// The ground of a table's header.
  static let header: lxw_color_t = 0xE6ECF3
  /// Links.
  static let link: lxw_color_t = 0x0B5CAD
  /// A green light and what is better.
  static let (green, greenText): (lxw_color_t, lxw_color_t) = (0xD9F0DD, 0x1B5E20)
  /// A yellow light.
  static let (yellow, yellowText): (lxw_color_t, lxw_color_t) = (0xFFF1C2, 0x6B4E00)
  /// A red light and what is worse.
  static let (red, redText): (lxw_color_t, lxw_color_t) = (0xF9D9D6, 0x8E1B12)
  /// The series of charts in order, told apart by people who see few colours.
  static let series: [lxw_color_t] = [0x1F5A94, 0xE08A1E, 0x2E8B74, 0x8A5A9E, 0x7A8794, 0xB5473C]
  /// The line of a target.
  static let target: lxw_color_t = 0x8E1B12
}

import CXLSXWriter
import Reporting

/// The formats of one workbook, each made once, in the order in which they are asked for.
final class StyleBook {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let language: Language
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  /// The formats of a workbook in a language.
  init(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ language: Language) {
    self.workbook = workbook
    self.language = language
  }

  /// The format of a style.
  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    formats[style] = format
    apply(style, to: format)
    return format
  }

  private func apply(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
    if let code = style.form.numberFormat(language) { format_set_num_format(format, code) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch style.edge {
    case .natural: break
    case .leading: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .indented:
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_indent(format, 1)
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .trailing: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if style.form == .wrapped { format_set_text_wrap(format) }
    if case .change(_, let isBetter?) = style.form {
      format_set_font_color(format, isBetter ? Palette.greenText : Palette.redText)
    }
    apply(style.role, to: format)
  }

  private func apply(_ role: CellStyle.Role, to format: UnsafeMutablePointer<lxw_format>) {
    switch role {
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 16)
      format_set_font_color(format, Palette.heading)
    case .subtitle:
      format_set_font_color(format, Palette.quiet)
    case .heading:
      format_set_bold(format)
      format_set_font_size(format, 12)
      format_set_font_color(format, Palette.heading)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, Palette.rule)
    case .label:
      format_set_font_color(format, Palette.quiet)
    case .header:
      format_set_bold(format)
      format_set_bg_color(format, Palette.header)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, Palette.heading)
    case .body: break
    case .total:
      format_set_bold(format)
      format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_top_color(format, Palette.heading)
    case .note:
      format_set_italic(format)
      format_set_font_color(format, Palette.quiet)
    case .link:
      format_set_font_color(format, Palette.link)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    case .green:
      format_set_font_color(format, Palette.greenText)
      format_set_bg_color(format, Palette.green)
    case .yellow:
      format_set_font_color(format, Palette.yellowText)
      format_set_bg_color(format, Palette.yellow)
    case .red:
      format_set_font_color(format, Palette.redText)
      format_set_bg_color(format, Palette.red)
    }
  }
}

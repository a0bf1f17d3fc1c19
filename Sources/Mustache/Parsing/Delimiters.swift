/// The two marks that tags stand between.
struct Delimiters: Sendable {
  /// What a template begins with.
  static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))
  /// The longest mark in bytes; a longer one would be a mistake, and slow to look for.
  static let lengthLimit = 32

  let open: [UInt8]
  let close: [UInt8]

  /// A tag as a person would write it.
  func tag(_ content: String) -> String {
    String(decoding: open, as: UTF8.self) + content + String(decoding: close, as: UTF8.self)
  }
}

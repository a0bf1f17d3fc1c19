/// Puts sizes of files and lengths of time into words.
enum ByteText {
  /// A size in its largest unit: `512 bytes`, `116 KiB`, `98.4 MiB`.
  static func size(_ bytes: Int) -> String {
    if bytes < 1 << 10 { return LintReport.counted(bytes, "byte") }
    if bytes < 1 << 20 { return "\(bytes >> 10) KiB" }
    let tenths = (bytes * 10) >> 20
    return "\(tenths / 10).\(tenths % 10) MiB"
  }

  /// A length of time in seconds, with two decimals: `0.35 s`.
  static func seconds(_ duration: Duration) -> String {
    let hundredths = milliseconds(duration) / 10
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals) s"
  }

  /// A length of time in whole milliseconds.
  static func milliseconds(_ duration: Duration) -> Int {
    Int(duration.components.seconds) * 1000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
  }
}

/// Puts text into the form that man pages are written in: roff with the macros of man(7).
///
/// The escapes are those of groff_char(7), which mandoc knows too.
enum RoffText {
  /// A text that is printed as it stands, whatever characters it has and wherever on a line it stands.
  static func plain(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { guarded(escaped(String($0))) }
      .joined(separator: "\n")
  }

  /// A text as one argument of a macro.
  static func argument(_ text: String) -> String {
    "\"\(plain(text.replacing("\n", with: " ")))\""
  }

  static func bold(_ text: String) -> String { #"\fB\#(plain(text))\fR"# }

  static func italic(_ text: String) -> String { #"\fI\#(plain(text))\fR"# }

  /// A sentence or more in which what stands between backticks is code, in lines of at most 78 bytes as far as its words
  /// allow.
  static func prose(_ text: String) -> String {
    let parts = text.replacing("\n", with: " ").split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    // A backtick without a partner is one of the text.
    let isPaired = parts.count % 2 == 1
    let marked = isPaired ? parts.enumerated().map { $0 % 2 == 0 ? escaped($1) : bold($1) }.joined() : escaped(text)
    return filled(marked).map(guarded).joined(separator: "\n")
  }

  /// Words in lines.
  private static func filled(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.utf8.count + word.utf8.count < 78 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The line, which begins with no request.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? #"\&"# + line : line
  }

  private static func escaped(_ text: String) -> String { text.unicodeScalars.map(escaped).joined() }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": return #"\(rs"#
    // A plain hyphen may be printed as a longer one, which no shell takes for an option's.
    case "-": return #"\-"#
    case "'": return #"\(aq"#
    case "`": return #"\(ga"#
    case "\"": return #"\(dq"#
    case "^": return #"\(ha"#
    case "~": return #"\(ti"#
    case "\t": return " "
    case " "..."~": return String(scalar)
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return #"\[u\#(String(repeating: "0", count: max(0, 4 - digits.count)))\#(digits)]"#
    }
  }
}

extension MustacheError {
  /// The line an error is about, and where in it the caret stands.
  public struct Excerpt: Hashable, Sendable {
    /// The line without its end, cut to a window around the caret where it is long; control characters are shown as
    /// symbols.
    public let text: String
    /// How many characters of `text` stand before the caret.
    public let caretOffset: Int

    /// How many bytes beside the caret become text, since a template may be one line of a megabyte.
    static let reach = 400

    /// The blanks that bring the caret below its character; tabs are repeated so that any tab width fits.
    var caretIndent: String { String(text.prefix(caretOffset).map { $0 == "\t" ? "\t" : " " }) }

    /// The excerpt of a line, in UTF-8, or of what of it lies within reach, for an error at one of its bytes or at its end.
    init(line: ArraySlice<UInt8>, caret: Int) {
      let first = Self.scalarStart(max(line.startIndex, caret - Self.reach), in: line)
      let last = Self.scalarStart(min(line.endIndex, caret + Self.reach), in: line)
      // Characters as a terminal shows them: a letter with its combining accent is one.
      let before = Array(Visible.line(String(decoding: line[first..<caret], as: UTF8.self), keepingTabs: true))
      let after = Array(Visible.line(String(decoding: line[caret..<last], as: UTF8.self), keepingTabs: true))
      let width = 100
      let kept = before.count + after.count <= width ? before.count : max(width / 2, width - after.count)
      let head = before.suffix(kept)
      let tail = after.prefix(width - head.count)
      let isHeadCut = first > line.startIndex || head.count < before.count
      let isTailCut = last < line.endIndex || tail.count < after.count
      text = (isHeadCut ? "…" : "") + String(head) + String(tail) + (isTailCut ? "…" : "")
      caretOffset = head.count + (isHeadCut ? 1 : 0)
    }

    /// The offset, moved on to where a character of UTF-8 starts.
    private static func scalarStart(_ offset: Int, in line: ArraySlice<UInt8>) -> Int {
      var start = offset
      while start < line.endIndex, line[start] & 0xC0 == 0x80 { start += 1 }
      return start
    }
  }
}

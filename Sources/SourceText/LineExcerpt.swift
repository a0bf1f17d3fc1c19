/// The line of a file that an error is about, and where in it the caret stands.
public struct LineExcerpt: Hashable, Sendable {
  /// The line without its end, cut to a window around the caret where it is long; control characters are shown as
  /// symbols.
  public let text: String
  /// How many characters of `text` stand before the caret.
  public let caretOffset: Int

  /// How many bytes beside the caret become text, since a file may be one line of megabytes.
  public static let reach = 400

  /// The blanks that bring the caret below its character; tabs are repeated so that any tab width fits.
  public var caretIndent: String {
    String(text.prefix(caretOffset).map { $0 == "\t" ? "\t" : " " })
      + String(repeating: " ", count: max(0, caretOffset - text.count))
  }

  /// The excerpt of a line, in UTF-8, for an error at a column, which counts code points from 1.
  public init(line: ArraySlice<UInt8>, column: Int) {
    self.init(line: line, caret: Self.offset(ofColumn: column, in: line))
  }

  /// The excerpt of a line, in UTF-8, or of what of it lies within reach, for an error at one of its bytes or at its end.
  public init(line: ArraySlice<UInt8>, caret: Int) {
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

  /// The byte offset of a column; the end of the line where it is shorter.
  private static func offset(ofColumn column: Int, in line: ArraySlice<UInt8>) -> Int {
    var seen = 0
    for (offset, byte) in zip(line.indices, line) where byte & 0xC0 != 0x80 {
      seen += 1
      if seen == column { return offset }
    }
    return line.endIndex
  }

  /// The offset, moved on to where a character of UTF-8 starts.
  private static func scalarStart(_ offset: Int, in line: ArraySlice<UInt8>) -> Int {
    var start = offset
    while start < line.endIndex, line[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }
}

/// The text of a report's file, cut at its markers.
///
/// Markers are lines of their own, HTML comments that no reader of the rendered page sees:
/// `<!-- opsmind:begin ID SEAL -->` and `<!-- opsmind:end ID -->` stand around what is generated, `<!-- opsmind:written ID -->` begins a
/// part that a person writes, and `<!-- opsmind:report NAME PERIOD LANGUAGE -->` says what the file is. All text outside of
/// generated blocks belongs to people.
struct MarkedText: Equatable {
  /// A piece of the text.
  enum Piece: Equatable {
    /// Lines as they are, with their ends.
    case text(String)
    /// Lines between a begin and an end marker.
    case block(GeneratedBlock)
    /// The marker of a part that a person writes.
    case written(id: String)
  }

  /// What marks a generated block or a written part, by which old and new texts are matched.
  enum Mark: Hashable {
    case block(String)
    case written(String)
  }

  /// The pieces in order; two texts are never neighbours.
  var pieces: [Piece] = []
  /// What the file says it is; nil where it says nothing.
  var identity: ReportIdentity?
  /// Markers that make no sense, by line: they are kept as text.
  var problems: [Problem] = []

  /// A marker that makes no sense.
  struct Problem: Equatable {
    /// The line, counted from 1.
    var line: Int
    /// What is wrong.
    var text: String
  }

  /// Cuts a text at its markers; what is no complete block stays text, so that nothing is lost.
  init(_ text: String) {
    var pending: (id: String, seal: String?, line: Int, content: String, marker: String)?
    var number = 0
    for line in MarkedText.lines(text) {
      number += 1
      let marker = Marker(line)
      if let open = pending {
        switch marker {
        case .end(open.id)?:
          pieces.append(.block(GeneratedBlock(id: open.id, seal: open.seal, content: open.content)))
          pending = nil
          continue
        case .begin?, .written?, .end?:
          problems.append(Problem(line: open.line, text: "opsmind:begin \(open.id) has no end"))
          append(open.marker + open.content)
          pending = nil
        case .report?, nil:
          pending?.content += line
          continue
        }
      }
      switch marker {
      case .begin(let id, let seal)?: pending = (id, seal, number, "", String(line))
      case .end(let id)?:
        problems.append(Problem(line: number, text: "opsmind:end \(id) has no begin"))
        append(String(line))
      case .written(let id)?: pieces.append(.written(id: id))
      case .report(let found)?:
        if identity == nil { identity = found }
        append(String(line))
      case nil: append(String(line))
      }
    }
    guard let open = pending else { return }
    problems.append(Problem(line: open.line, text: "opsmind:begin \(open.id) has no end"))
    append(open.marker + open.content)
  }

  /// The text again, blocks with their markers.
  var text: String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .block(let block):
        MarkedText.endLine(&result)
        result += block.text
      case .written(let id):
        MarkedText.endLine(&result)
        result += "<!-- opsmind:written \(id) -->\n"
      }
    }
    return result
  }

  /// The generated blocks in order.
  var blocks: [GeneratedBlock] {
    pieces.compactMap { piece in
      if case .block(let block) = piece { block } else { nil }
    }
  }

  /// The lines behind the marker of a part that a person writes, up to the next marker; nil where there is no such marker.
  func written(_ id: String) -> String? {
    guard let start = pieces.firstIndex(of: .written(id: id)) else { return nil }
    guard case .text(let text)? = pieces.dropFirst(start + 1).first else { return "" }
    return text
  }

  private mutating func append(_ text: String) {
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
  }

  private static func endLine(_ text: inout String) {
    if let last = text.last, !last.isNewline { text += "\n" }
  }

  /// The lines of a text with their ends, which may be LF or CRLF.
  static func lines(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(where: \.isNewline).map(text.index(after:)) ?? text.endIndex
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }
}

extension MarkedText.Piece {
  /// What marks the piece; nil for text.
  var mark: MarkedText.Mark? {
    switch self {
    case .text: nil
    case .block(let block): .block(block.id)
    case .written(let id): .written(id)
    }
  }
}

/// Brings a newly rendered report together with the file that is there, in which people may have written.
///
/// Every line outside of generated blocks stays, in its order. A generated block is replaced where nobody edited it; an edited
/// one is kept and told. What only the new text has, because the template changed or a person deleted it, is put behind what
/// precedes it there; a block that only the old text has goes, unless it was edited.
public struct ReportMerge: Sendable, Equatable {
  /// The text to be written.
  public private(set) var text = ""
  /// The generated blocks that a person edited, which were kept.
  public private(set) var edited: [String] = []
  /// The generated blocks that went, because the template has them no more.
  public private(set) var removed: [String] = []
  /// Markers of the old text that make no sense, each with its line.
  public private(set) var problems: [String] = []
  /// Whether people wrote where no part is theirs, so that only the file shows it.
  public private(set) var hasTextElsewhere = false
  /// What people wrote, by part: lines that the new text does not have by itself.
  public private(set) var written: [String: String] = [:]

  /// Merges a rendered text with the text that is there, if any.
  /// - Returns: nil where the old text is no report of ours: it has no marker at all.
  public init?(rendered: String, into old: String?) {
    let new = MarkedText(rendered)
    let sealed = new.pieces.map { piece in
      if case .block(let block) = piece { MarkedText.Piece.block(block.sealed) } else { piece }
    }
    guard let old else {
      var result = new
      result.pieces = sealed
      text = result.text
      return
    }
    var merged = MarkedText(old)
    guard merged.identity != nil || merged.pieces.contains(where: { $0.mark != nil }) else { return nil }
    problems = merged.problems.map { "line \($0.line): \($0.text)" }
    merged.pieces = replaced(merged.pieces, by: sealed)
    insertMissing(of: sealed, in: &merged.pieces)
    text = ReportMerge.hasCRLF(old) ? ReportMerge.withCRLF(merged.text) : merged.text
    written = ReportMerge.written(in: merged, beside: new)
    hasTextElsewhere = ReportMerge.hasTextElsewhere(in: merged, beside: new)
  }

  /// What is wrong with the markers of a template's text, each with its line, as `12:1: …`.
  public static func markerProblems(in text: String) -> [String] {
    MarkedText(text).problems.map { "\($0.line):1: \($0.text)" }
  }

  /// Whether every line of a text ends as some editors on Windows end it.
  private static func hasCRLF(_ text: String) -> Bool {
    text.contains(Character("\r\n")) && !text.contains(Character("\n"))
  }

  /// A text whose lines all end so, generated ones too: a file keeps one kind of line end.
  private static func withCRLF(_ text: String) -> String {
    String(text.flatMap { $0 == "\n" ? "\r\n" : String($0) })
  }

  /// The old pieces with generated blocks as they are now.
  private mutating func replaced(
    _ pieces: [MarkedText.Piece], by new: [MarkedText.Piece]
  ) -> [MarkedText.Piece] {
    var known: [String: GeneratedBlock] = [:]
    for case .block(let block) in new where known[block.id] == nil { known[block.id] = block }
    var result: [MarkedText.Piece] = []
    for piece in pieces {
      guard case .block(var block) = piece else {
        result.append(piece)
        continue
      }
      let now = known[block.id]
      if let now, !block.isEdited || block.sealed.seal == now.seal {
        result.append(.block(now))
      } else if block.isEdited {
        block.isMarkedAsEdited = true
        edited.append(block.id)
        result.append(.block(block))
      } else {
        removed.append(block.id)
      }
    }
    return result
  }

  /// Puts marked pieces that the old text does not have behind what precedes them in the new one, with the text that follows them.
  private func insertMissing(of new: [MarkedText.Piece], in pieces: inout [MarkedText.Piece]) {
    var before: MarkedText.Mark?
    for (index, piece) in new.enumerated() {
      guard let mark = piece.mark else { continue }
      if !pieces.contains(where: { $0.mark == mark }) {
        var group = [piece]
        if index + 1 < new.count, case .text = new[index + 1] { group.append(new[index + 1]) }
        pieces.insert(contentsOf: group, at: ReportMerge.place(behind: before, in: pieces))
      }
      before = mark
    }
  }

  /// Where what follows a mark begins: at the next marker behind it, or at the first one of all.
  private static func place(behind mark: MarkedText.Mark?, in pieces: [MarkedText.Piece]) -> Int {
    let start = mark.flatMap { mark in pieces.lastIndex { $0.mark == mark }.map { $0 + 1 } } ?? 0
    return pieces[start...].firstIndex { $0.mark != nil } ?? pieces.endIndex
  }

  /// What stands behind the markers of parts that people write, without the lines that the template puts there.
  private static func written(in merged: MarkedText, beside new: MarkedText) -> [String: String] {
    var written: [String: String] = [:]
    for case .written(let id) in new.pieces where written[id] == nil {
      guard let text = merged.written(id) else { continue }
      let given = Set(MarkedText.lines(new.written(id) ?? "").map(plain))
      // Blanks at the end of a line may break it, so they stay.
      var own = MarkedText.lines(text).map { $0.filter { !$0.isNewline } }.filter { line in
        let plain = plain(line[...])
        return plain.isEmpty || !given.contains(plain)
      }
      if let first = own.firstIndex(where: { !plain($0[...]).isEmpty }), own[first].hasPrefix("## ") {
        // The part's own heading, in words of its own.
        own.remove(at: first)
      }
      let trimmed = own.drop { plain($0[...]).isEmpty }.reversed().drop { plain($0[...]).isEmpty }.reversed()
      if !trimmed.isEmpty { written[id] = trimmed.joined(separator: "\n") }
    }
    return written
  }

  /// Whether text that is not the template's stands before or behind generated blocks.
  private static func hasTextElsewhere(in merged: MarkedText, beside new: MarkedText) -> Bool {
    func own(_ text: String) -> [String] { MarkedText.lines(text).map(plain).filter { !$0.isEmpty } }
    let given = Set(new.pieces.flatMap { if case .text(let text) = $0 { own(text) } else { [String]() } })
    var isWritten = false
    for piece in merged.pieces {
      switch piece {
      case .written: isWritten = true
      case .block: isWritten = false
      case .text(let text):
        if !isWritten, own(text).contains(where: { !given.contains($0) }) { return true }
      }
    }
    return false
  }

  private static func plain(_ line: Substring) -> String {
    String(line.reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// Splits a text into pieces that a service accepts.
enum TextPieces {
  /// The pieces in order, each of at most `limit` UTF-16 units, cut at line ends; a longer line is cut between characters.
  ///
  /// Pieces of nothing but blanks, which services refuse, are left out.
  static func split(_ text: String, limit: Int) -> [String] {
    var pieces: [String] = []
    var piece: String?
    func finish() {
      if let piece, !piece.unicodeScalars.allSatisfy(\.properties.isWhitespace) { pieces.append(piece) }
      piece = nil
    }
    var length = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for (index, part) in parts(of: line, limit: limit).enumerated() {
        let added = part.utf16.count + 1
        if index == 0, let begun = piece, length + added <= limit {
          piece = begun + "\n" + part
          length += added
        } else {
          finish()
          piece = part
          length = added - 1
        }
      }
    }
    finish()
    return pieces
  }

  private static func parts(of line: Substring, limit: Int) -> [String] {
    guard line.utf16.count > limit else { return [String(line)] }
    var parts: [String] = []
    var part = ""
    var length = 0
    func append(_ text: String) {
      let added = text.utf16.count
      if length + added > limit {
        parts.append(part)
        part = ""
        length = 0
      }
      part += text
      length += added
    }
    for character in line {
      // A letter under hundreds of marks is one character, and longer than a message.
      if character.utf16.count > limit {
        for scalar in character.unicodeScalars { append(String(scalar)) }
      } else {
        append(String(character))
      }
    }
    return parts + [part]
  }
}

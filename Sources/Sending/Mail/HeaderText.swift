import Domain
import Foundation

/// Writes foreign text into a header of a mail, so that it stays the text of that header.
enum HeaderText {
  /// A line with an encoded word is at most 76 characters. `Subject: ` takes nine, `=?UTF-8?B?` and `?=` twelve: 39 bytes make 52.
  private static let bytesPerWord = 39
  /// Any other line is at most 78 characters.
  private static let longestText = 66

  /// The text on one line where it is short ASCII, else as encoded words (RFC 2047), one a line.
  ///
  /// Line ends become blanks: behind one, a text would begin a header of its own.
  /// - Parameter isPhrase: whether it is a name, where only letters, digits and blanks need no encoding.
  static func encoded(_ text: String, isPhrase: Bool = false) -> String {
    let line = Excerpt.text(of: text.replacing("\t", with: " "), limit: .max)
    let isPlain =
      line.utf8.count <= longestText && !line.contains("=?") && !line.isEmpty && line.first != " " && line.last != " "
      && line.utf8.allSatisfy { isPhrase ? isPhraseLetter($0) : (0x20...0x7E).contains($0) }
    if isPlain || line.isEmpty { return line }
    return words(line).map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// Pieces of whole scalars, because each word is decoded for itself.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in line.unicodeScalars {
      if word.utf8.count + String(scalar).utf8.count > bytesPerWord {
        words.append(word)
        word = ""
      }
      word.unicodeScalars.append(scalar)
    }
    return words + [word]
  }

  private static func isPhraseLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), 48...57, 65...90, 97...122: true
    default: false
    }
  }
}

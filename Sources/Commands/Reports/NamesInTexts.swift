import Domain

/// Tells which names stand in some texts, without keeping any other: a million deals have more names than memory should hold.
///
/// Texts and names are compared as `Redaction` compares them. A name that it would find is never passed over; of the others few are
/// let through.
struct NamesInTexts {
  private let text: String
  private let words: Set<String>
  private let letters: Set<Character>
  private let singleNames: Set<String>

  /// What stands in some texts.
  init(_ texts: [String]) {
    // No folded name has a line end, so none is found across two texts.
    text = texts.map { Redaction.foldedName($0) }.joined(separator: "\n")
    words = Set(NamesInTexts.words(in: text).map { String($0) })
    letters = Set(text)
    singleNames = Set(
      texts.flatMap(NamesInTexts.words).filter(NamesInTexts.isSingleName).map { Redaction.foldedName(String($0)) })
  }

  /// The names by which a person is called in the texts: the whole name in any case, and each of its words that stands there as a name
  /// does, somewhere with a capital or in a script without case.
  ///
  /// Single words in lower case alone are left, because many names are words as well.
  func names(ofPerson name: String) -> [String] {
    let folded = Redaction.foldedName(name)
    let words = NamesInTexts.words(in: folded)
    let singles = words.map(String.init).filter(singleNames.contains)
    return contain(folded, words) ? [folded] + singles : singles
  }

  /// Whether a whole name stands in the texts, in any case.
  func contain(_ name: String) -> Bool {
    let folded = Redaction.foldedName(name)
    return contain(folded, NamesInTexts.words(in: folded))
  }

  /// Whether the first word of a name may stand in the texts, and so a part of the name that begins with it.
  func containFirstWord(of name: String) -> Bool {
    NamesInTexts.words(in: Redaction.foldedName(name)).first.map(hasWord) ?? false
  }

  /// Looking the words up is much cheaper than searching all texts for each name.
  private func contain(_ folded: String, _ words: [Substring]) -> Bool {
    words.allSatisfy(hasWord) && Redaction.isSearchable(name: folded) && text.contains(folded)
  }

  /// Whether a folded word is there; a script without case may write it inside of a longer run.
  private func hasWord(_ word: Substring) -> Bool {
    words.contains(String(word)) || word.contains(where: Redaction.isWithoutCase) && word.allSatisfy(letters.contains)
  }

  /// Whether a word of a text could be a first or last name: three letters with a capital, or two of a script without case.
  private static func isSingleName(_ word: Substring) -> Bool {
    word.count >= Redaction.shortestName && word.first?.isUppercase == true
      || word.count > 1 && word.allSatisfy(Redaction.isWithoutCase)
  }

  /// The runs of letters and digits; found on bytes where the text is ASCII, as nearly all names are.
  private static func words(in text: String) -> [Substring] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split { !$0.isLetter && !$0.isNumber } }
    return text.utf8.split { byte in
      switch byte {
      case 48...57, 65...90, 97...122: false
      default: true
      }
    }.map { Substring($0) }
  }
}

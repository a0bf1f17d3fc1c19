/// Takes what names a person out of texts: e-mail addresses and names, without regard to case and to how accents are composed.
///
/// An address is found where it is not part of a longer one: `ann@x.no` not in `joann@x.no`, nor in `ann@x.nova`. What follows a
/// dot may be a longer domain or the next sentence: only in a field of addresses is `ann@x.no.example.com` taken for another one. A
/// name is found as whole words, whatever blanks and hyphens part them. A script without case, as Chinese, may write words without
/// blanks; names in it are found inside of longer runs too. One short word, as `Jo` or `X`, is not looked for: it would turn up
/// everywhere. Nothing is found in a mark.
public struct Redaction: Sendable {
  /// What stands in the place of what was taken out.
  public static let mark = "[forgotten]"

  /// How many letters a name of one word must have to be looked for in texts.
  public static let shortestName = 3

  private struct Needle: Sendable {
    var characters: [String]
    var isAddress: Bool
    /// Whether what stands before and behind must not belong to a word.
    var isWordAtStart = true
    var isWordAtEnd = true

    init(address: String) {
      characters = address.map { Redaction.folded(letter: $0) }
      isAddress = true
    }

    init(name: String) {
      let folded = Redaction.foldedName(name)
      characters = folded.map { String($0) }
      isAddress = false
      // One letter alone is part of too many words.
      guard folded.count(where: \.isLetter) > 1 else { return }
      isWordAtStart = !(folded.first.map(Redaction.isWithoutCase) ?? false)
      isWordAtEnd = !(folded.last.map(Redaction.isWithoutCase) ?? false)
    }
  }

  private let mark: String
  private let addresses: [Needle]
  private let names: [Needle]

  /// A redaction of some addresses and names; those that cannot be looked for are passed over.
  /// - Parameter mark: what stands in the place of what was taken out.
  public init(addresses: [String] = [], names: [String] = [], mark: String = Redaction.mark) {
    self.mark = mark
    // The longest first, so that nothing is left of a longer one.
    func needles(_ folded: [String], _ needle: (String) -> Needle) -> [Needle] {
      Set(folded).sorted { ($0.count, $0) > ($1.count, $1) }.map(needle)
    }
    self.addresses = needles(
      addresses.filter(Redaction.isSearchable(address:)).map { Redaction.folded($0) }, Needle.init(address:))
    self.names = needles(
      names.filter(Redaction.isSearchable(name:)).map { Redaction.foldedName($0) }, Needle.init(name:))
  }

  /// Whether a text can be looked for as an address: it has an `@` with something on both sides.
  public static func isSearchable(address: String) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
  }

  /// Whether a name can be looked for: it has three letters or two words, letters with digits as `3M`, or letters of a script without
  /// case.
  public static func isSearchable(name: String) -> Bool {
    let letters = name.count(where: \.isLetter)
    guard letters < shortestName else { return true }
    return letters > 0
      && (foldedName(name).contains(" ") || name.contains { $0.isNumber || isWithoutCase($0) })
  }

  /// The text with the mark in the place of each address and name; nil where there is none.
  public func redacted(_ text: String) -> String? {
    replacing(addresses + names, in: text)
  }

  /// The text with the mark in the place of each address alone; nil where there is none.
  /// - Parameter isAddressField: whether the text stands where an address is kept.
  public func withoutAddresses(_ text: String, isAddressField: Bool = false) -> String? {
    replacing(addresses, in: text, isAddressField: isAddressField)
  }

  /// Whether a name stands in a text.
  public func findsName(in text: String) -> Bool {
    replacing(names, in: text) != nil
  }

  /// A text as it is compared: in lower case.
  ///
  /// Swift compares characters by canonical equivalence, so that composed and decomposed accents are the same without more.
  public static func folded(_ text: String) -> String {
    text.lowercased()
  }

  /// A name, or a text in which names are looked for, as it is compared: in lower case, with one blank for all blanks and hyphens
  /// between two words.
  public static func foldedName(_ name: String) -> String {
    if let folded = foldedASCII(name) { return folded }
    var folded = ""
    var isBehindGap = false
    for character in name {
      if isGap(character) {
        isBehindGap = !folded.isEmpty
        continue
      }
      if isBehindGap { folded += " " }
      isBehindGap = false
      folded += Redaction.folded(letter: character)
    }
    return folded
  }

  /// The same for a name of ASCII alone, worked out on bytes, because all names of a database may have to be compared; nil for others.
  private static func foldedASCII(_ name: String) -> String? {
    let bytes = name.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { folded in
      var count = 0
      var isBehindGap = false
      for byte in bytes {
        if isGap(byte) {
          isBehindGap = count > 0
          continue
        }
        if isBehindGap {
          folded[count] = UInt8(ascii: " ")
          count += 1
        }
        isBehindGap = false
        folded[count] = (65...90).contains(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  /// Whether a character is a letter of a script that knows no capitals.
  public static func isWithoutCase(_ character: Character) -> Bool {
    character.isLetter && !character.isCased
  }

  /// Whether a character parts the words of a name: a blank, the end of a line, or a hyphen or dash of any length.
  static func isGap(_ character: Character) -> Bool {
    if let byte = character.asciiValue { return isGap(byte) }
    return character.isWhitespace
      || character.unicodeScalars.first?.properties.generalCategory == .dashPunctuation
  }

  private static func isGap(_ ascii: UInt8) -> Bool {
    ascii == UInt8(ascii: " ") || ascii == UInt8(ascii: "-") || (9...13).contains(ascii)
  }

  /// One character as it is compared. The sigma at the end of a Greek word is no letter of its own.
  private static func folded(letter character: Character) -> String {
    character == "ς" ? "σ" : character.lowercased()
  }

  private func replacing(_ needles: [Needle], in text: String, isAddressField: Bool = false) -> String? {
    guard !needles.isEmpty else { return nil }
    var signs = signs(of: text)
    var isChanged = false
    // Again, for what stood against an address may have been taken out itself, as a name before the dot.
    while let replaced = replacing(needles, in: signs, isAddressField: isAddressField) {
      signs = replaced
      isChanged = true
    }
    return isChanged ? signs.reduce(into: "") { text, sign in text += sign.map { String($0) } ?? mark } : nil
  }

  /// The characters of a text, with nil for each mark: a needle that is a word of the mark is never found in it.
  private func signs(of text: String) -> [Character?] {
    guard !mark.isEmpty else { return Array(text) }
    let pieces = text.split(separator: mark, omittingEmptySubsequences: false)
    return Array(pieces.map { piece -> [Character?] in Array(piece) }.joined(separator: [nil]))
  }

  private func replacing(_ needles: [Needle], in signs: [Character?], isAddressField: Bool) -> [Character?]? {
    // Folded one by one, so that both arrays have the same places.
    let folded = signs.map { $0.map { Redaction.folded(letter: $0) } }
    var result: [Character?] = []
    var isChanged = false
    var index = 0
    while index < signs.count {
      let ends = needles.lazy.compactMap {
        Redaction.end(of: $0, folded, signs, at: index, isAddressField: isAddressField)
      }
      if let end = ends.first {
        result.append(nil)
        isChanged = true
        index = end
      } else {
        result.append(signs[index])
        index += 1
      }
    }
    return isChanged ? result : nil
  }

  /// Behind which place a needle ends that begins at another one; nil where it does not stand there.
  private static func end(
    of needle: Needle, _ folded: [String?], _ signs: [Character?], at start: Int, isAddressField: Bool
  ) -> Int? {
    var end = start
    for character in needle.characters {
      guard end < folded.count else { return nil }
      if character == " ", !needle.isAddress {
        guard let word = signs[end...].firstIndex(where: { $0.map { !isGap($0) } ?? true }), word > end else {
          return nil
        }
        end = word
      } else {
        guard folded[end] == character else { return nil }
        end += 1
      }
    }
    let (before, after) = (signs[..<start], signs[end...])
    guard needle.isAddress else {
      return needle.isWordAtStart && hasWord(before.last) || needle.isWordAtEnd && hasWord(after.first) ? nil : end
    }
    guard !hasWord(before.last), !(isJoint(before.last) && hasWord(before.dropLast().last)), !hasWord(after.first),
      !(isAddressField && isJoint(after.first) && hasWord(after.dropFirst().first))
    else { return nil }
    return end
  }

  /// Whether a sign joins parts of an address.
  private static func isJoint(_ sign: Character??) -> Bool {
    sign.flatMap(\.self).map { ".-_+%".contains($0) } ?? false
  }

  private static func hasWord(_ sign: Character??) -> Bool {
    sign.flatMap(\.self).map { $0.isLetter || $0.isNumber } ?? false
  }
}

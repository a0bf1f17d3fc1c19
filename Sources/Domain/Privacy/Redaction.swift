/// Takes what names a person out of texts: e-mail addresses and names, without regard to case and to how accents are composed.
///
/// An address is found where it is not part of a longer one: `ann@x.no` not in `joann@x.no`, nor in `ann@x.nova`. What follows a
/// dot may be a longer domain or the next sentence: only in a field of addresses is `ann@x.no.example.com` taken for another one. A
/// name is found as whole words, and only when it has at least three letters: `Jo` or `X` would turn up everywhere. Nothing is found
/// in a mark.
public struct Redaction: Sendable {
  /// What stands in the place of what was taken out.
  public static let mark = "[forgotten]"

  /// How many letters a name must have to be looked for in texts.
  public static let shortestName = 3

  private struct Needle: Sendable {
    var characters: [String]
    var isAddress: Bool
  }

  private let mark: String
  private let addresses: [Needle]
  private let names: [Needle]

  /// A redaction of some addresses and names; those that cannot be looked for are passed over.
  /// - Parameter mark: what stands in the place of what was taken out.
  public init(addresses: [String] = [], names: [String] = [], mark: String = Redaction.mark) {
    self.mark = mark
    func needles(_ texts: [String], isAddress: Bool) -> [Needle] {
      // The longest first, so that nothing is left of a longer one.
      Set(texts.map(Redaction.folded)).sorted { ($0.count, $0) > ($1.count, $1) }
        .map { Needle(characters: $0.map { String($0) }, isAddress: isAddress) }
    }
    self.addresses = needles(addresses.filter(Redaction.isSearchable(address:)), isAddress: true)
    self.names = needles(names.filter(Redaction.isSearchable(name:)), isAddress: false)
  }

  /// Whether a text can be looked for as an address: it has an `@` with something on both sides.
  public static func isSearchable(address: String) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
  }

  /// Whether a name is long enough to be looked for.
  public static func isSearchable(name: String) -> Bool {
    name.count(where: \.isLetter) >= shortestName
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
    let folded = signs.map { $0?.lowercased() }
    var result: [Character?] = []
    var isChanged = false
    var index = 0
    while index < signs.count {
      if let needle = needles.first(where: {
        Redaction.matches($0, folded, signs, at: index, isAddressField: isAddressField)
      }) {
        result.append(nil)
        isChanged = true
        index += needle.characters.count
      } else {
        result.append(signs[index])
        index += 1
      }
    }
    return isChanged ? result : nil
  }

  private static func matches(
    _ needle: Needle, _ folded: [String?], _ text: [Character?], at start: Int, isAddressField: Bool
  ) -> Bool {
    let end = start + needle.characters.count
    guard end <= folded.count, folded[start] == needle.characters[0],
      folded[start..<end].elementsEqual(needle.characters, by: { $0 == $1 })
    else { return false }
    guard needle.isAddress else { return !hasWord(text[..<start].last) && !hasWord(text[end...].first) }
    let before = text[..<start]
    guard !hasWord(before.last), !(isJoint(before.last) && hasWord(before.dropLast().last)) else { return false }
    let after = text[end...]
    return !hasWord(after.first) && !(isAddressField && isJoint(after.first) && hasWord(after.dropFirst().first))
  }

  /// Whether a sign joins parts of an address.
  private static func isJoint(_ sign: Character??) -> Bool {
    (sign ?? nil).map { ".-_+%".contains($0) } ?? false
  }

  private static func hasWord(_ sign: Character??) -> Bool {
    (sign ?? nil).map { $0.isLetter || $0.isNumber } ?? false
  }
}

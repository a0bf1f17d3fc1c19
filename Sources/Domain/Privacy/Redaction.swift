/// Takes what names a person out of texts: e-mail addresses and names, without regard to case and to how accents are composed.
///
/// An address is found where it is not part of a longer one: `ann@x.no` not in `joann@x.no`, nor in `ann@x.nova`. What follows a
/// dot may be a longer domain or the next sentence: only in a field of addresses is `ann@x.no.example.com` taken for another one. A
/// name is found as whole words, and only when it has at least three letters: `Jo` or `X` would turn up everywhere.
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
    let characters = Array(text)
    // Folded one by one, so that both arrays have the same places.
    let folded = characters.map { $0.lowercased() }
    var result = ""
    var isChanged = false
    var index = 0
    while index < characters.count {
      if let needle = needles.first(where: {
        Redaction.matches($0, folded, characters, at: index, isAddressField: isAddressField)
      }) {
        result += mark
        isChanged = true
        index += needle.characters.count
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    guard isChanged else { return nil }
    // What stood against an address may have been taken out itself, as a name before the dot.
    return replacing(needles, in: result, isAddressField: isAddressField) ?? result
  }

  private static func matches(
    _ needle: Needle, _ folded: [String], _ text: [Character], at start: Int, isAddressField: Bool
  ) -> Bool {
    let end = start + needle.characters.count
    guard end <= folded.count, folded[start] == needle.characters[0],
      folded[start..<end].elementsEqual(needle.characters)
    else { return false }
    guard needle.isAddress else { return !hasWord(text[..<start].last) && !hasWord(text[end...].first) }
    let before = text[..<start]
    guard !hasWord(before.last), !(isJoint(before.last) && hasWord(before.dropLast().last)) else { return false }
    let after = text[end...]
    return !hasWord(after.first) && !(isAddressField && isJoint(after.first) && hasWord(after.dropFirst().first))
  }

  /// Whether a sign joins parts of an address.
  private static func isJoint(_ character: Character?) -> Bool {
    character.map { ".-_+%".contains($0) } ?? false
  }

  private static func hasWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }
}

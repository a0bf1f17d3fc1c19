import Foundation

extension Redaction {
  /// Part of every text in which an address or name stands, for a search that only knows the case of ASCII letters; nil when
  /// nothing is sure.
  ///
  /// The longest run of ASCII: accents around it may be composed in any way, and other letters have cases that such a search does
  /// not know. It ends at blanks and hyphens, which may stand for one another.
  public static func prefilter(for text: String) -> String? {
    var longest = ""
    var run = ""
    for character in text.precomposedStringWithCanonicalMapping {
      if character.isASCII, !isGap(character) {
        run.append(character)
      } else {
        run = ""
      }
      if run.count > longest.count { longest = run }
    }
    return longest.count < 2 ? nil : longest
  }

  /// Pieces one of which stands in every text in which one of some texts does; empty when nothing is sure.
  public static func prefilters(for texts: [String]) -> [String] {
    let pieces = texts.map(prefilter)
    return pieces.contains(nil) ? [] : Set(pieces.compactMap { $0?.lowercased() }).sorted()
  }

  /// The e-mail addresses in a field that should hold one: the field as it is, and what in it looks like an address, as in
  /// `Kari Dahl <kari@fjord.no>`.
  public static func addresses(in field: String) -> [String] {
    let trimmed = field.trimmingCharacters(in: .whitespacesAndNewlines)
    let parts = field.split { $0.isWhitespace || "<>()[],;:\"'".contains($0) }.map(String.init)
      .filter { EmailAddress($0) != nil }
    return ([trimmed] + parts).filter(isSearchable(address:))
  }
}

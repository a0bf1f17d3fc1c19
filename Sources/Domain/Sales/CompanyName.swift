import Foundation

/// Compares company names: without case, accents, punctuation and the legal form.
public struct CompanyName: Sendable {
  private let legalForms: Set<String>

  /// A comparison that drops the given legal forms, such as `GmbH` or `d.o.o.`, at the end of a name.
  public init(legalForms: [String]) {
    self.legalForms = Set(legalForms.map { CompanyName.words($0).joined() })
  }

  /// The name as it is compared; empty when nothing is left.
  public func key(_ name: String) -> String {
    var words = CompanyName.words(name)
    // A form may be written as one word or several: "d.o.o.", "d. o. o.", "GmbH & Co. KG".
    while let length = (1...3).reversed().first(where: { length in
      words.count > length && legalForms.contains(words.suffix(length).joined())
    }) {
      words.removeLast(length)
    }
    return words.joined(separator: " ")
  }

  /// Lower-case words of letters and digits without accents; dots and apostrophes join, other signs part.
  private static func words(_ name: String) -> [String] {
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    let folded =
      isPlain
      ? name.lowercased()
      : name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        .replacing("ß", with: "ss").replacing("ø", with: "o").replacing("æ", with: "ae").replacing("ł", with: "l")
    var words: [String] = []
    var word = ""
    for character in folded.unicodeScalars {
      if character.properties.isAlphabetic || character.properties.numericType != nil {
        word.unicodeScalars.append(character)
      } else if character != ".", character != "'", character != "\u{2019}" {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

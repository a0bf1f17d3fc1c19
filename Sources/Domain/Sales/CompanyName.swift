import Foundation

/// Compares company names: without case, accents, punctuation and the legal form.
public struct CompanyName: Sendable {
  // A form may be written as one word or several: "d.o.o.", "d. o. o.", "GmbH & Co. KG".
  private static let longestForm = 3

  private let legalForms: Set<String>
  private let formEndings: FormEndings

  /// A comparison that drops the given legal forms, such as `GmbH` or `d.o.o.`, at the end of a name.
  public init(legalForms: [String]) {
    let forms = Set(legalForms.map { CompanyName.words($0).joined() })
    self.legalForms = forms
    formEndings = FormEndings(forms)
  }

  /// The name as it is compared; empty when nothing is left.
  public func key(_ name: String) -> String {
    latinKey(name) ?? unicodeKey(name)
  }

  /// The key of any name.
  func unicodeKey(_ name: String) -> String {
    var words = CompanyName.words(name)
    while let length = (1...CompanyName.longestForm).reversed().first(where: { length in
      words.count > length && legalForms.contains(words.suffix(length).joined())
    }) {
      words.removeLast(length)
    }
    return words.joined(separator: " ")
  }

  /// Lower-case words of letters and digits without accents; dots and apostrophes join, other signs part.
  private static func words(_ name: String) -> [String] {
    let folded = name.utf8.allSatisfy { $0 < 0x80 } ? name.lowercased() : folded(name)
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

extension CompanyName {
  /// The text in lower case without accents.
  private static func folded(_ name: String) -> String {
    name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
      .replacing("ß", with: "ss").replacing("ø", with: "o").replacing("æ", with: "ae").replacing("ł", with: "l")
  }

  /// What the letters from U+0080 to U+023F are in lower case without accents, where that is one or two ASCII letters; else zeros.
  private static let latin: [(first: UInt8, second: UInt8)] = (UInt32(0x80)...0x23F).map { code in
    guard let scalar = Unicode.Scalar(code), scalar.properties.isAlphabetic else { return (0, 0) }
    let letters = Array(folded(String(Character(scalar))).utf8)
    guard (1...2).contains(letters.count), letters.allSatisfy({ (97...122).contains($0) }) else { return (0, 0) }
    return (letters[0], letters.count == 2 ? letters[1] : 0)
  }

  /// The same key for a name of ASCII and of Latin letters with accents, worked out on bytes; nil for other names.
  ///
  /// Most names are like that, and linting asks for the key of every active deal.
  func latinKey(_ name: String) -> String? {
    let bytes = name.utf8.span
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { key in
      var count = 0
      var isBetweenWords = false
      func append(_ byte: UInt8) {
        if isBetweenWords, count > 0 {
          key[count] = UInt8(ascii: " ")
          count += 1
        }
        isBetweenWords = false
        key[count] = byte
        count += 1
      }
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case 48...57, 97...122: append(byte)
        case 65...90: append(byte | 0x20)
        case UInt8(ascii: "."), UInt8(ascii: "'"): break
        case 0xC2...0xC8 where index < bytes.count:
          let letter = CompanyName.latin[Int(byte & 0x1F) << 6 + Int(bytes[index] & 0x3F) - 0x80]
          guard letter.first != 0 else { return nil }
          index += 1
          append(letter.first)
          if letter.second != 0 { append(letter.second) }
        case 128...: return nil
        default: isBetweenWords = true
        }
      }
      let text = UnsafeBufferPointer(rebasing: key[..<count])
      return String(decoding: text[..<lengthWithoutForms(text)], as: UTF8.self)
    }
  }

  /// How much of a key of ASCII is left without the legal forms at its end.
  private func lengthWithoutForms(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    var end = key.count
    while let shorter = endBeforeForm(key[..<end]) { end = shorter }
    return end
  }

  /// Where the longest legal form at the end begins, without the blank before it; nil when there is none.
  private func endBeforeForm(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let last = key.last else { return nil }
    var end: Int?
    var start = key.endIndex
    for length in 1...CompanyName.longestForm {
      start = key[..<start].lastIndex(of: UInt8(ascii: " ")) ?? 0
      // At least one word must be left.
      guard start > 0 else { break }
      let letters = key.endIndex - start - length
      if formEndings.contain(count: letters, last: last),
        legalForms.contains(String(decoding: key[start...].lazy.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self))
      {
        end = start
      }
    }
    return end
  }

  /// Which last letters the legal forms of a length have, so that most words need not be looked up.
  private struct FormEndings {
    private var letters = [UInt64](repeating: 0, count: 32)

    init(_ forms: Set<String>) {
      for form in forms {
        guard let last = form.utf8.last else { continue }
        letters[min(form.utf8.count, letters.count - 1)] |= FormEndings.bit(last)
      }
    }

    func contain(count: Int, last: UInt8) -> Bool {
      letters[min(count, letters.count - 1)] & FormEndings.bit(last) != 0
    }

    private static func bit(_ byte: UInt8) -> UInt64 {
      1 << UInt64(byte & 63)
    }
  }
}

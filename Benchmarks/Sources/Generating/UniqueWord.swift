/// Pronounceable words of letters, a different one for each number below 12 960 000.
///
/// A word is four syllables of two letters, so two words are never equal, whatever is put behind them.
enum UniqueWord {
  private static let syllables: [String] = "bdfghklmnprstvz".flatMap { consonant in
    "aeio".map { "\(consonant)\($0)" }
  }
  private static let count = 12_960_000

  /// The word of a number, in lower case.
  static func of(_ number: Int) -> String {
    // A step without a common divisor visits every word once, and puts neighbours far apart.
    var rest = number * 7_654_321 % count
    var word = ""
    for _ in 0..<4 {
      word += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    return word
  }

  /// The word of a number, with a capital.
  static func capitalised(_ number: Int) -> String {
    let word = of(number)
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}

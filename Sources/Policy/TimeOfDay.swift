/// Times of day as the policy writes them.
enum TimeOfDay {
  /// Minutes after midnight as `09:00`.
  static func text(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(minutes / 60) + ":" + two(minutes % 60)
  }

  /// The minutes after midnight of `09:00`, `9:00`, `9.00` or `9`; nil for another text and past 24:00.
  static func minutes(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...2).contains(parts.count), let hours = number(parts[0]),
      let minutes = parts.count == 1 ? 0 : parts[1].utf8.count == 2 ? number(parts[1]) : nil, minutes < 60
    else { return nil }
    let total = hours * 60 + minutes
    return total <= 1440 ? total : nil
  }

  private static func number(_ digits: Substring) -> Int? {
    guard (1...2).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits)
  }
}

/// Walks over the bytes of a date; every method moves on only when it succeeds.
struct DateScanner {
  /// The offset of the next byte to read.
  var position = 0

  /// A date in ISO 8601 order, or in the stated order with `.`, `/` or `-` between its parts.
  mutating func day(_ text: Span<UInt8>, order: DateOrder?) -> Day? {
    guard let first = number(text, digits: 1...4), let separator = separator(text),
      let second = number(text, digits: 1...2), skip(separator, text),
      let third = number(text, digits: 1...4)
    else { return nil }
    if first.digits == 4 {
      // A year of four digits in front leaves nothing to guess, but with `/` and `.` only the common order is accepted.
      guard third.digits <= 2, separator == "-" || order == nil || order == .yearMonthDay else { return nil }
      return Day(year: first.value, month: second.value, day: third.value)
    }
    guard first.digits <= 2, third.digits == 4 || third.digits == 2 else { return nil }
    let year = third.digits == 2 ? 2000 + third.value : third.value
    switch order {
    case .dayMonthYear: return Day(year: year, month: second.value, day: first.value)
    case .monthDayYear: return Day(year: year, month: first.value, day: second.value)
    case .yearMonthDay, nil: return nil
    }
  }

  /// Hours and minutes, then perhaps seconds, a fraction and AM or PM; in milliseconds since midnight.
  mutating func timeOfDay(_ text: Span<UInt8>) -> Int64? {
    guard var hours = number(text, digits: 1...2)?.value, skip(":", text),
      let minutes = number(text, digits: 2...2)?.value
    else { return nil }
    var seconds = 0
    var milliseconds = 0
    if skip(":", text) {
      guard let read = number(text, digits: 2...2)?.value else { return nil }
      seconds = read
      if skip(".", text) || skip(",", text) {
        guard let fraction = number(text, digits: 1...9) else { return nil }
        var value = fraction.value
        for _ in fraction.digits..<max(fraction.digits, 3) { value *= 10 }
        for _ in 3..<max(fraction.digits, 3) { value /= 10 }
        milliseconds = value
      }
    }
    if let isAfternoon = halfOfDay(text) {
      guard hours >= 1, hours <= 12 else { return nil }
      hours = hours % 12 + (isAfternoon ? 12 : 0)
    }
    guard hours < 24, minutes < 60, seconds < 60 else { return nil }
    return Int64(((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds)
  }

  /// `Z`, `UTC`, `GMT` or an offset like `+02:00`, in milliseconds ahead of UTC.
  mutating func zoneOffset(_ text: Span<UInt8>) -> Int64? {
    let start = position
    _ = skipBlanks(text)
    if skip("Z", text) || skip("z", text) || skipWord("UTC", text) || skipWord("GMT", text) { return 0 }
    let isBehind = skip("-", text)
    guard isBehind || skip("+", text), let hours = number(text, digits: 2...2)?.value, hours <= 14 else {
      position = start
      return nil
    }
    _ = skip(":", text)
    let minutes = number(text, digits: 2...2)?.value ?? 0
    let offset = Int64(hours * 60 + minutes) * 60_000
    return isBehind ? -offset : offset
  }

  /// Moves over one given character.
  mutating func skip(_ character: Unicode.Scalar, _ text: Span<UInt8>) -> Bool {
    guard position < text.count, UInt32(text[position]) == character.value else { return false }
    position += 1
    return true
  }

  /// Moves over blanks; false when there is none.
  mutating func skipBlanks(_ text: Span<UInt8>) -> Bool {
    let start = position
    while skip(" ", text) {}
    // ICU writes a narrow no-break space (U+202F) in front of AM and PM.
    while position + 2 < text.count, text[position] == 0xE2, text[position + 1] == 0x80, text[position + 2] == 0xAF {
      position += 3
    }
    return position > start
  }

  private mutating func skipWord(_ word: StaticString, _ text: Span<UInt8>) -> Bool {
    guard position + word.utf8CodeUnitCount <= text.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where text[position + index] | 0x20 != word.utf8Start[index] | 0x20 {
      return false
    }
    position += word.utf8CodeUnitCount
    return true
  }

  /// Whether `AM` (false) or `PM` (true) follows; nil when neither does.
  private mutating func halfOfDay(_ text: Span<UInt8>) -> Bool? {
    let start = position
    _ = skipBlanks(text)
    if skipWord("AM", text) { return false }
    if skipWord("PM", text) { return true }
    position = start
    return nil
  }

  private mutating func separator(_ text: Span<UInt8>) -> Unicode.Scalar? {
    for candidate in ["-", ".", "/"] as [Unicode.Scalar] where skip(candidate, text) { return candidate }
    return nil
  }

  private mutating func number(_ text: Span<UInt8>, digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    var value = 0
    var end = position
    while end < text.count, end - position < digits.upperBound {
      let digit = Int(text[end]) - 48
      guard digit >= 0, digit <= 9 else { break }
      value = value * 10 + digit
      end += 1
    }
    let count = end - position
    guard count >= digits.lowerBound else { return nil }
    position = end
    return (value, count)
  }
}

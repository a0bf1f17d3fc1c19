import Domain
import YAML

extension YAMLType where Value == WorkingHours {
  /// Working days and hours and the days off, each key falling back by itself.
  static func workingHours(else fallback: WorkingHours?) -> YAMLType {
    .mapping { map in
      let days = map.value(
        "days", as: .weekdays, else: fallback.map { hours in Weekday.allCases.filter(hours.days.contains) })
      let start = map.value("from", as: .timeOfDay, else: fallback?.start)
      let end = map.value("to", as: .timeOfDay, else: fallback?.end)
      let holidays = map.value(
        "holidays", as: .unique(of: .day) { $0.description }, else: fallback.map { Array($0.holidays) })
      guard let days, let start, let end, let holidays else { return nil }
      guard start < end else {
        map.report(
          "work ends at \(TimeOfDay.text(end)), which is not after it begins, at \(TimeOfDay.text(start))",
          at: map.contains("to") ? "to" : "from",
          remedy: "write 'from' and 'to' of one day, such as \"09:00\" and \"17:00\"")
        return nil
      }
      return WorkingHours(days: Set(days), start: start, end: end, holidays: Set(holidays))
    }
  }
}

extension YAMLType where Value == [Weekday] {
  /// Weekdays, at least one and none twice.
  static var weekdays: YAMLType {
    unique(
      of: .weekday, orEmpty: ("no working day is named", "write days such as [mon, tue, wed, thu, fri]")
    ) { $0.abbreviation }
  }
}

extension YAMLType where Value == Weekday {
  /// A weekday's name or its first three letters.
  static var weekday: YAMLType {
    let names = Weekday.allCases.map(\.abbreviation) + Weekday.allCases.map(\.rawValue)
    return .parsed(schema: .either(.choice(names), .pattern(SchemaPattern.caseless(names)))) {
      text throws(Expectation) in
      if let day = Weekday(name: text) { return day }
      throw .unknown(
        "a day of the week", text, among: Weekday.allCases.map(\.rawValue) + Weekday.allCases.map(\.abbreviation),
        otherwise: "one of: \(Weekday.allCases.map(\.abbreviation).joined(separator: ", "))")
    }
  }
}

extension YAMLType where Value == Day {
  /// A date as `YYYY-MM-DD`.
  static var day: YAMLType {
    .parsed(schema: daySchema) { text throws(Expectation) in
      if let day = Day(text) { return day }
      let meant = DateText.day(text.utf8.span, order: .dayMonthYear)
      // 03/04/2026 may be a day of March or of April.
      throw Expectation(
        "a date as YYYY-MM-DD",
        remedy: (text.contains("/") ? nil : meant).map { "write \($0)" }
          ?? "write a day that exists, year first, such as 2026-05-17")
    }
  }
}

/// Days that there are, but for 29 February of most years.
private let daySchema: JSONSchema = {
  let long = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
  let short = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
  var schema = JSONSchema.pattern("^[0-9]{4}-(?:\(long)|\(short)|02-(?:0[1-9]|[12][0-9]))$")
  schema["format"] = "date"
  return schema
}()

extension YAMLType where Value == Int {
  /// A time of day in minutes after midnight, up to 24:00.
  static var timeOfDay: YAMLType {
    .parsed(schema: .pattern("^(?:(?:[01][0-9]|2[0-3])[:.][0-5][0-9]|24[:.]00)$")) { text throws(Expectation) in
      if text.utf8.count == 5, let minutes = TimeOfDay.minutes(text) { return minutes }
      let mended = TimeOfDay.minutes(text).map { "write \"\(TimeOfDay.text($0))\"" }
      throw Expectation(
        "a time of day from \"00:00\" to \"24:00\"",
        remedy: mended ?? "write it on the 24-hour clock, such as \"17:30\"")
    }
  }
}

import Testing

struct CalendarMessageTests {
  @Test(arguments: mistakes)
  func `a mistake is named with its place and what mends it`(mistake: PolicyMistake) {
    #expect(messages(for: mistake.text) == mistake.messages)
  }

  /// Mistakes of the currency, the time zone and the working time.
  static let mistakes: [PolicyMistake] = [
    PolicyMistake(
      "an unknown key",
      #"""
      curency: EUR
      """#,
      #"""
      opsmind.yaml:1:1: unknown key 'curency'
        1 | curency: EUR
          | ^
        expected one of: currency, hygiene, journal, kpis, lost_reasons, reports, required_fields, rules, sales, stages, time_zone, working_time. Did you mean 'currency'?
      """#),
    PolicyMistake(
      "a list instead of keys",
      #"""
      - currency: EUR
      """#,
      #"""
      opsmind.yaml:1:1: expected a mapping, found a list
        1 | - currency: EUR
          | ^
        write lines of 'key: value'
      """#),
    PolicyMistake(
      "an unknown currency",
      #"""
      currency: EURO
      """#,
      #"""
      opsmind.yaml:1:11: expected the ISO 4217 code of a currency, such as EUR or NOK, found the text 'EURO'
        1 | currency: EURO
          |           ^
        Did you mean 'EUR'?
      """#),
    PolicyMistake(
      "a currency nothing is near to",
      #"""
      currency: dollars
      """#,
      #"""
      opsmind.yaml:1:11: expected the ISO 4217 code of a currency, such as EUR or NOK, found the text 'dollars'
        1 | currency: dollars
          |           ^
        write its three letters
      """#),
    PolicyMistake(
      "a city instead of a time zone",
      #"""
      time_zone: Oslo
      """#,
      #"""
      opsmind.yaml:1:12: expected a time zone of the tz database, such as Europe/Oslo, found the text 'Oslo'
        1 | time_zone: Oslo
          |            ^
        Did you mean 'Europe/Oslo'?
      """#),
    PolicyMistake(
      "a misspelt time zone",
      #"""
      time_zone: Europe/Olso
      """#,
      #"""
      opsmind.yaml:1:12: expected a time zone of the tz database, such as Europe/Oslo, found the text 'Europe/Olso'
        1 | time_zone: Europe/Olso
          |            ^
        Did you mean 'Europe/Oslo'?
      """#),
    PolicyMistake(
      "a time zone nothing is near to",
      #"""
      time_zone: Middle-earth
      """#,
      #"""
      opsmind.yaml:1:12: expected a time zone of the tz database, such as Europe/Oslo, found the text 'Middle-earth'
        1 | time_zone: Middle-earth
          |            ^
        write area and city, such as America/New_York
      """#),
    PolicyMistake(
      "a misspelt weekday",
      #"""
      working_time:
        days: [mon, teusday]
      """#,
      #"""
      opsmind.yaml:2:15: expected a day of the week, found the text 'teusday'
        2 |   days: [mon, teusday]
          |               ^
        Did you mean 'tuesday'?
      """#),
    PolicyMistake(
      "an unknown weekday",
      #"""
      working_time:
        days: [mandag]
      """#,
      #"""
      opsmind.yaml:2:10: expected a day of the week, found the text 'mandag'
        2 |   days: [mandag]
          |          ^
        Did you mean 'monday'?
      """#),
    PolicyMistake(
      "a weekday twice",
      #"""
      working_time:
        days: [mon, tue, Monday]
      """#,
      #"""
      opsmind.yaml:2:20: 'mon' is in the list already, at 2:10
        2 |   days: [mon, tue, Monday]
          |                    ^
        keep one of the two
      """#),
    PolicyMistake(
      "no working day",
      #"""
      working_time:
        days: []
      """#,
      #"""
      opsmind.yaml:2:9: no working day is named
        2 |   days: []
          |         ^
        write days such as [mon, tue, wed, thu, fri]
      """#),
    PolicyMistake(
      "a short time of day",
      #"""
      working_time:
        from: 9
      """#,
      #"""
      opsmind.yaml:2:9: expected a time of day from "00:00" to "24:00", found the text '9'
        2 |   from: 9
          |         ^
        write "09:00"
      """#),
    PolicyMistake(
      "a time of day on the twelve-hour clock",
      #"""
      working_time:
        to: 5 pm
      """#,
      #"""
      opsmind.yaml:2:7: expected a time of day from "00:00" to "24:00", found the text '5 pm'
        2 |   to: 5 pm
          |       ^
        write it on the 24-hour clock, such as "17:30"
      """#),
    PolicyMistake(
      "a time of day after midnight",
      #"""
      working_time:
        to: "24:30"
      """#,
      #"""
      opsmind.yaml:2:7: expected a time of day from "00:00" to "24:00", found the text '24:30'
        2 |   to: "24:30"
          |       ^
        write it on the 24-hour clock, such as "17:30"
      """#),
    PolicyMistake(
      "work that ends before it begins",
      #"""
      working_time:
        from: "17:00"
        to: "09:00"
      """#,
      #"""
      opsmind.yaml:3:3: work ends at 09:00, which is not after it begins, at 17:00
        3 |   to: "09:00"
          |   ^
        write 'from' and 'to' of one day, such as "09:00" and "17:00"
      """#),
    PolicyMistake(
      "work that begins after the default end",
      #"""
      working_time:
        from: "18:00"
      """#,
      #"""
      opsmind.yaml:2:3: work ends at 17:00, which is not after it begins, at 18:00
        2 |   from: "18:00"
          |   ^
        write 'from' and 'to' of one day, such as "09:00" and "17:00"
      """#),
    PolicyMistake(
      "an unknown key of the working time",
      #"""
      working_time:
        form: "09:00"
      """#,
      #"""
      opsmind.yaml:2:3: unknown key 'form'
        2 |   form: "09:00"
          |   ^
        expected one of: days, from, holidays, to. Did you mean 'from'?
      """#),
    PolicyMistake(
      "a holiday of no calendar",
      #"""
      working_time:
        holidays: [2026-02-30]
      """#,
      #"""
      opsmind.yaml:2:14: expected a date as YYYY-MM-DD, found the text '2026-02-30'
        2 |   holidays: [2026-02-30]
          |              ^
        write a day that exists, year first, such as 2026-05-17
      """#),
    PolicyMistake(
      "a holiday as people write it",
      #"""
      working_time:
        holidays: [17.05.2026]
      """#,
      #"""
      opsmind.yaml:2:14: expected a date as YYYY-MM-DD, found the text '17.05.2026'
        2 |   holidays: [17.05.2026]
          |              ^
        write 2026-05-17
      """#),
    PolicyMistake(
      "a holiday that could be two days",
      #"""
      working_time:
        holidays: [03/04/2026]
      """#,
      #"""
      opsmind.yaml:2:14: expected a date as YYYY-MM-DD, found the text '03/04/2026'
        2 |   holidays: [03/04/2026]
          |              ^
        write a day that exists, year first, such as 2026-05-17
      """#),
    PolicyMistake(
      "a holiday twice",
      #"""
      working_time:
        holidays:
          - 2026-05-17
          - 2026-12-25
          - 2026-05-17
      """#,
      #"""
      opsmind.yaml:5:7: '2026-05-17' is in the list already, at 3:7
        5 |     - 2026-05-17
          |       ^
        keep one of the two
      """#),
  ]
}

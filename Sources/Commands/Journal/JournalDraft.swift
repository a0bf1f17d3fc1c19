import Arguments
import Domain
import Policy

/// Makes an entry of the journal from what was typed.
struct JournalDraft {
  let policy: CompanyPolicy
  /// The moment that clocks are read at.
  let now: Instant
  let roster: Roster
  /// The day that was asked for; nil where none was.
  let on: String?
  let options: JournalFieldOptions

  private var calendar: CompanyCalendar { policy.calendar }

  /// A new entry of a kind.
  func entry(_ kind: JournalKind, text: String?) throws -> JournalEntry {
    try options.check(for: kind)
    let text = text.flatMap(JournalDraft.filled)
    guard text != nil || kind.isCompleteWithoutText else {
      throw ValidationError(
        "\(kind.withArticle.capitalizedFirst) says something. Add a text behind '\(kind.rawValue)'.")
    }
    let today = try EventTime.day(on, option: "on", now: now, calendar: calendar)
    switch kind {
    case .decision:
      return try finished(today, text, .decision(amount: amount(else: nil), rationale: edited(options.rationale, nil)))
    case .blocker:
      let since = try since(onDay: on == nil ? nil : today, else: nil)
      return try finished(
        calendar.day(of: since), text,
        .blocker(since: since, owner: owner(else: nil), until: until(else: nil)))
    case .risk:
      guard let likelihood = options.likelihood, let impact = options.impact else {
        throw ValidationError(
          "A risk needs to be weighed. Add '--likelihood <likelihood>' and '--impact <impact>': low, medium or high.")
      }
      return try finished(
        today, text,
        .risk(
          likelihood: likelihood, impact: impact, mitigation: edited(options.mitigation, nil), owner: owner(else: nil)))
    case .priority: return try finished(today, text, .priority(rank: rank(else: nil)))
    case .question: return try finished(today, text, .question(from: edited(options.from, nil)))
    case .shipped: return try finished(today, text, .shipped)
    case .highlight: return try finished(today, text, .highlight)
    case .learning: return try finished(today, text, .learning)
    case .compliance: return try finished(today, text, .compliance)
    case .review: return try finished(today, text, .review)
    }
  }

  /// An entry with what was typed in the place of what it said; a blank text takes an optional one away.
  func entry(_ old: JournalEntry, text: String?) throws -> JournalEntry {
    try options.check(for: old.kind)
    var entry = old
    if let text { entry.text = JournalDraft.filled(text) }
    guard entry.text != nil || entry.kind.isCompleteWithoutText else {
      throw ValidationError("\(entry.kind.withArticle.capitalizedFirst) says something. Its text cannot be blank.")
    }
    if on != nil { entry.day = try EventTime.day(on, option: "on", now: now, calendar: calendar) }
    switch old.details {
    case .decision(let amount, let rationale):
      entry.details = try .decision(
        amount: self.amount(else: amount), rationale: edited(options.rationale, rationale))
    case .blocker(let since, let owner, let until):
      let moment = try self.since(onDay: on == nil ? nil : entry.day, else: since)
      entry.day = calendar.day(of: moment)
      entry.details = try .blocker(since: moment, owner: self.owner(else: owner), until: self.until(else: until))
    case .risk(let likelihood, let impact, let mitigation, let owner):
      entry.details = try .risk(
        likelihood: options.likelihood ?? likelihood, impact: options.impact ?? impact,
        mitigation: edited(options.mitigation, mitigation), owner: self.owner(else: owner))
    case .priority(let rank): entry.details = .priority(rank: self.rank(else: rank))
    case .question(let from): entry.details = .question(from: edited(options.from, from))
    case .shipped, .highlight, .learning, .compliance, .review: break
    }
    return try finished(entry.day, entry.text, entry.details, entry.closing)
  }

  /// The entry, where its days are in order.
  private func finished(
    _ day: Day, _ text: String?, _ details: JournalDetails, _ closing: JournalEntry.Closing? = nil
  ) throws -> JournalEntry {
    if case .blocker(_, _, let until?) = details, until < day {
      throw ValidationError("A blocker cannot be gone before it was there: until \(until), since \(day).")
    }
    if let closing, closing.day < day {
      throw ValidationError("The entry was closed on \(closing.day). It cannot be about \(day), which is later.")
    }
    return JournalEntry(day: day, text: text, details: details, closing: closing)
  }

  /// A text that says something, as it was typed; nil for blanks alone.
  static func filled(_ text: String) -> String? {
    text.allSatisfy(\.isWhitespace) ? nil : text
  }

  private func edited(_ typed: String?, _ old: String?) -> String? {
    typed.map(JournalDraft.filled) ?? old
  }

  private func amount(else old: Money?) throws -> Money? {
    guard let typed = options.amount else { return old }
    guard let text = JournalDraft.filled(typed) else { return nil }
    do {
      let money = try Money(reading: text, currency: policy.baseCurrency)
      guard money.minorUnits >= 0 else {
        throw ValidationError(
          "The value '\(typed)' is invalid for '--amount <amount>'. Write what it costs, from 0 on.")
      }
      return money
    } catch let failure as AmountText.Failure {
      let remedy =
        switch failure {
        case .tooManyDecimals(let decimals): "Write at most \(decimals) decimals."
        case .ambiguous: "Write decimals and thousands so that they can be told apart, such as 1500.00."
        case .tooLarge: "Write a smaller amount."
        case .notANumber: "Write an amount as 750, '750 EUR' or '1 200.50 EUR'."
        }
      throw ValidationError("The value '\(typed)' is invalid for '--amount <amount>'. \(remedy)")
    }
  }

  private func rank(else old: Int?) -> Int? {
    guard let typed = options.rank else { return old }
    return JournalDraft.filled(typed).flatMap(JournalFieldOptions.place)
  }

  private func until(else old: Day?) throws -> Day? {
    guard let typed = options.until else { return old }
    guard let text = JournalDraft.filled(typed) else { return nil }
    guard let day = DayExpression.day(text, today: calendar.day(of: now)) else {
      throw EventTime.invalidDay(typed, option: "until")
    }
    return day
  }

  /// Since when something stands in the way.
  /// - Parameter day: the day that was asked for; nil where none was.
  private func since(onDay day: Day?, else old: Instant?) throws -> Instant {
    let today = calendar.day(of: now)
    guard let typed = options.at else {
      guard let day, day != (old ?? now).day(in: calendar) else { return old ?? now }
      return calendar.start(of: day)
    }
    if let minutes = ClockTime.minutes(typed) {
      let start = day ?? old?.day(in: calendar) ?? today
      let moment = calendar.instant(localMilliseconds: (Int64(start.ordinal) * 1440 + Int64(minutes)) * 60_000)
      guard moment <= now else {
        throw ValidationError("The value '\(typed)' is invalid for '--at <time>'. What happened cannot lie ahead.")
      }
      return moment
    }
    guard DayExpression.instant(typed, now: now, calendar: calendar) != nil else {
      throw ValidationError(
        "The value '\(typed)' is invalid for '--at <time>'. Write a time as 09:30, or a moment as 2026-02-20T09:30.")
    }
    let moment = try EventTime.moment(typed, option: "at", now: now, calendar: calendar)
    if let day, day != moment.day(in: calendar) {
      throw ValidationError("'--at' and '--on' name different days. Leave one of them out.")
    }
    return moment
  }

  /// The owner that was typed, by the roster's id where there is a roster.
  private func owner(else old: String?) throws -> String? {
    guard let typed = options.owner else { return old }
    guard let word = JournalDraft.filled(typed) else { return nil }
    return try JournalOwner.id(of: word, on: roster)
  }
}

extension Instant {
  /// The company's day at the moment.
  fileprivate func day(in calendar: CompanyCalendar) -> Day { calendar.day(of: self) }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

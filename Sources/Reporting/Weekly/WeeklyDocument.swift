import Domain

/// Puts a weekly report into words.
struct WeeklyDocument {
  let report: WeeklyReport
  let language: Language
  let say: Words
  let text: CellText

  init(_ report: WeeklyReport, _ language: Language) {
    self.report = report
    self.language = language
    say = Words(language: language)
    text = CellText(language, calendar: report.calendar)
  }

  var document: ReportDocument {
    ReportDocument(
      id: "weekly", language: language, title: say("Weekly report \(report.week)", "Wochenbericht \(report.week)"),
      subtitle: subtitle, period: report.week.description, calendar: report.calendar, basis: basis, sections: sections)
  }

  private var subtitle: String {
    let span = say.span(report.week.monday, report.week.sunday)
    return report.moments.isOver ? span : span + say(" (to date)", " (bis jetzt)")
  }

  private var basis: [Fact] {
    [
      Fact("week", say("Week", "Woche"), .text(report.week.description)),
      Fact("clock", say("Seen from", "Stand"), .moment(report.moments.clock)),
      Fact(
        "recorded_until", say("Recorded until", "Erfasst bis"),
        .moment(report.moments.recordings ?? report.moments.clock)),
      Fact("policy", say("Policy", "Richtlinie"), .text(report.policyDigest)),
      Fact("deals_read", say("Deals read", "Gelesene Deals"), .integer(report.dealCount)),
      Fact(
        "entries_read", say("Journal entries read", "Gelesene Journaleinträge"),
        .integer(report.journal.entries.count + report.journal.standing.count)),
    ]
  }

  private var sections: [ReportSection] {
    [
      summarySection, shippedSection,
      ReportSection(
        "highlights", say("Highlights", "Höhepunkte"),
        prompt: say(
          "What went well this week, and why? Write here; what you write is kept.",
          "Was lief diese Woche gut, und warum? Hier schreiben; was hier steht, bleibt erhalten.")),
      decisionsNeededSection, salesSection, pipelineSection, forecastSection, hygieneSection,
    ] + notRecorded + [
      blockersSection, risksSection, decisionsSection, notesSection,
      ReportSection(
        "actions", say("Actions", "Maßnahmen"),
        prompt: say(
          "What is to be done, by whom and until when? Write here; what you write is kept.",
          "Was ist zu tun, von wem und bis wann? Hier schreiben; was hier steht, bleibt erhalten.")),
      prioritiesSection, indicatorsSection,
      ReportSection(
        "learnings", say("Learnings", "Erkenntnisse"),
        prompt: say(
          "What did we learn? Write here; what you write is kept.",
          "Was haben wir gelernt? Hier schreiben; was hier steht, bleibt erhalten.")),
    ]
  }
}

extension WeeklyReport {
  /// The report in words.
  public func document(in language: Language) -> ReportDocument {
    WeeklyDocument(self, language).document
  }
}

public import Domain

/// The company's indicators on the last day of a month (KPI-1).
public struct IndicatorDashboard: Sendable {
  /// The month.
  public var month: Month
  /// From where the report looks at it.
  public var moments: PeriodMoments
  /// The company's calendar.
  public var calendar: CompanyCalendar
  /// The currency of targets that are money.
  public var currency: Currency
  /// The digest of the policy by which it was made.
  public var policyDigest: String
  /// How each indicator of the policy stands.
  public var readings: [IndicatorReading]

  /// A dashboard of its parts.
  public init(
    month: Month, moments: PeriodMoments, calendar: CompanyCalendar, currency: Currency, policyDigest: String,
    readings: [IndicatorReading]
  ) {
    self.month = month
    self.moments = moments
    self.calendar = calendar
    self.currency = currency
    self.policyDigest = policyDigest
    self.readings = readings
  }

  /// The dashboard in words.
  public func document(in language: Language) -> ReportDocument {
    let say = Words(language: language)
    let text = CellText(language, calendar: calendar)
    let subtitle = text.text(month) + (moments.isOver ? "" : say(" (to date)", " (bis jetzt)"))
    return ReportDocument(
      id: "kpi", language: language, title: say("KPI dashboard \(month)", "Kennzahlen \(month)"), subtitle: subtitle,
      period: month.description,
      calendar: calendar,
      basis: [
        Fact("month", say("Month", "Monat"), .text(month.description)),
        Fact("clock", say("Seen from", "Stand"), .moment(moments.clock)),
        Fact("recorded_until", say("Recorded until", "Erfasst bis"), .moment(moments.recordings ?? moments.clock)),
        Fact("policy", say("Policy", "Richtlinie"), .text(policyDigest)),
        Fact(
          "values_read", say("Values read", "Gelesene Werte"), .integer(readings.reduce(0) { $0 + $1.points.count })),
      ],
      sections: IndicatorGroup.allCases.map { section($0, say) } + [
        ReportSection(
          "comment", say("Comment", "Anmerkungen"),
          prompt: say(
            "What should readers know about these figures? Write here; what you write is kept.",
            "Was sollten Leser zu diesen Zahlen wissen? Hier schreiben; was hier steht, bleibt erhalten."))
      ])
  }

  private func section(_ group: IndicatorGroup, _ say: Words) -> ReportSection {
    let title =
      switch group {
      case .business: say("Business", "Geschäft")
      case .technical: say("Technical", "Technik")
      case .operational: say("Operations", "Betrieb")
      case .trading: say("Trading", "Handel")
      case .pipeline: say("Pipeline", "Pipeline")
      }
    let cells = IndicatorCells(say: say, currency: currency)
    let table = ReportTable(
      "\(group.rawValue)_indicators", title, columns: cells.columns,
      rows: readings.filter { $0.definition.group == group }.map(cells.row),
      emptyText: say("The policy has no KPI of this group.", "Die Richtlinie hat keine Kennzahl dieser Gruppe."))
    return ReportSection(group.rawValue, title, [.table(table)])
  }
}

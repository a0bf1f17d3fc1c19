import Domain
import Foundation
import Reporting

/// A report of an invented company with every kind of cell, block and chart.
enum SampleReport {
  /// The report in a language.
  static func document(_ language: Language) -> ReportDocument {
    let isEnglish = language == .english
    return ReportDocument(
      id: "weekly", language: language,
      title: isEnglish ? "Weekly report: R&D & sales" : "Wochenbericht: F&E und Vertrieb",
      subtitle: isEnglish ? "Week 8 of 2026, 16 to 22 February" : "Woche 8 2026, 16. bis 22. Februar",
      calendar: calendar,
      basis: [
        Fact("first_day", isEnglish ? "First day" : "Erster Tag", .day(day(16))),
        Fact("as_of", isEnglish ? "Data as of" : "Datenstand", .moment(moment)),
        Fact("policy", isEnglish ? "Policy" : "Regelwerk", .text("3f5a9c0e72d81b64f0a1c2d3e4f5061728394a5b6c7d8e9f")),
        Fact("deals", isEnglish ? "Deals read" : "Gelesene Deals", .integer(1234)),
      ],
      sections: [summary(isEnglish), pipeline(isEnglish), delivery(isEnglish), learnings(isEnglish), costs(isEnglish)])
  }

  /// The clocks of the sample company, an hour ahead of UTC.
  static let calendar = CompanyCalendar(
    timeZone: TimeZone(secondsFromGMT: 3600) ?? .gmt, workingHours: CompanyCalendar.utc.workingHours)

  /// 2026-02-20 16:00 by the company's clocks.
  static let moment = Instant(milliseconds: 1_771_599_600_000)

  /// A day of February 2026.
  static func day(_ number: Int) -> Day { Day(year: 2026, month: 2, day: number) ?? .first }

  /// An amount in euros.
  static func euros(_ cents: Int64) -> Cell { .money(cents, Currency("EUR")) }

  private static func summary(_ isEnglish: Bool) -> ReportSection {
    ReportSection(
      "summary", isEnglish ? "Summary" : "Zusammenfassung",
      [
        .facts([
          Fact(
            "pipeline", isEnglish ? "Open pipeline" : "Offene Pipeline", euros(48_250_000),
            note: isEnglish ? "weighted 182,400.00 EUR" : "gewichtet 182.400,00 EUR"),
          Fact("hygiene", "Hygiene", .percent(Percentage(basisPoints: 9630), decimals: 1), note: "≥ 95 %"),
          Fact("hygiene_light", isEnglish ? "Hygiene against target" : "Hygiene gegen Ziel", .light(.green)),
          Fact(
            "won", isEnglish ? "Won, against last week" : "Gewonnen, zur Vorwoche",
            .delta(Delta(.money(-120_000, Currency("EUR")), .moreIsBetter))),
          Fact("cycle", isEnglish ? "Cycle time" : "Durchlaufzeit", .duration(.hours(76))),
          Fact("churn", "Churn", .absent),
        ]),
        .text(
          isEnglish
            ? "Three deals carry two thirds of the pipeline; one of them, Fjord Analytics, has had no contact for 16 days. The week's figures stand on the export of Friday afternoon, before the close of the Nordic banks."
            : "Drei Deals tragen zwei Drittel der Pipeline; bei einem davon, Fjord Analytics, gab es seit 16 Tagen keinen Kontakt. Die Zahlen der Woche beruhen auf dem Export vom Freitagnachmittag, vor dem Schluss der nordischen Banken."
        ),
        .list(
          isEnglish
            ? ["Call Fjord Analytics before Tuesday.", "Sign the order form of Åsgard Robotics."]
            : ["Fjord Analytics vor Dienstag anrufen.", "Auftrag von Åsgard Robotics unterschreiben."]),
      ])
  }

  private static func pipeline(_ isEnglish: Bool) -> ReportSection {
    let deals = ReportTable(
      "deals", isEnglish ? "Deals by owner: open/won?" : "Deals je Betreuer: offen/gewonnen?",
      columns: [
        .init("company", isEnglish ? "Company" : "Firma"), .init("owner", isEnglish ? "Owner" : "Betreuer"),
        .init("amount", isEnglish ? "Amount" : "Betrag", .trailing),
        .init("probability", isEnglish ? "Probability" : "Wahrscheinlichkeit", .trailing),
        .init("close", isEnglish ? "Close date" : "Abschluss"),
        .init("touched", isEnglish ? "Last contact" : "Letzter Kontakt"),
        .init("age", isEnglish ? "In stage" : "In der Phase", .trailing),
        .init("light", isEnglish ? "State" : "Stand", .centre),
        .init("change", isEnglish ? "Change" : "Änderung", .trailing),
      ],
      rows: [
        row("Fjord Analytics", "Ada Lindqvist", 12_500_000, 6000, 27, .hours(388), .red, -250_000),
        row("Åsgard Robotics GmbH & Co. KG", "Ben Okafor", 9_990_050, 9996, 24, .hours(30), .green, 1_000_005),
        row("=HYPERLINK(\"http://example.com\")", "Chiara Voss", 10, 1000, 28, .minutes(95), .yellow, 0),
        .init([.text(""), .absent, euros(-1_234_50), .absent, .absent, .absent, .absent, .light(.green), .absent]),
        .init(
          [
            .text(isEnglish ? "Total" : "Summe"), .absent, euros(22_366_610),
            .percent(Percentage(basisPoints: 5665), decimals: 1),
            .absent, .absent, .duration(.minutes(25_175)), .absent,
            .delta(Delta(.money(750_005, Currency("EUR")), .moreIsBetter)),
          ], isTotal: true),
      ],
      emptyText: "–",
      note: isEnglish
        ? "Amounts are the offers'; what is won counts as signed."
        : "Beträge sind die der Angebote; Gewonnenes zählt wie unterschrieben.")
    let stages = ReportTable(
      "stages", isEnglish ? "Deals by stage" : "Deals je Phase",
      columns: [
        .init("stage", isEnglish ? "Stage" : "Phase"), .init("amount", isEnglish ? "Amount" : "Betrag", .trailing),
      ],
      rows: [
        .init([.text("Lead"), euros(48_250_000)]), .init([.text("Qualified"), euros(31_000_000)]),
        .init([.text("Proposal"), euros(22_490_050)]), .init([.text("Negotiation"), euros(9_990_050)]),
        .init([.text(isEnglish ? "Total" : "Summe"), euros(111_730_100)], isTotal: true),
      ], emptyText: "–")
    return ReportSection(
      "pipeline", "Pipeline",
      [
        .table(deals),
        .chart(
          Chart(
            "funnel", isEnglish ? "The way through stages" : "Der Weg durch die Phasen",
            summary: isEnglish
              ? "Amounts fall from 482,500 EUR of leads to 99,900 EUR in negotiation."
              : "Die Beträge fallen von 482.500 EUR bei Leads auf 99.900 EUR in Verhandlung.",
            kind: .funnel, data: stages)),
      ])
  }

  private static func row(
    _ company: String, _ owner: String, _ amount: Int64, _ share: Int, _ close: Int, _ age: TimeSpan, _ light: Light,
    _ change: Int64
  ) -> ReportTable.Row {
    .init([
      .text(company), .text(owner), euros(amount), .percent(Percentage(basisPoints: share), decimals: 1),
      .day(day(close)),
      .moment(moment), .duration(age), .light(light), .delta(Delta(.money(change, Currency("EUR")), .moreIsBetter)),
    ])
  }

  private static func delivery(_ isEnglish: Bool) -> ReportSection {
    let weeks = ReportTable(
      "on_time", isEnglish ? "On-time delivery" : "Termintreue",
      columns: [
        .init("week", isEnglish ? "Week" : "Woche"), .init("on_time", isEnglish ? "On time" : "Pünktlich", .trailing),
        .init("reviewed", isEnglish ? "Reviewed" : "Geprüft", .trailing),
      ],
      rows: (0..<8).map { week in
        .init([
          .text("W0\(week + 1)"),
          week == 3 ? .absent : .percent(Percentage(basisPoints: 8800 + week * 137), decimals: 1),
          .percent(Percentage(basisPoints: 9700 - week * 90), decimals: 1),
        ])
      }, emptyText: "–")
    let empty = ReportTable(
      "blockers", "2026",
      columns: [.init("what", isEnglish ? "What" : "Was"), .init("until", isEnglish ? "Until" : "Bis")], rows: [],
      emptyText: isEnglish ? "Nothing is blocked." : "Nichts ist blockiert.")
    return ReportSection(
      "delivery", isEnglish ? "Delivery" : "Lieferung",
      [
        .chart(
          Chart(
            "on_time", isEnglish ? "On-time delivery" : "Termintreue",
            summary: isEnglish
              ? "On-time delivery rose from 88 % to 97.6 %, above its target of 90 %."
              : "Die Termintreue stieg von 88 % auf 97,6 %, über das Ziel von 90 %.",
            kind: .line, data: weeks, target: .init(90, isEnglish ? "Target" : "Ziel"))),
        .table(empty),
      ])
  }

  private static func learnings(_ isEnglish: Bool) -> ReportSection {
    ReportSection(
      "learnings", isEnglish ? "Learnings" : "Gelernt",
      prompt: isEnglish ? "What did we learn?" : "Was haben wir gelernt?")
  }

  private static func costs(_ isEnglish: Bool) -> ReportSection {
    let hour = isEnglish ? "h" : "Std."
    func cost(_ what: String, _ cents: Int64, _ count: Int, _ hours: String) -> ReportTable.Row {
      .init([.text(what), euros(cents), .integer(count), .number(Decimal(string: hours) ?? 0, unit: hour, decimals: 1)])
    }
    let table = ReportTable(
      "costs", isEnglish ? "Costs" : "Kosten",
      columns: [
        .init("what", isEnglish ? "What" : "Was"), .init("amount", isEnglish ? "Amount" : "Betrag", .trailing),
        .init("calls", isEnglish ? "Calls" : "Aufrufe", .trailing),
        .init("hours", isEnglish ? "Hours" : "Stunden", .trailing),
      ],
      rows: [
        cost("Hosting", 41_999, 1_200_450, "4.25"), cost("Models", 130_020, 88_123, "12.5"),
        .init(
          [
            .text(isEnglish ? "Running" : "Laufend"), euros(172_019), .integer(1_288_573),
            .number(Decimal(string: "16.75") ?? 0, unit: hour, decimals: 1),
          ], isTotal: true),
        cost("Hardware", 250_000, 0, "1"),
        .init(
          [
            .text(isEnglish ? "Total" : "Summe"), euros(422_019), .integer(1_288_573),
            .number(Decimal(string: "17.75") ?? 0, unit: hour, decimals: 1),
          ], isTotal: true),
      ], emptyText: "–")
    let spend = ReportTable(
      "spend", isEnglish ? "Spend by week" : "Ausgaben je Woche",
      columns: [
        .init("week", isEnglish ? "Week" : "Woche"), .init("spend", isEnglish ? "Spend" : "Ausgaben", .trailing),
      ],
      rows: [2, 9, 16].map { .init([.day(day($0)), euros(Int64($0) * 10_000)]) }, emptyText: "–")
    return ReportSection(
      "costs", isEnglish ? "Costs" : "Kosten",
      [
        .table(table),
        .chart(
          Chart(
            "spend", isEnglish ? "Spend by week" : "Ausgaben je Woche",
            summary: isEnglish
              ? "Spend rose to 1,600 EUR and passed its limit of 1,200 EUR."
              : "Die Ausgaben stiegen auf 1.600 EUR, über die Grenze von 1.200 EUR.",
            kind: .bars, data: spend, target: .init(1200, isEnglish ? "Limit" : "Grenze"))),
      ])
  }
}

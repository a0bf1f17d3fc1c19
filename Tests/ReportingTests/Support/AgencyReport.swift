import Domain
import Foundation

@testable import Reporting

/// The weekly report of an agency that does not exist, with everything a report can have.
struct AgencyReport {
  private let language: Language
  private let eur = Currency("EUR")

  /// The report in a language.
  static func document(_ language: Language) -> ReportDocument { AgencyReport(language: language).document }

  /// What people wrote, by section.
  static func written(_ language: Language) -> [String: String] {
    switch language {
    case .english:
      [
        "highlights": """
        **Harbour & Sons** signed the relaunch; kickoff is on *Thursday*.

        - The booking flow went live: [release notes](https://example.com/notes)
        - Two proposals left the house on time
          1. Atelier Nord
          2. Brauhaus am Markt
        """
      ]
    case .german:
      [
        "highlights": """
        **Harbour & Sons** hat den Relaunch unterschrieben; Kickoff ist am *Donnerstag*.

        - Die Buchungsstrecke ist live: [Notizen](https://example.com/notes)
        - Zwei Angebote gingen pünktlich aus dem Haus
          1. Atelier Nord
          2. Brauhaus am Markt
        """
      ]
    }
  }

  private func word(_ english: String, _ german: String) -> String { language == .english ? english : german }

  private func day(_ text: String) -> Cell { Day(text).map(Cell.day) ?? .absent }

  private func money(_ amount: Int64) -> Cell { .money(amount, eur) }

  private var document: ReportDocument {
    ReportDocument(
      id: "weekly", language: language, title: word("Weekly operations report", "Operativer Wochenbericht"),
      subtitle: word("Week 7 of 2026, 9 to 15 February", "Woche 7 2026, 9. bis 15. Februar"), calendar: .utc,
      basis: basis,
      sections: [overview, highlights, pipeline, hygiene, delivery, costs, blockers, learnings])
  }

  private var basis: [Fact] {
    [
      Fact("period", word("Period", "Zeitraum"), .text("2026-W07")),
      Fact("as_of", word("Data as of", "Datenstand"), .moment(Instant(milliseconds: 1_770_994_800_000))),
      Fact("policy", word("Policy", "Richtlinie"), .text("3f9a1c07")),
      Fact("deals", word("Deals read", "Gelesene Deals"), .integer(1284)),
      Fact(
        "costs", word("Cost entries read", "Gelesene Kostenbuchungen"), .integer(312),
        note: word("2 without a currency left out", "2 ohne Währung ausgelassen")),
    ]
  }

  private var overview: ReportSection {
    ReportSection(
      "overview", word("Overview", "Überblick"),
      [
        .facts([
          Fact(
            "open", word("Open pipeline", "Offene Pipeline"), money(48_250_000),
            note: word("target 450,000", "Ziel 450.000")),
          Fact("weighted", word("Weighted", "Gewichtet"), money(19_637_550)),
          Fact("hygiene", word("Hygiene", "Hygiene"), .percent(Percentage(basisPoints: 9180), decimals: 1)),
          Fact("won", word("Won this week", "Gewonnen"), .delta(Delta(.money(2_400_000, eur), .moreIsBetter))),
          Fact("uptime", word("Uptime", "Verfügbarkeit"), .percent(Percentage(basisPoints: 9997), decimals: 2)),
          Fact(
            "state", word("Delivery", "Lieferung"), .light(.yellow),
            note: word("one of six late", "eins von sechs zu spät")),
        ]),
        .table(figures),
      ])
  }

  private var figures: ReportTable {
    func row(_ name: String, _ value: Cell, _ target: Cell, _ light: Cell, _ delta: Cell) -> ReportTable.Row {
      ReportTable.Row([.text(name), value, target, light, delta])
    }
    return ReportTable(
      "figures", word("Figures against their targets", "Kennzahlen gegen ihre Ziele"),
      columns: [
        .init("figure", word("Figure", "Kennzahl")), .init("value", word("Value", "Wert"), .trailing),
        .init("target", word("Target", "Ziel"), .trailing), .init("light", word("State", "Stand")),
        .init("delta", word("Against last week", "Zur Vorwoche"), .trailing),
      ],
      rows: [
        row(
          word("Stage conversion, lead to proposal", "Konversion vom Lead zum Angebot"),
          .percent(Percentage(34), decimals: 0), .percent(Percentage(30), decimals: 0), .light(.green),
          .delta(Delta(.points(Percentage(basisPoints: 210), decimals: 1), .moreIsBetter))),
        row(
          word("Days in proposal", "Tage im Angebot"), .number(Decimal(string: "11.5") ?? 0, unit: "d", decimals: 1),
          .number(9, unit: "d", decimals: 1), .light(.red),
          .delta(Delta(.number(Decimal(string: "1.5") ?? 0, unit: "d", decimals: 1), .lessIsBetter))),
        row(
          word("First answer", "Erste Antwort"), .duration(.minutes(310)), .duration(.hours(4)), .light(.yellow),
          .delta(Delta(.integer(0)))),
        row(
          word("Tool costs", "Werkzeugkosten"), money(184_350), money(200_000), .light(.green),
          .delta(Delta(.money(-12_030, eur), .lessIsBetter))),
        row(word("Client satisfaction", "Kundenzufriedenheit"), .absent, .integer(8), .absent, .absent),
      ], emptyText: word("No figures.", "Keine Kennzahlen."),
      note: word(
        "Satisfaction is asked for once a month.", "Nach der Zufriedenheit wird einmal im Monat gefragt."))
  }

  private var highlights: ReportSection {
    ReportSection("highlights", "Highlights", prompt: word("what went well?", "was lief gut?"))
  }

  private var pipeline: ReportSection {
    let stages: [(String, Int)] = [
      ("Lead", 64), (word("Qualified", "Qualifiziert"), 41), (word("Proposal", "Angebot"), 22),
      (word("Negotiation", "Verhandlung"), 9), (word("Won", "Gewonnen"), 6),
    ]
    return ReportSection(
      "pipeline", "Pipeline",
      [
        .chart(
          Chart(
            "funnel", word("Deals through the stages", "Deals durch die Phasen"),
            summary: word(
              "Of 64 leads 22 had a proposal and 6 were won; most are lost before the proposal.",
              "Von 64 Leads hatten 22 ein Angebot, 6 wurden gewonnen; die meisten gehen vor dem Angebot verloren."),
            kind: .funnel,
            data: ReportTable(
              "funnel", word("Deals through the stages", "Deals durch die Phasen"),
              columns: [.init("stage", word("Stage", "Phase")), .init("deals", "Deals", .trailing)],
              rows: stages.map { .init([.text($0.0), .integer($0.1)]) }, emptyText: word("No deals.", "Keine Deals.")))),
        .chart(
          Chart(
            "weighted", word("Weighted pipeline by week", "Gewichtete Pipeline je Woche"),
            summary: word(
              "196,376 EUR, above the target of 180,000 EUR for the second week; week 3 was not recorded.",
              "196.376 EUR, die zweite Woche über dem Ziel von 180.000 EUR; Woche 3 wurde nicht erfasst."),
            kind: .line,
            data: ReportTable(
              "weighted", word("Weighted pipeline by week", "Gewichtete Pipeline je Woche"),
              columns: [
                .init("week", word("Week", "Woche")), .init("weighted", word("Weighted", "Gewichtet"), .trailing),
                .init("commit", word("Commit", "Zusage"), .trailing),
              ],
              rows: [
                (50, 14_210_000, 9_100_000), (51, 14_890_000, 9_350_000), (52, 15_020_000, 9_350_000),
                (1, 15_440_000, 9_900_000), (2, 16_310_000, 10_420_000), (3, nil, nil), (4, 17_120_000, 11_800_000),
                (5, 17_650_000, 12_140_000), (6, 18_480_000, 12_900_000), (7, 19_637_600, 13_250_000),
              ].map { (week: Int, weighted: Int64?, commit: Int64?) in
                .init([
                  .text(word("W\(week)", "KW\(week)")), weighted.map(money) ?? .absent, commit.map(money) ?? .absent,
                ])
              }, emptyText: word("No weeks.", "Keine Wochen.")),
            target: .init(180_000, word("Target weighted", "Ziel gewichtet")))),
      ])
  }

  private var hygiene: ReportSection {
    let rows: [(String, Int, Int, Int, Light)] = [
      ("Ana Lindqvist", 412, 9, 9782, .green), ("Mehmet Öztürk", 371, 44, 8814, .yellow),
      ("Zoë van der Berg-Hollenstein", 301, 52, 8272, .red), ("山田 花子", 200, 0, 10_000, .green),
    ]
    return ReportSection(
      "hygiene", word("Hygiene by owner", "Hygiene je Verantwortlichen"),
      [
        .text(
          word(
            "105 findings in 1,284 deals; most of them are next steps without a date.",
            "105 Befunde in 1.284 Deals; die meisten sind nächste Schritte ohne Datum.")),
        .table(
          ReportTable(
            "hygiene", word("Hygiene by owner", "Hygiene je Verantwortlichen"),
            columns: [
              .init("owner", word("Owner", "Verantwortlich")), .init("deals", "Deals", .trailing),
              .init("findings", word("Findings", "Befunde"), .trailing), .init("hygiene", "Hygiene", .trailing),
              .init("light", word("State", "Stand")),
            ],
            rows: rows.map {
              .init([
                .text($0.0), .integer($0.1), .integer($0.2), .percent(Percentage(basisPoints: $0.3), decimals: 1),
                .light($0.4),
              ])
            } + [
              .init(
                [
                  .text(word("All", "Alle")), .integer(1284), .integer(105),
                  .percent(Percentage(basisPoints: 9180), decimals: 1), .light(.yellow),
                ], isTotal: true)
            ], emptyText: word("No owners.", "Niemand verantwortlich."))),
      ])
  }

  private var delivery: ReportSection {
    ReportSection(
      "delivery", word("Delivery", "Lieferung"),
      [
        .list([
          word(
            "Booking flow shipped on Wednesday, a day early.",
            "Buchungsstrecke am Mittwoch geliefert, einen Tag früher."),
          word(
            "Product photos of Atelier Nord are two weeks late.",
            "Die Produktfotos von Atelier Nord sind zwei Wochen überfällig."),
        ]),
        .table(
          ReportTable(
            "incidents", word("Incidents", "Störungen"), columns: [.init("what", word("What", "Was"))], rows: [],
            emptyText: word("No incidents this week.", "Keine Störungen in dieser Woche."))),
      ])
  }

  private var costs: ReportSection {
    let rows: [(String, Int64, Int64?)] = [
      ("OpenRouter", 61_240, 60_000), ("Hetzner", 48_310, 50_000),
      (word("Design tools and stock photo library", "Gestaltungswerkzeuge und Bildarchiv"), 39_900, 45_000),
      (word("Credit for the outage", "Gutschrift für den Ausfall"), -8_500, nil), ("Mail", 0, 2_500),
    ]
    return ReportSection(
      "costs", word("Costs", "Kosten"),
      [
        .chart(
          Chart(
            "costs", word("Costs against budget", "Kosten gegen Budget"),
            summary: word(
              "1,409.50 EUR of 1,575.00 EUR; only OpenRouter is above its budget.",
              "1.409,50 EUR von 1.575,00 EUR; nur OpenRouter liegt über seinem Budget."),
            kind: .bars,
            data: ReportTable(
              "costs", word("Costs against budget", "Kosten gegen Budget"),
              columns: [
                .init("supplier", word("Supplier", "Anbieter")), .init("spent", word("Spent", "Ausgegeben"), .trailing),
                .init("budget", "Budget", .trailing),
              ],
              rows: rows.map { .init([.text($0.0), money($0.1), $0.2.map(money) ?? .absent]) },
              emptyText: word("No costs.", "Keine Kosten.")),
            target: .init(550, word("Limit per supplier", "Grenze je Anbieter"))))
      ])
  }

  private var blockers: ReportSection {
    ReportSection(
      "blockers", word("Blockers and decisions", "Hindernisse und Entscheidungen"),
      [
        .table(
          ReportTable(
            "blockers", word("Blockers", "Hindernisse"),
            columns: [
              .init("what", word("What", "Was")), .init("client", word("Client", "Kunde")),
              .init("who", word("Who", "Wer")), .init("until", word("Until", "Bis"), .trailing),
              .init("amount", word("At stake", "Auf dem Spiel"), .trailing),
              .init("mitigation", word("Mitigation", "Gegenmaßnahme")), .init("light", word("State", "Stand")),
            ],
            rows: [
              .init([
                .text(
                  word(
                    "Access to the staging server of the client is missing since the move to the new host",
                    "Der Zugang zum Testserver des Kunden fehlt seit dem Umzug zum neuen Anbieter")),
                .text("Harbour & Sons Shipping Company"), .text("Ana Lindqvist"), day("2026-02-18"), money(1_800_000),
                .text(
                  word(
                    "Daily reminder; escalate to the managing director on Tuesday",
                    "Tägliche Erinnerung; am Dienstag an die Geschäftsführung")), .light(.red),
              ]),
              .init([
                .text(word("Product photos", "Produktfotos")), .text("Atelier Nord"), .text("Mehmet Öztürk"),
                day("2026-02-20"), money(420_000), .text(word("Stock photos for the launch", "Archivbilder zum Start")),
                .light(.yellow),
              ]),
              .init([
                .text("https://tickets.example.com/projects/brauhaus/issues/2026/02/0000417-certificate-expired"),
                .text("Brauhaus am Markt"), .text("Zoë van der Berg-Hollenstein"), day("2026-03-02"), .absent, .absent,
                .light(.green),
              ]),
            ], emptyText: word("Nothing blocks.", "Nichts hindert.")))
      ])
  }

  private var learnings: ReportSection {
    ReportSection(
      "learnings", word("Learnings", "Gelernt"),
      prompt: word("what would you do differently next week?", "was würdet ihr nächste Woche anders machen?"))
  }
}

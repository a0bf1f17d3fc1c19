public import Domain

/// Random deals, the same in every run, with names that are hard to store.
public struct RandomDeals {
  private var state: UInt64
  private static let texts = [
    "Website", "O'Neill \"Nord\"", "🚀👩‍👩‍👧", "\u{202E}evil", "x'; DROP TABLE deal;--", "Å\u{30A}", "two\nlines", " blanks ",
    "=1+1", "\u{FEFF}", "é",
  ]

  /// A source that begins with a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// A number below a bound.
  public mutating func number(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// A deal in which each field is there or not.
  public mutating func deal() -> Deal {
    var deal = Deal()
    for field in DealField.allCases where field != .id && field != .externalID && number(3) > 0 {
      switch field.kind {
      case .text: deal.setText(Self.texts[number(Self.texts.count)], of: field)
      case .day: deal.setDay(Day(ordinal: number(40_000) - 10_000), of: field)
      case .instant:
        let instant = Instant(milliseconds: Int64(number(2_000_000_000)) * 997 - 1_000_000_000_000)
        if field == .createdAt { deal.createdAt = instant } else { deal.stageEnteredAt = instant }
      case .amount:
        let amount = Int64(number(2_000_000_000)) - 1_000_000_000
        if field == .offerAmount { deal.offerAmount = amount } else { deal.actualAmount = amount }
      case .integer:
        if field == .bantScore { deal.bantScore = number(9) - 2 } else { deal.touchpointCount = number(900) }
      case .yesNo: deal.qualified = number(2) == 0
      case .percentage: deal.probability = Percentage(basisPoints: number(10_001))
      case .currency: deal.currency = Currency(["EUR", "JPY", "KWD"][number(3)])
      case .forecastCategory: deal.forecastCategory = ForecastCategory.allCases[number(5)]
      }
    }
    if number(2) == 0 {
      deal.customFields = (0...number(4)).map {
        CustomField(name: "Column \($0)", value: Self.texts[number(Self.texts.count)])
      }
    }
    return deal
  }
}

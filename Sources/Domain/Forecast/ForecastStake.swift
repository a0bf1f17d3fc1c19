/// What a deal is to the forecast at one moment (CRM-8): its month, its amount and how sure it is.
public struct ForecastStake: Equatable, Sendable {
  /// Where a deal stands.
  public enum State: String, CaseIterable, Sendable {
    /// Being worked on.
    case open
    /// Signed.
    case won
    /// Did not happen.
    case lost
    /// Nurtured until later.
    case parked
    /// In no stage that the policy knows.
    case unknown
  }

  /// Why an open or won deal is not part of any month's forecast.
  public enum Gap: String, CaseIterable, Sendable {
    /// Its forecast category is omitted.
    case omitted
    /// Nobody knows when it closes.
    case withoutDate = "without_date"
    /// It has no amount.
    case withoutAmount = "without_amount"
    /// Its amount has no currency.
    case withoutCurrency = "without_currency"
  }

  /// Where the deal stands.
  public let state: State
  /// The month of the expected close; of a won deal the month in which it closed, where that is known.
  public let month: Month?
  /// The amount signed, else offered, in minor units as in `Deal.offerAmount`.
  public let amount: Int64?
  /// The currency of the amount.
  public let currency: Currency?
  /// How likely the deal is won: as set by hand, within 0 to 100 %, else its stage's.
  public let probability: Percentage
  /// How sure it is: as set by hand, else its stage's.
  public let category: ForecastCategory

  /// What a deal in a stage is to the forecast.
  public init(of deal: borrowing Deal, stage: Stage?) {
    switch stage?.role {
    case .open: state = .open
    case .won: state = .won
    case .lost: state = .lost
    case .nurturing: state = .parked
    case nil: state = .unknown
    }
    let day = state == .won ? deal.closedDate ?? deal.expectedCloseDate : deal.expectedCloseDate
    month = day.map { Month(containing: $0) }
    amount = deal.actualAmount ?? deal.offerAmount
    currency = deal.currency
    let byHand = deal.probability.map { Percentage(basisPoints: max(0, min($0.basisPoints, 10_000))) }
    probability = state == .won ? Percentage(100) : byHand ?? stage?.probability ?? Percentage(0)
    // A won deal is won whatever its category says, but for one that was taken out by hand.
    category =
      state == .won
      ? deal.forecastCategory == .omitted ? .omitted : .closed
      : deal.forecastCategory ?? stage?.category ?? .omitted
  }

  /// Whether the deal is open or won, so that the forecast is about it.
  public var isPresent: Bool { state == .open || state == .won }

  /// Why an open or won deal is in no month's forecast; nil where it is in one.
  public var gap: Gap? {
    if category == .omitted { return .omitted }
    if month == nil { return .withoutDate }
    if amount == nil { return .withoutAmount }
    return currency == nil ? .withoutCurrency : nil
  }

  /// What the deal adds to Expected, and where; nil where it adds to no month.
  public var share: ForecastShare? {
    guard isPresent, gap == nil, let month, let amount, let currency else { return nil }
    return ForecastShare(
      cell: ForecastCell(month: month, currency: currency),
      expected: ExactAmount(minorUnits: amount, share: probability))
  }
}

/// A month and a currency: what a forecast has a line for.
public struct ForecastCell: Hashable, Comparable, Sendable {
  /// The month.
  public let month: Month
  /// The currency.
  public let currency: Currency

  /// A month and a currency.
  public init(month: Month, currency: Currency) {
    self.month = month
    self.currency = currency
  }

  /// By month, then by the currency's code.
  public static func < (left: ForecastCell, right: ForecastCell) -> Bool {
    left.month == right.month ? left.currency.code < right.currency.code : left.month < right.month
  }
}

/// What one deal adds to Expected, and where.
public struct ForecastShare: Equatable, Sendable {
  /// The month and currency that it is added to.
  public let cell: ForecastCell
  /// The amount times the probability.
  public let expected: ExactAmount
}

/// Why a deal changed what is expected of a month.
public enum ForecastCause: String, CaseIterable, Hashable, Sendable {
  /// It was not there before, or comes back from being lost or parked.
  case new
  /// It was won.
  case won
  /// It was lost, or is gone.
  case lost
  /// It closes in a later month.
  case slipped
  /// It closes in an earlier month.
  case pulledIn = "pulled_in"
  /// More is expected of it in its month.
  case raised
  /// Less is expected of it in its month.
  case lowered
  /// It is nurtured until later.
  case parked
  /// It came to, or went from, the owner whose forecast it is.
  case ownerChanged = "owner_changed"

  /// The cause in words.
  public var words: String { rawValue.replacing("_", with: " ") }
}

/// What a deal was, or is, to a forecast of some owner's deals.
public struct ForecastSide: Equatable, Sendable {
  /// What it is to the forecast.
  public let stake: ForecastStake
  /// Whether it is one of the deals that the forecast is about.
  public let isInScope: Bool

  /// A deal's stake, in scope unless stated.
  public init(_ stake: ForecastStake, isInScope: Bool = true) {
    self.stake = stake
    self.isInScope = isInScope
  }

  /// What it adds to the forecast; nil where it adds nothing.
  var share: ForecastShare? { isInScope ? stake.share : nil }
}

extension ForecastCause {
  /// Why the share of a deal in the forecast changed; nil where it neither came, went, nor moved to another month.
  ///
  /// The first that applies, so that each deal has one cause:
  /// it changed its owner; it was not there before; it was won; it was lost or is gone; it was parked; it adds to another month.
  init?(from before: ForecastSide?, to after: ForecastSide?) {
    if let before, let after, before.isInScope != after.isInScope {
      self = .ownerChanged
      return
    }
    let (old, new) = (before?.stake, after?.stake)
    switch (old?.state, new?.state) {
    case (.open, nil), (.won, nil): self = .lost
    case (.open, .won): self = .won
    case (.open, .lost), (.won, .lost): self = .lost
    case (.open, .parked), (.won, .parked): self = .parked
    case (.open, .open), (.won, .won), (.won, .open), (.open, .unknown), (.won, .unknown):
      // A month to which nothing is added is none that the deal went to or came from.
      guard let from = before?.share?.cell.month, let to = after?.share?.cell.month, from != to else { return nil }
      self = from < to ? .slipped : .pulledIn
    default: self = .new
    }
  }
}

/// A deal as it stood at one moment: what was written, unjudged.
///
/// Every field may be absent, and texts such as the stage or the e-mail address are kept as they were written, so that a
/// sloppy deal can be stored and reported instead of being refused.
public struct Deal: Equatable, Sendable {
  /// The deal's own id, such as `D-12`.
  public var id: String?
  /// Which system the external id belongs to, such as `hubspot`.
  public var externalSource: String?
  /// The deal's id in the system it was imported from.
  public var externalID: String?
  /// What the deal is about.
  public var title: String?
  /// The contact person.
  public var name: String?
  /// The company that would buy.
  public var company: String?
  /// The contact person's e-mail address, as written.
  public var email: String?
  /// The stage's id, name or alias, as written.
  public var stage: String?
  /// The owner's id, name or e-mail address, as written.
  public var owner: String?
  /// When the contact person was last in touch.
  public var lastContactDate: Day?
  /// Where the lead came from.
  public var source: String?
  /// When the contact person was first in touch.
  public var firstContactDate: Day?
  /// How many times there was contact.
  public var touchpointCount: Int?
  /// The day of the sales call, past or ahead.
  public var callDate: Day?
  /// What the call brought.
  public var callNotes: String?
  /// Budget, authority, need, timing: one point each, 0 to 4.
  public var bantScore: Int?
  /// Whether the call qualified the lead.
  public var qualified: Bool?
  /// The offer in minor units of the currency, with two decimals while the currency is unknown.
  public var offerAmount: Int64?
  /// The currency of both amounts.
  public var currency: Currency?
  /// When the written offer was sent.
  public var offerSentDate: Day?
  /// When to follow up.
  public var followUpDate: Day?
  /// When the deal was won or lost.
  public var closedDate: Day?
  /// What was signed, in minor units as in `offerAmount`.
  public var actualAmount: Int64?
  /// How the client pays.
  public var paymentTerms: String?
  /// When the kickoff is planned.
  public var kickoffDate: Day?
  /// When the kickoff took place.
  public var kickoffHeldDate: Day?
  /// What happens next.
  public var nextStep: String?
  /// When it happens.
  public var nextStepDate: Day?
  /// Why the deal was lost, one of the policy's reasons, as written.
  public var lostReason: String?
  /// More about why it was lost.
  public var lostNote: String?
  /// When a nurtured deal is taken up again.
  public var reactivationDate: Day?
  /// Why it is nurtured.
  public var nurturingNote: String?
  /// When the deal is expected to close.
  public var expectedCloseDate: Day?
  /// The probability set by hand.
  public var probability: Percentage?
  /// The forecast category set by hand.
  public var forecastCategory: ForecastCategory?
  /// When the deal entered its stage.
  public var stageEnteredAt: Instant?
  /// When the deal was created where it was first kept.
  public var createdAt: Instant?
  /// When the deal was put away.
  public var archivedDate: Day?
  /// Columns that are not fields of the product, in the order of the file.
  public var customFields: [CustomField] = []
  /// How many contacts were logged with the deal, one by one.
  public var loggedTouchpoints = 0
  /// How many times the expected close was moved to a later day.
  public var closeDatePushes = 0
  /// Whether the contact person's data was erased on request; the fields that held it are then not owed.
  public var isForgotten = false
  /// The stages that recorded history says the deal entered, in the order of recording; empty without history, and for a deal
  /// that was never moved.
  public var moves: [StageMove] = []

  /// A deal of which nothing is known.
  public init() {}

  /// How many decimals the deal's amounts are kept with.
  public var amountDecimals: Int {
    currency?.decimals ?? AmountText.decimalsWithoutCurrency
  }

  /// The stages that recorded history says the deal has been in, as written; empty without history.
  public var pastStages: [String] { moves.map(\.stage) }

  /// What is at stake: the amount signed, else the amount offered, in minor units.
  public var amountAtStake: Int64? {
    actualAmount ?? offerAmount
  }

  /// What a person would call the deal: its title, else its company, else its contact person.
  public var label: String? {
    title ?? company ?? name
  }
}

/// A column of an export that is not one of the product's fields.
public struct CustomField: Equatable, Sendable {
  /// The header, as written.
  public var name: String
  /// The cell, never empty.
  public var value: String

  /// A named value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A field of a deal, under the name that files, the policy, `--set` and JSON use.
///
/// The order of the cases is the order of the columns in the product's own CSV.
public enum DealField: String, CaseIterable, Hashable, Sendable {
  case id
  case externalID = "external_id"
  case title
  case name
  case company
  case email
  case stage
  case owner
  case lastContactDate = "last_contact_date"
  case source
  case firstContactDate = "first_contact_date"
  case touchpointCount = "touchpoint_count"
  case callDate = "call_date"
  case callNotes = "call_notes"
  case bantScore = "bant_score"
  case qualified
  case offerAmount = "offer_amount"
  case currency
  case offerSentDate = "offer_sent_date"
  case followUpDate = "follow_up_date"
  case closedDate = "closed_date"
  case actualAmount = "actual_amount"
  case paymentTerms = "payment_terms"
  case kickoffDate = "kickoff_date"
  case kickoffHeldDate = "kickoff_held_date"
  case nextStep = "next_step"
  case nextStepDate = "next_step_date"
  case lostReason = "lost_reason"
  case lostNote = "lost_note"
  case reactivationDate = "reactivation_date"
  case nurturingNote = "nurturing_note"
  case expectedCloseDate = "expected_close_date"
  case probability
  case forecastCategory = "forecast_category"
  case stageEnteredAt = "stage_entered_at"
  case createdAt = "created_at"
  case archivedDate = "archived_date"

  /// What a field holds.
  public enum Kind: Sendable {
    /// Any text.
    case text
    /// A day.
    case day
    /// A day and time; a day alone means its first moment.
    case instant
    /// A decimal number of the deal's currency.
    case amount
    /// A whole number.
    case integer
    /// Yes or no.
    case yesNo
    /// A number of percent.
    case percentage
    /// An ISO 4217 code.
    case currency
    /// A forecast category.
    case forecastCategory
  }

  /// What the field holds.
  public var kind: Kind {
    switch self {
    case .id, .externalID, .title, .name, .company, .email, .stage, .owner, .source, .callNotes, .paymentTerms,
      .nextStep,
      .lostReason, .lostNote, .nurturingNote:
      .text
    case .lastContactDate, .firstContactDate, .callDate, .offerSentDate, .followUpDate, .closedDate, .kickoffDate,
      .kickoffHeldDate, .nextStepDate, .reactivationDate, .expectedCloseDate, .archivedDate:
      .day
    case .stageEnteredAt, .createdAt: .instant
    case .offerAmount, .actualAmount: .amount
    case .touchpointCount, .bantScore: .integer
    case .qualified: .yesNo
    case .probability: .percentage
    case .currency: .currency
    case .forecastCategory: .forecastCategory
    }
  }

  /// The name in a sentence: `next step date`.
  public var words: String {
    switch self {
    case .email: "e-mail"
    case .bantScore: "BANT score"
    case .externalID: "external id"
    default:
      String(decoding: rawValue.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
  }

  /// What a value of the field looks like, for the suggestion of a command: `YYYY-MM-DD`.
  public var placeholder: String {
    switch kind {
    case .text: "<\(words)>"
    case .day: "<YYYY-MM-DD>"
    case .instant: "<YYYY-MM-DDTHH:MM>"
    case .amount: "<amount>"
    case .integer: self == .bantScore ? "<0-4>" : "<number>"
    case .yesNo: "<yes|no>"
    case .percentage: "<percent>"
    case .currency: "<code>"
    case .forecastCategory: "<category>"
    }
  }
}

extension DealField: CustomStringConvertible {
  /// The name as files write it.
  public var description: String { rawValue }
}

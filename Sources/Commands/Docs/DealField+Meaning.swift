import Domain

extension DealField {
  /// What the field says, for its documentation.
  var meaning: String {
    switch self {
    case .id: "the deal's own id; one is given where it is empty"
    case .externalID: "the id in the system the deal comes from"
    case .title: "what the deal is called"
    case .name: "the contact person"
    case .company: "the company of the contact person"
    case .email: "the e-mail address of the contact person"
    case .stage: "id, name or alias of a stage of the policy"
    case .owner: "who works on the deal: id, name or e-mail address on the roster"
    case .lastContactDate: "the last contact in either direction"
    case .source: "where the lead came from"
    case .firstContactDate: "the first message or call of ours"
    case .touchpointCount: "how many contacts there were"
    case .callDate: "when the call is, or was"
    case .callNotes: "what the call brought"
    case .bantScore: "budget, authority, need, timing: 0 to 4"
    case .qualified: "whether the lead is worth an offer"
    case .offerAmount: "the amount offered, in the deal's currency"
    case .currency: "of both amounts"
    case .offerSentDate: "when the offer was sent"
    case .followUpDate: "when to ask about the offer"
    case .closedDate: "when the deal was signed or lost"
    case .actualAmount: "the amount signed"
    case .paymentTerms: "such as: 30 days net"
    case .kickoffDate: "when the kickoff is planned"
    case .kickoffHeldDate: "when the kickoff was held"
    case .nextStep: "what happens next"
    case .nextStepDate: "when it happens"
    case .lostReason: "why the deal was lost: a reason of the policy"
    case .lostNote: "more about why"
    case .reactivationDate: "when a nurtured deal is taken up again"
    case .nurturingNote: "why it is parked, and what would wake it"
    case .expectedCloseDate: "when an open deal is expected to be signed"
    case .probability: "set by hand; otherwise the stage's"
    case .forecastCategory: "set by hand; otherwise the stage's"
    case .stageEnteredAt: "when the deal entered its stage"
    case .createdAt: "when the lead was recorded"
    case .archivedDate: "when a closed deal was put away"
    }
  }
}

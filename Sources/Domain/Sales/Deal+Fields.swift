extension Deal {
  /// Whether a field has a value.
  public func has(_ field: DealField) -> Bool {
    switch field {
    case .id: id != nil
    case .externalID: externalID != nil
    case .title: title != nil
    case .name: name != nil
    case .company: company != nil
    case .email: email != nil
    case .stage: stage != nil
    case .owner: owner != nil
    case .lastContactDate: lastContactDate != nil
    case .source: source != nil
    case .firstContactDate: firstContactDate != nil
    case .touchpointCount: touchpointCount != nil
    case .callDate: callDate != nil
    case .callNotes: callNotes != nil
    case .bantScore: bantScore != nil
    case .qualified: qualified != nil
    case .offerAmount: offerAmount != nil
    case .currency: currency != nil
    case .offerSentDate: offerSentDate != nil
    case .followUpDate: followUpDate != nil
    case .closedDate: closedDate != nil
    case .actualAmount: actualAmount != nil
    case .paymentTerms: paymentTerms != nil
    case .kickoffDate: kickoffDate != nil
    case .kickoffHeldDate: kickoffHeldDate != nil
    case .nextStep: nextStep != nil
    case .nextStepDate: nextStepDate != nil
    case .lostReason: lostReason != nil
    case .lostNote: lostNote != nil
    case .reactivationDate: reactivationDate != nil
    case .nurturingNote: nurturingNote != nil
    case .expectedCloseDate: expectedCloseDate != nil
    case .probability: probability != nil
    case .forecastCategory: forecastCategory != nil
    case .stageEnteredAt: stageEnteredAt != nil
    case .createdAt: createdAt != nil
    case .archivedDate: archivedDate != nil
    }
  }

  /// Whether a row of a file says anything of a deal; a currency alone, which profiles give to every row, is nothing.
  public var saysNothing: Bool {
    customFields.isEmpty && !DealField.allCases.contains { $0 != .currency && has($0) }
  }

  /// The value of a text field; nil for fields of another kind.
  public func text(_ field: DealField) -> String? {
    switch field {
    case .id: id
    case .externalID: externalID
    case .title: title
    case .name: name
    case .company: company
    case .email: email
    case .stage: stage
    case .owner: owner
    case .source: source
    case .callNotes: callNotes
    case .paymentTerms: paymentTerms
    case .nextStep: nextStep
    case .lostReason: lostReason
    case .lostNote: lostNote
    case .nurturingNote: nurturingNote
    default: nil
    }
  }

  /// The value of a field that holds a day; nil for fields of another kind.
  public func day(_ field: DealField) -> Day? {
    switch field {
    case .lastContactDate: lastContactDate
    case .firstContactDate: firstContactDate
    case .callDate: callDate
    case .offerSentDate: offerSentDate
    case .followUpDate: followUpDate
    case .closedDate: closedDate
    case .kickoffDate: kickoffDate
    case .kickoffHeldDate: kickoffHeldDate
    case .nextStepDate: nextStepDate
    case .reactivationDate: reactivationDate
    case .expectedCloseDate: expectedCloseDate
    case .archivedDate: archivedDate
    default: nil
    }
  }

  /// Any field's value as the product's own CSV writes it; nil when absent.
  public func written(_ field: DealField) -> String? {
    switch field.kind {
    case .text: text(field)
    case .day: day(field)?.description
    case .instant: (field == .createdAt ? createdAt : stageEnteredAt)?.description
    case .amount:
      (field == .offerAmount ? offerAmount : actualAmount).map { AmountText.text($0, decimals: amountDecimals) }
    case .integer: (field == .bantScore ? bantScore : touchpointCount).map { String($0) }
    case .yesNo: qualified.map { $0 ? "yes" : "no" }
    case .percentage: probability?.description
    case .currency: currency?.code
    case .forecastCategory: forecastCategory?.rawValue
    }
  }

  /// The value of a custom field, found by its name in any case.
  public func custom(_ name: String) -> String? {
    customFields.first { $0.name == name || $0.name.lowercased() == name.lowercased() }?.value
  }
}

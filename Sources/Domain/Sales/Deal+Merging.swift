extension Deal {
  /// The deal after a row of an import: what the row says replaces what was known, what it does not say stays.
  ///
  /// Amounts are brought to the decimals of the currency that the deal then has.
  /// - Returns: nil when an amount has more decimals than that currency.
  public func merged(with row: Deal) -> Deal? {
    var deal = self
    for field in DealField.allCases where field != .id && row.has(field) {
      switch field.kind {
      case .text: deal.setText(row.text(field), of: field)
      case .day: deal.setDay(row.day(field), of: field)
      case .instant, .amount, .integer, .yesNo, .percentage, .currency, .forecastCategory: break
      }
    }
    deal.externalSource = row.externalSource ?? externalSource
    deal.touchpointCount = row.touchpointCount ?? touchpointCount
    deal.bantScore = row.bantScore ?? bantScore
    deal.qualified = row.qualified ?? qualified
    deal.probability = row.probability ?? probability
    deal.forecastCategory = row.forecastCategory ?? forecastCategory
    deal.stageEnteredAt = row.stageEnteredAt ?? stageEnteredAt
    deal.createdAt = row.createdAt ?? createdAt
    deal.currency = row.currency ?? currency
    let decimals = deal.amountDecimals
    func amount(_ new: Int64?, _ old: Int64?) -> Int64?? {
      if let new { return AmountText.rescaled(new, from: row.amountDecimals, to: decimals).map { .some($0) } }
      if let old { return AmountText.rescaled(old, from: amountDecimals, to: decimals).map { .some($0) } }
      return .some(nil)
    }
    guard let offer = amount(row.offerAmount, offerAmount), let actual = amount(row.actualAmount, actualAmount) else {
      return nil
    }
    deal.offerAmount = offer
    deal.actualAmount = actual
    for field in row.customFields {
      // Headers are compared in any case, and so the custom fields they name.
      if let index = deal.customFields.firstIndex(where: { $0.name.lowercased() == field.name.lowercased() }) {
        deal.customFields[index].value = field.value
      } else {
        deal.customFields.append(field)
      }
    }
    return deal
  }

  /// The fields in which another version of the deal differs, with both values as files write them.
  public func changes(to other: Deal) -> [FieldChange] {
    var changes = DealField.allCases.compactMap { field -> FieldChange? in
      let (old, new) = (written(field), other.written(field))
      return old == new ? nil : FieldChange(field: field.rawValue, old: old, new: new)
    }
    for field in other.customFields where !customFields.contains(field) {
      changes.append(FieldChange(field: field.name, old: custom(field.name), new: field.value))
    }
    for field in customFields where !other.customFields.contains(where: { $0.name == field.name }) {
      changes.append(FieldChange(field: field.name, old: field.value, new: nil))
    }
    return changes
  }
}

/// A field that changed.
public struct FieldChange: Equatable, Sendable {
  /// The field's name as files write it.
  public var field: String
  /// The value before; nil when it was absent.
  public var old: String?
  /// The value after; nil when it is absent now.
  public var new: String?

  /// A change of a field.
  public init(field: String, old: String?, new: String?) {
    (self.field, self.old, self.new) = (field, old, new)
  }
}

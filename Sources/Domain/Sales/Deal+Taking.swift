extension Deal {
  /// Sets a field to what another deal has in it, or makes it absent where that has nothing.
  ///
  /// An external id comes with its source. An amount comes in its minor units: both deals must have a currency of as many
  /// decimals, or the amount be rescaled.
  public mutating func take(_ field: DealField, from other: Deal) {
    switch field {
    case .externalID: (externalID, externalSource) = (other.externalID, other.externalSource)
    case .stageEnteredAt: stageEnteredAt = other.stageEnteredAt
    case .createdAt: createdAt = other.createdAt
    case .offerAmount: offerAmount = other.offerAmount
    case .actualAmount: actualAmount = other.actualAmount
    case .touchpointCount: touchpointCount = other.touchpointCount
    case .bantScore: bantScore = other.bantScore
    case .qualified: qualified = other.qualified
    case .probability: probability = other.probability
    case .currency: currency = other.currency
    case .forecastCategory: forecastCategory = other.forecastCategory
    default:
      if field.kind == .day { setDay(other.day(field), of: field) } else { setText(other.text(field), of: field) }
    }
  }

  /// Whether two deals say the same in a field; amounts are compared as numbers, an external id with its source.
  public func says(theSameAs other: Deal, in field: DealField) -> Bool {
    switch field {
    case .externalID: externalID == other.externalID && externalSource == other.externalSource
    case .offerAmount, .actualAmount: Deal.plain(written(field)) == Deal.plain(other.written(field))
    case .stageEnteredAt: stageEnteredAt == other.stageEnteredAt
    case .createdAt: createdAt == other.createdAt
    default: written(field) == other.written(field)
    }
  }

  /// Sets the value of a custom field, found by its name in any case; nil takes it away.
  public mutating func setCustom(_ value: String?, named name: String) {
    let index = customFields.firstIndex { $0.name.lowercased() == name.lowercased() }
    switch (value, index) {
    case (let value?, let index?): customFields[index].value = value
    case (let value?, nil): customFields.append(CustomField(name: name, value: value))
    case (nil, let index?): customFields.remove(at: index)
    case (nil, nil): break
    }
  }

  /// The names of the custom fields of some deals, each once in whatever case it comes first.
  public static func customNames(of deals: Deal...) -> [String] {
    var seen: Set<String> = []
    return deals.flatMap(\.customFields).map(\.name).filter { seen.insert($0.lowercased()).inserted }
  }

  /// An amount as a number: without zeros at the end of its decimals.
  private static func plain(_ amount: String?) -> Substring? {
    guard let amount, amount.contains(".") else { return amount.map { $0[...] } }
    var number = amount[...]
    while number.last == "0" { number = number.dropLast() }
    return number.last == "." ? number.dropLast() : number
  }
}

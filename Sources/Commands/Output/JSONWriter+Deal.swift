import Domain

extension JSONWriter {
  /// Writes a deal with every field under its name; absent ones are null, amounts are texts, numbers are numbers.
  mutating func deal(_ deal: Deal) throws {
    try object { json in
      try json.dealMembers(deal)
    }
  }

  /// Writes the members of a deal into an object that is open.
  mutating func dealMembers(_ deal: Deal) throws {
    for field in DealField.allCases {
      switch field.kind {
      case .integer: try member(field.rawValue, field == .bantScore ? deal.bantScore : deal.touchpointCount)
      case .yesNo:
        try key(field.rawValue)
        try value(deal.qualified)
      case .percentage:
        try key(field.rawValue)
        try raw(deal.probability?.description ?? "null")
      case .text, .day, .instant, .amount, .currency, .forecastCategory: try member(field.rawValue, deal.written(field))
      }
      if field == .externalID { try member("external_source", deal.externalSource) }
    }
    try key("custom")
    try object { json in
      for field in deal.customFields { try json.member(field.name, field.value) }
    }
  }
}

import Domain

/// Writes sums of amounts by currency, which are never added to each other.
enum CurrencyAmounts {
  /// In the order of the currencies' codes, those without one last.
  static func sorted(_ values: [Currency?: Int128]) -> [(currency: Currency?, amount: Int128)] {
    values.sorted { ($0.key?.code ?? "~") < ($1.key?.code ?? "~") }.map { ($0.key, $0.value) }
  }

  /// An amount with blanks between groups of digits, and its currency: `48 000.00 EUR`.
  static func text(_ amount: Int128, _ currency: Currency?) -> String {
    let number = AmountText.grouped(sum: amount, decimals: currency?.decimals ?? AmountText.decimalsWithoutCurrency)
    return currency.map { "\(number) \($0)" } ?? number
  }

  /// `48 000.00 EUR + 3 000.00 NOK`; empty where there is none.
  static func text(_ values: [Currency?: Int128]) -> String {
    sorted(values).map { text($0.amount, $0.currency) }.joined(separator: " + ")
  }
}

extension JSONWriter {
  /// Writes amounts by currency as an array of objects; the currency is null where deals have none.
  mutating func amounts(_ values: [Currency?: Int128]) throws {
    try array { json in
      for (currency, amount) in CurrencyAmounts.sorted(values) {
        try json.object { json in
          try json.member("currency", currency?.code)
          try json.amount("amount", amount, currency)
        }
      }
    }
  }

  /// Writes a member with an amount in minor units as a text.
  mutating func amount(_ name: String, _ amount: Int128, _ currency: Currency?) throws {
    let decimals = currency?.decimals ?? AmountText.decimalsWithoutCurrency
    try member(name, AmountText.text(sum: amount, decimals: decimals))
  }
}

import Domain
import Foundation
import JSONText

extension JSONWriter {
  /// Writes a cell as an object with its type, or null where nothing is known.
  mutating func cell(_ cell: Cell) throws {
    if case .absent = cell { return try value(nil as String?) }
    try object { json in
      switch cell {
      case .absent: break
      case .text(let text): try json.typed("text", text)
      case .integer(let number):
        try json.member("type", "integer")
        try json.member("value", number)
      case .number(let number, let unit, _): try json.number(number, unit)
      case .money(let amount, let currency): try json.money(amount, currency)
      case .percent(let share, _): try json.typed("percent", share.description)
      case .day(let day): try json.typed("day", day.description)
      case .moment(let instant): try json.typed("moment", instant.description)
      case .duration(let span):
        try json.member("type", "duration")
        try json.key("seconds")
        try json.raw(span.seconds)
      case .light(let light): try json.typed("light", light.rawValue)
      case .delta(let delta): try json.delta(delta)
      }
    }
  }

  private mutating func delta(_ delta: Delta) throws {
    try member("type", "delta")
    try key("by")
    try object { json in
      switch delta.amount {
      case .integer(let number):
        try json.member("type", "integer")
        try json.member("value", number)
      case .number(let number, let unit, _): try json.number(number, unit)
      case .money(let amount, let currency): try json.money(amount, currency)
      case .points(let share, _): try json.typed("points", share.description)
      case .percent(let share, _): try json.typed("percent", share.description)
      }
    }
    try key("better")
    try value(delta.isBetter)
  }

  private mutating func typed(_ type: String, _ value: String) throws {
    try member("type", type)
    try member("value", value)
  }

  private mutating func number(_ number: Decimal, _ unit: String?) throws {
    try typed("number", number.description)
    try member("unit", unit)
  }

  private mutating func money(_ amount: Int64, _ currency: Currency?) throws {
    try member("type", "money")
    try member(
      "amount", AmountText.text(amount, decimals: currency?.decimals ?? AmountText.decimalsWithoutCurrency))
    try member("currency", currency?.code)
  }
}

extension TimeSpan {
  /// The number of seconds, with decimals only where there are some.
  fileprivate var seconds: String {
    let plain = AmountText.text(milliseconds, decimals: 3)
    return plain.hasSuffix(".000") ? String(plain.dropLast(4)) : plain
  }
}

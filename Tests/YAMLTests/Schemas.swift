import Foundation
import YAML

/// Decoders for the tests, each answering a text of what it read.
var schemas: [String: YAMLType<String>] {
  [
    "text": .text,
    "int": YAMLType<Int>.int.map { "\($0)" },
    "percent": YAMLType<Int>.int(in: 0...100).map { "\($0)" },
    "decimal": YAMLType<Decimal>.decimal.map { "\($0)" },
    "share": YAMLType<Decimal>.decimal(in: 0...1).map { "\($0)" },
    "bool": YAMLType<Bool>.bool.map { "\($0)" },
    "list": YAMLType<[Int]>.list(of: .int).map { "\($0)" },
    "dictionary": YAMLType<[String: Int]>.dictionary(of: .int).map { "\($0.sorted { $0.key < $1.key })" },
    "pairs": YAMLType.pairs(of: YAMLType<Int>.int).map { pairs in
      pairs.map { "\($0.key.mark) \($0.key.value)=\($0.value)" }.joined(separator: ", ")
    },
    "marked": YAMLType<Marked<String>>.marked(.text).map { "\($0.mark) \($0.value)" },
    "oneOf": .oneOf(["open", "won", "lost"]),
    "enum": YAMLType<Colour>.oneOf(Colour.self).map { "\($0)" },
    "currency": .oneOf("AUD CAD CHF CZK DKK EUR GBP ISK JPY NOK PLN SEK USD".split(separator: " ").map(String.init)),
    "duration": YAMLType<Hours>.hours.map { "\($0.count) hours" },
    "anything": .parsed { text throws(Expectation) in text },
    "policy": YAMLType<Policy>.policy.map { "\($0)" },
    "empty": .mapping { _ in "nothing" },
    "silent": YAMLType { _, _ in nil },
  ]
}

enum Colour: String, CaseIterable { case red, green }

struct Hours: Equatable {
  let count: Int
}

extension YAMLType where Value == Hours {
  static var hours: Self {
    .parsed { text throws(Expectation) in
      guard text.last == "h", let count = Int(text.dropLast()) else {
        throw Expectation("a duration such as 24h or 48h", remedy: "write hours with 'h'")
      }
      return Hours(count: count)
    }
  }
}

struct Policy: Equatable {
  let currency: String
  let stages: [String]
  let rate: Decimal?
  let sla: Hours
}

extension YAMLType where Value == Policy {
  static var policy: Self {
    .mapping { map in
      let currency = map.required("currency", as: .text)
      let stages = map.value("stages", as: .list(of: .oneOf(["open", "won", "lost"])), default: ["open"])
      let rate = map.optional("rate", as: .decimal)
      let sla = map.value("sla", as: .hours, default: Hours(count: 24))
      if let currency, currency != currency.uppercased() {
        map.report("a currency is written in capitals", at: "currency", remedy: "write \(currency.uppercased())")
      }
      guard let currency else { return nil }
      return Policy(currency: currency, stages: stages, rate: rate, sla: sla)
    }
  }
}

import Domain
import Foundation
import YAML

extension YAMLType where Value == JournalPolicy {
  /// What the journal asks for, each key falling back by itself.
  static func journal(else fallback: JournalPolicy?) -> YAMLType {
    .mapping { map in
      let amount = map.value("decision_amount", as: .amount, else: fallback?.decisionAmount)
      let escalation = map.value(
        "escalate", as: .escalation(else: fallback?.escalation), else: fallback?.escalation)
      guard let amount, let escalation else { return nil }
      return JournalPolicy(decisionAmount: amount, escalation: escalation)
    }
  }
}

extension YAMLType where Value == EscalationTimes {
  /// After how long the team and the director are told, each falling back by itself.
  static func escalation(else fallback: EscalationTimes?) -> YAMLType {
    .mapping { map in
      let team = map.value("team", as: .sla, else: fallback.map(\.team))
      let director = map.value("director", as: .sla, else: fallback.map(\.director))
      guard let team, let director else { return nil }
      if let team, let director, director < team {
        map.report(
          "the director is told after \(director), before the team, after \(team)",
          at: map.contains("director") ? "director" : "team", remedy: "write a longer time for the director, or none")
        return nil
      }
      return EscalationTimes(team: team, director: director)
    }
  }
}

extension YAMLType where Value == Decimal {
  /// An amount of money in whole units of the policy's currency, not negative.
  fileprivate static var amount: YAMLType {
    figure.checked { amount throws(Expectation) in
      guard amount >= 0 else { throw Expectation("an amount from 0 on", remedy: "write 0 for every amount") }
    }.described { $0["minimum"] = 0 }
  }

  /// A number with at most sixteen digits before the point and six behind it.
  static var figure: YAMLType {
    decimal.checked { number throws(Expectation) in
      guard FigureText.number("\(number)") != nil else {
        throw Expectation(
          "a number with at most \(FigureText.wholeDigits) digits, and \(FigureText.decimals) behind the point")
      }
    }
  }
}

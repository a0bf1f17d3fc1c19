extension IndicatorTarget {
  /// The target with its unit: `≥ 95 %`, `+10 % a month`, `10 by month 6, 50 by month 12`.
  /// - Parameter currency: the currency of a target that is money.
  public func text(in unit: IndicatorUnit, currency: Currency) -> String {
    let sign = unit == .money ? currency.code : unit.sign
    let unit = sign.isEmpty ? "" : " \(sign)"
    switch self {
    case .limit(let target): return "\(target)\(unit)"
    case .growth(let percent): return "+\(percent) % a month"
    case .steps(let steps): return steps.map { "\($0.value)\(unit) by \($0.due.text)" }.joined(separator: ", ")
    case .within(let distance): return "± \(distance)\(unit)"
    case .nearAverage(let percent): return "average ± \(percent) %"
    }
  }
}

extension IndicatorTarget.Step.Due {
  /// `month 6`, or the day.
  public var text: String {
    switch self {
    case .month(let number): "month \(number)"
    case .day(let day): day.description
    }
  }
}

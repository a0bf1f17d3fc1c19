import Foundation

extension IndicatorTarget {
  /// How the last of some values stands against the target on a day; nil where that cannot be told, and before the first step is due.
  ///
  /// - Parameters:
  ///   - points: values up to the day, the earliest first; those in another currency than the last are passed over.
  ///   - currency: the currency of a target that is money.
  ///   - first: the company's first month, from which months are counted.
  public func light(
    for points: [IndicatorPoint], on day: Day, currency: Currency, since first: Month?
  ) -> Light? {
    guard let last = points.last else { return nil }
    let number = last.value.number
    let before = points.dropLast().filter { $0.value.isComparable(to: last.value) }
    let isInTargetsCurrency = last.value.currency.map { $0 == currency } ?? true
    switch self {
    case .limit(let target): return isInTargetsCurrency ? target.light(for: number) : nil
    case .growth(let percent): return IndicatorTarget.growth(percent, to: last, from: before)
    case .steps(let steps):
      guard isInTargetsCurrency, let step = IndicatorTarget.due(steps, on: day, since: first) else { return nil }
      return Target(.atLeast, step.value).light(for: number)
    case .within(let distance):
      return isInTargetsCurrency ? Target(.atMost, distance).light(for: number.magnitude) : nil
    case .nearAverage(let percent):
      let averaged = before.suffix(IndicatorTarget.averagedCount).map(\.value.number)
      let sum = averaged.reduce(0, +)
      guard sum > 0 else { return nil }
      // The distance from the average against its share, both times count and hundred, so that nothing is divided.
      let distance = (number * Decimal(averaged.count) - sum).magnitude * 100
      return Target(.atMost, percent * sum).light(for: distance)
    }
  }

  /// The step that was due last on a day; nil before the first, and where nobody knows the days.
  static func due(_ steps: [Step], on day: Day, since first: Month?) -> Step? {
    steps.compactMap { step in step.day(since: first).map { (step, $0) } }
      .filter { $0.1 <= day }.max { $0.1 < $1.1 }?.0
  }

  /// The step that is due next after a day; nil where there is none.
  public static func next(of steps: [Step], after day: Day, since first: Month?) -> (step: Step, day: Day)? {
    steps.compactMap { step in step.day(since: first).map { (step: step, day: $0) } }
      .filter { $0.day > day }.min { $0.day < $1.day }
  }

  /// How much a value grew over the last one of the month before, against a target in percent.
  private static func growth(_ percent: Decimal, to last: IndicatorPoint, from before: [IndicatorPoint]) -> Light? {
    let month = Month(containing: last.day).advanced(by: -1)
    guard let base = before.last(where: { month.contains($0.day) })?.value.number, base > 0 else { return nil }
    // The growth and its target, both times the base and hundred, so that nothing is divided.
    return Target(.atLeast, percent * base).light(for: (last.value.number - base) * 100)
  }
}

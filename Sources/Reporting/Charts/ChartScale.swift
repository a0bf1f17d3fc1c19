import Foundation

/// A scale with round marks that holds every value.
struct ChartScale {
  /// The lower end, which is a mark.
  let low: Decimal
  /// The upper end, which is a mark.
  let high: Decimal
  /// The marks from the lower to the upper end: multiples of 1, 2 or 5 times a power of ten.
  let marks: [Decimal]

  /// A scale for values.
  /// - Parameters:
  ///   - steps: About how many steps there may be between marks.
  ///   - startsAtZero: Whether zero is on the scale in any case, as it must be where lengths are compared.
  ///   - isCounted: Whether the values are counts, of which there are no halves.
  init(_ values: [Decimal], steps: Int, startsAtZero: Bool = true, isCounted: Bool = false) {
    var (lowest, highest) = (values.min() ?? 0, values.max() ?? 0)
    // A line that keeps close to its mean may leave zero out; otherwise its course could not be seen.
    if startsAtZero || lowest < (highest - lowest) * 2 {
      (lowest, highest) = (min(0, lowest), max(0, highest))
    }
    if lowest == highest { highest += 1 }
    let fitting = ChartScale.step(atLeast: (highest - lowest) / Decimal(max(1, steps)))
    let step = isCounted ? max(1, fitting) : fitting
    low = ChartScale.rounded(lowest / step, .down) * step
    high = ChartScale.rounded(highest / step, .up) * step
    var (marks, mark) = ([Decimal](), low)
    while mark <= high {
      marks.append(mark)
      mark += step
    }
    self.marks = marks
  }

  /// How far from the lower end a value lies on a scale that is `length` long, in tenths; values outside lie at the ends.
  func tenths(_ value: Decimal, of length: Int) -> Int {
    let share = (min(max(value, low), high) - low) / (high - low)
    return ChartFigure.whole(share * Decimal(length * 10))
  }

  /// As `tenths`, in whole units.
  func offset(_ value: Decimal, of length: Int) -> Int { (tenths(value, of: length) + 5) / 10 }

  /// The smallest of 1, 2 and 5 times a power of ten that is not below a positive number.
  private static func step(atLeast number: Decimal) -> Decimal {
    var power: Decimal = 1
    while power * 10 <= number { power *= 10 }
    while power > number { power /= 10 }
    for factor: Decimal in [1, 2, 5] where power * factor >= number { return power * factor }
    return power * 10
  }

  private static func rounded(_ number: Decimal, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
    var (source, result) = (number, Decimal())
    NSDecimalRound(&result, &source, 0, mode)
    return result
  }
}

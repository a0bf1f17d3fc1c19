/// Where an indicator went since the value before.
public enum IndicatorTrend: String, CaseIterable, Hashable, Sendable {
  /// It rose.
  case up
  /// It stayed.
  case flat
  /// It fell.
  case down

  /// Where the last of some values went, by those of its currency; nil for a first value.
  public init?(_ points: [IndicatorPoint]) {
    guard let last = points.last,
      let before = points.dropLast().last(where: { $0.value.isComparable(to: last.value) })
    else { return nil }
    let (new, old) = (last.value.number, before.value.number)
    self = new > old ? .up : new < old ? .down : .flat
  }

  /// The trend as an arrow.
  public var arrow: String {
    switch self {
    case .up: "↑"
    case .flat: "→"
    case .down: "↓"
    }
  }
}

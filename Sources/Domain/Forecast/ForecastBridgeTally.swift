/// Adds up why Expected changed between two moments, from the deals that were recorded anew between them.
///
/// ```swift
/// var tally = ForecastBridgeTally(months: months)
/// for (name, before, after) in changes { tally.add(name, from: before, to: after) }
/// let bridge = tally.bridge(to: forecastAtTheEnd)
/// ```
public struct ForecastBridgeTally: Equatable, Sendable {
  /// What a deal is called in the details of a bridge.
  public struct DealName: Equatable, Sendable {
    /// The number under which it is stored, by which details are ordered.
    public let number: Int64
    /// Its id.
    public let id: String
    /// What a person would call it.
    public let label: String?

    /// A deal's names.
    public init(number: Int64, id: String, label: String?) {
      self.number = number
      self.id = id
      self.label = label
    }
  }

  struct Key: Hashable, Sendable {
    let cell: ForecastCell
    let cause: ForecastCause
  }

  struct Change: Equatable, Sendable {
    let deal: DealName
    let amount: ExactAmount
  }

  /// The months that the bridge is about.
  public let months: ClosedRange<Month>
  private let keepsDetails: Bool
  private var sums: [Key: (amount: ExactAmount, deals: Int)] = [:]
  private var details: [Key: [Change]] = [:]

  /// A tally of nothing, for some months.
  /// - Parameter keepsDetails: whether the bridge names the deals, which takes memory for each.
  public init(months: ClosedRange<Month>, keepsDetails: Bool = false) {
    self.months = months
    self.keepsDetails = keepsDetails
  }

  /// Adds a deal that was recorded anew: what it was and what it became, nil where it was not there.
  public mutating func add(_ deal: @autoclosure () -> DealName, from before: ForecastSide?, to after: ForecastSide?) {
    let (old, new) = (before?.share, after?.share)
    guard old != new else { return }
    let cause = ForecastCause(from: before, to: after)
    if let old, let new, old.cell == new.cell {
      add(deal(), new.expected - old.expected, in: old.cell, cause)
      return
    }
    if let old { add(deal(), -old.expected, in: old.cell, cause) }
    if let new { add(deal(), new.expected, in: new.cell, cause) }
  }

  private mutating func add(
    _ deal: @autoclosure () -> DealName, _ amount: ExactAmount, in cell: ForecastCell, _ cause: ForecastCause?
  ) {
    guard months.contains(cell.month), amount != .zero else { return }
    let key = Key(cell: cell, cause: cause ?? (amount > .zero ? .raised : .lowered))
    let sum = sums[key, default: (.zero, 0)]
    sums[key] = (sum.amount + amount, sum.deals + 1)
    if keepsDetails { details[key, default: []].append(Change(deal: deal(), amount: amount)) }
  }

  /// Adds what another thread has counted.
  public mutating func absorb(_ other: ForecastBridgeTally) {
    for (key, more) in other.sums {
      let sum = sums[key, default: (.zero, 0)]
      sums[key] = (sum.amount + more.amount, sum.deals + more.deals)
    }
    for (key, more) in other.details { details[key, default: []] += more }
  }

  /// The bridge that ends in a forecast: it starts where the changes leave it.
  public func bridge(to end: ForecastTally) -> ForecastBridge {
    let cells = Set(end.cells).union(sums.keys.map(\.cell)).filter { months.contains($0.month) }
    return ForecastBridge(
      months: months,
      columns: cells.sorted().map { cell in
        let steps = ForecastCause.allCases.map { cause in
          let key = Key(cell: cell, cause: cause)
          let sum = sums[key, default: (.zero, 0)]
          return ForecastBridge.Step(
            cause: cause, change: sum.amount, deals: sum.deals,
            details: (details[key] ?? []).sorted { $0.deal.number < $1.deal.number }
              .map { ForecastBridge.Detail(deal: $0.deal, change: $0.amount) })
        }
        return ForecastBridge.Column(cell: cell, steps: steps, end: end.line(cell).expected)
      })
  }

  /// Whether two tallies have counted the same.
  public static func == (left: ForecastBridgeTally, right: ForecastBridgeTally) -> Bool {
    left.months == right.months && left.details == right.details
      && left.sums.count == right.sums.count
      && left.sums.allSatisfy { key, sum in right.sums[key].map { $0 == sum } ?? false }
  }
}

/// Takes one change of a deal back, field by field, where nobody has changed the field since.
///
/// ```swift
/// let reversal = DealReversal(of: versionBefore, becoming: versionAfter, in: deal)
/// reversal.deal   // as if the change had not been made
/// reversal.kept   // fields that were changed again since, and stay
/// ```
///
/// The stage and the moment of entering it are one field here, and so are an external id and its source. What was counted by
/// the change, contacts and pushed closing dates, is counted back. Amounts follow the currency; where one of them has more
/// decimals than the currency before can hold, the currency and both amounts stay.
public struct DealReversal: Equatable, Sendable {
  /// A field that the change set and that was set to something else since.
  public struct Kept: Equatable, Sendable {
    /// The field's name as files write it.
    public var field: String
    /// What the change set; nil when it made the field absent.
    public var made: String?
    /// What it is now.
    public var present: String?
  }

  /// The deal without the change.
  public private(set) var deal: Deal
  /// What stays because it was changed since.
  public private(set) var kept: [Kept] = []
  /// Whether the stage or the moment of entering it goes back to what it was.
  public private(set) var revertsStage = false

  /// Takes the change from `before` to `after` back in `present`, a later version of the same deal.
  public init(of before: Deal, becoming after: Deal, in present: Deal) {
    deal = present
    let units: [[DealField]] =
      [[.stage, .stageEnteredAt]] + DealField.allCases.filter { !DealReversal.special.contains($0) }.map { [$0] }
    for unit in units where revert(unit, before, after, present) {
      for field in unit { deal.take(field, from: before) }
      if unit.contains(.stage) { revertsStage = true }
    }
    revertMoney(before, after, present)
    for name in Deal.customNames(of: before, after, present) { revertCustom(name, before, after, present) }
    deal.loggedTouchpoints = max(0, present.loggedTouchpoints - after.loggedTouchpoints + before.loggedTouchpoints)
    if deal.expectedCloseDate != present.expectedCloseDate {
      deal.closeDatePushes = max(0, present.closeDatePushes - after.closeDatePushes + before.closeDatePushes)
    }
  }

  private static let special: Set<DealField> = [
    .id, .stage, .stageEnteredAt, .currency, .offerAmount, .actualAmount,
  ]

  /// Whether fields that go together are to be reverted; notes those that stay.
  private mutating func revert(_ unit: [DealField], _ before: Deal, _ after: Deal, _ present: Deal) -> Bool {
    func isSame(_ one: Deal, _ other: Deal) -> Bool { unit.allSatisfy { one.says(theSameAs: other, in: $0) } }
    guard !isSame(before, after), !isSame(present, before) else { return false }
    guard !isSame(present, after) else { return true }
    keep(unit.filter { !before.says(theSameAs: after, in: $0) }, after, present)
    return false
  }

  private mutating func keep(_ fields: [DealField], _ after: Deal, _ present: Deal) {
    kept += fields.map { Kept(field: $0.rawValue, made: after.written($0), present: present.written($0)) }
  }

  private mutating func revertMoney(_ before: Deal, _ after: Deal, _ present: Deal) {
    let fields: [DealField] = [.currency, .offerAmount, .actualAmount]
    let reverted = fields.filter { revert([$0], before, after, present) }
    var result = deal
    if reverted.contains(.currency) { result.currency = before.currency }
    for (field, path) in [(DealField.offerAmount, \Deal.offerAmount), (.actualAmount, \.actualAmount)] {
      let source = reverted.contains(field) ? before : present
      guard let amount = source[keyPath: path] else {
        result[keyPath: path] = nil
        continue
      }
      guard let rescaled = AmountText.rescaled(amount, from: source.amountDecimals, to: result.amountDecimals) else {
        return keep(reverted, after, present)
      }
      result[keyPath: path] = rescaled
    }
    deal = result
  }

  private mutating func revertCustom(_ name: String, _ before: Deal, _ after: Deal, _ present: Deal) {
    let (old, made, now) = (before.custom(name), after.custom(name), present.custom(name))
    guard old != made, now != old else { return }
    if now == made {
      deal.setCustom(old, named: name)
    } else {
      kept.append(Kept(field: name, made: made, present: now))
    }
  }
}

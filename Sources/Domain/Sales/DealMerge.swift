/// Makes one deal of two that are the same.
///
/// What only one of them says is taken. Where both say something else, somebody must decide. Some fields go together: the stage and
/// the moment of entering it, an external id and its source, an amount and its currency. What tells how a deal ended is not taken
/// from a deal whose stage is not, or an open deal would have a lost reason. Contacts that were logged add up.
///
/// ```swift
/// let merge = DealMerge(keeping: kept, absorbing: other, choices: [.field(.title): .kept])
/// guard merge.undecided.isEmpty, merge.problems.isEmpty else { … }
/// save(merge.deal)
/// ```
public struct DealMerge: Equatable, Sendable {
  /// One of the two deals.
  public enum Side: Sendable {
    /// The deal that stays.
    case kept
    /// The deal that goes.
    case absorbed
  }

  /// A field, to be decided.
  public typealias Field = RequiredField.Key

  /// A field in which both deals say something, and not the same.
  public struct Difference: Equatable, Sendable {
    /// Which field; the stage stands for the moment of entering it too.
    public var field: Field
    /// What the deal that stays says, as files write it; an amount with its currency.
    public var kept: String?
    /// What the deal that goes says.
    public var absorbed: String?
  }

  /// Why an amount that was chosen cannot be that of the merged deal.
  public struct Problem: Equatable, Sendable {
    /// Which amount.
    public var field: DealField
    /// Whose.
    public var side: Side
    /// The amount with its currency.
    public var amount: String
    /// The currency that was chosen.
    public var currency: Currency?
  }

  /// The merged deal; complete only where nothing is undecided and there is no problem.
  public private(set) var deal: Deal
  /// What must be decided.
  public private(set) var undecided: [Difference] = []
  /// What the deal that goes says and the merged one does not, without anybody having decided so.
  public private(set) var leftOut: [Difference] = []
  /// Amounts that do not fit the currency.
  public private(set) var problems: [Problem] = []

  private let kept: Deal
  private let absorbed: Deal
  private let choices: [Field: Side]
  private let standard: Side?

  /// Merges one deal into another.
  /// - Parameters:
  ///   - choices: whose value counts, by field; custom fields by their names in lower case.
  ///   - standard: whose value counts where both differ and no choice was made; nil to leave that undecided.
  public init(keeping kept: Deal, absorbing absorbed: Deal, choices: [Field: Side] = [:], standard: Side? = nil) {
    (self.kept, self.absorbed, self.choices, self.standard) = (kept, absorbed, choices, standard)
    deal = kept
    mergeStage()
    for field in DealField.allCases where !DealMerge.special.contains(field) {
      if side(of: field) == .absorbed { deal.take(field, from: absorbed) }
    }
    if side(of: .expectedCloseDate) == .absorbed { deal.closeDatePushes = absorbed.closeDatePushes }
    mergeMoney()
    for name in Deal.customNames(of: kept, absorbed) { mergeCustom(name) }
    deal.loggedTouchpoints = kept.loggedTouchpoints + absorbed.loggedTouchpoints
  }

  private static let special: Set<DealField> = [.id, .stage, .stageEnteredAt, .currency, .offerAmount, .actualAmount]

  /// What tells how a deal ended, or where it went once it had.
  private static let outcome: Set<DealField> = [
    .closedDate, .actualAmount, .kickoffDate, .kickoffHeldDate, .lostReason, .lostNote, .reactivationDate,
    .nurturingNote,
  ]

  /// Which deal a field is taken from; notes what is undecided, and what is left out.
  private mutating func side(of field: DealField) -> Side {
    if let choice = choices[.field(field)] { return choice }
    guard absorbed.has(field) else { return .kept }
    guard kept.has(field) else {
      // A deal is put away only where somebody says so, and nothing brings back a person who was forgotten.
      let staysOut =
        field == .archivedDate || kept.isForgotten && field.isPersonal
        || DealMerge.outcome.contains(field) && !takesStage && kept.stage != nil && kept.stage != absorbed.stage
      guard staysOut else { return .absorbed }
      leave(field)
      return .kept
    }
    // Both ids go on to be found, and which one is written is no question worth asking.
    if field == .externalID || isSame(field) { return .kept }
    return decided(Difference(field: .field(field), kept: text(field, kept), absorbed: text(field, absorbed)))
  }

  private mutating func decided(_ difference: Difference) -> Side {
    if let standard { return standard }
    if !undecided.contains(difference) { undecided.append(difference) }
    return .kept
  }

  private mutating func leave(_ field: DealField) {
    let difference = Difference(field: .field(field), kept: nil, absorbed: text(field, absorbed))
    if !leftOut.contains(difference) { leftOut.append(difference) }
  }

  private func isSame(_ field: DealField) -> Bool {
    switch field {
    case .email: kept.email?.lowercased() == absorbed.email?.lowercased()
    case .offerAmount, .actualAmount:
      kept.says(theSameAs: absorbed, in: field)
        && (kept.currency == absorbed.currency || kept.currency == nil || absorbed.currency == nil)
    default: kept.says(theSameAs: absorbed, in: field)
    }
  }

  private func text(_ field: DealField, _ deal: Deal) -> String? {
    guard field.kind == .amount else { return deal.written(field) }
    return deal.written(field).map { amount in deal.currency.map { "\(amount) \($0.code)" } ?? amount }
  }

  /// Whether the stage is that of the deal that goes.
  private var takesStage: Bool {
    let choice = choices[.field(.stage)] ?? choices[.field(.stageEnteredAt)]
    if let choice { return choice == .absorbed }
    guard absorbed.stage != nil else { return false }
    guard kept.stage != nil else { return true }
    if kept.stage == absorbed.stage, kept.stageEnteredAt == nil { return true }
    return standard == .absorbed && stagesDiffer
  }

  private var stagesDiffer: Bool {
    guard kept.stage == absorbed.stage else { return kept.stage != nil && absorbed.stage != nil }
    return kept.stageEnteredAt != absorbed.stageEnteredAt && kept.stageEnteredAt != nil
      && absorbed.stageEnteredAt != nil
  }

  private mutating func mergeStage() {
    if takesStage {
      deal.take(.stage, from: absorbed)
      deal.take(.stageEnteredAt, from: absorbed)
    } else if stagesDiffer, choices[.field(.stage)] == nil, choices[.field(.stageEnteredAt)] == nil {
      func words(_ deal: Deal) -> String? {
        [deal.stage, deal.stageEnteredAt.map { "since \($0)" }].compactMap { $0 }.joined(separator: " ")
      }
      _ = decided(Difference(field: .field(.stage), kept: words(kept), absorbed: words(absorbed)))
    }
  }

  private mutating func mergeMoney() {
    if side(of: .currency) == .absorbed { deal.currency = absorbed.currency }
    for (field, path) in [(DealField.offerAmount, \Deal.offerAmount), (.actualAmount, \.actualAmount)] {
      let side = side(of: field)
      let source = side == .kept ? kept : absorbed
      guard let amount = source[keyPath: path] else {
        deal[keyPath: path] = nil
        continue
      }
      let rescaled = AmountText.rescaled(amount, from: source.amountDecimals, to: deal.amountDecimals)
      if let rescaled, source.currency == nil || source.currency == deal.currency {
        deal[keyPath: path] = rescaled
      } else if undecided.isEmpty {
        problems.append(
          Problem(field: field, side: side, amount: text(field, source) ?? "", currency: deal.currency))
      }
    }
  }

  private mutating func mergeCustom(_ name: String) {
    let (mine, theirs) = (kept.custom(name), absorbed.custom(name))
    if let choice = choices[.custom(name.lowercased())] {
      if choice == .absorbed { deal.setCustom(theirs, named: name) }
      return
    }
    guard let theirs, mine != theirs else { return }
    let difference = Difference(field: .custom(name), kept: mine, absorbed: theirs)
    if kept.isForgotten {
      leftOut.append(difference)
    } else if mine == nil || decided(difference) == .absorbed {
      deal.setCustom(theirs, named: name)
    }
  }
}

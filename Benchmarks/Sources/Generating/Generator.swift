import Domain
import Importing
import TestSupport

/// Writes a file of deals, what is wrong with them, and the roster of their owners.
struct Generator {
  /// The day by which the deals are judged: a Friday.
  static let today = Day(ordinal: 20_504) ?? .first
  /// Its first moment in Oslo, the standard policy's time zone.
  static let now = Instant(milliseconds: Int64(today.ordinal) * 86_400_000 - 3_600_000)

  let deals: Int
  private let plan: GenerationPlan
  private var clean: CleanDeals
  private let stages: [GeneratedStage]

  init(deals: Int, perRule: Int, pairsPerRule: Int, seed: UInt64) throws {
    self.deals = deals
    var random = SplitMix64(seed: seed)
    plan = try GenerationPlan(deals: deals, perRule: perRule, pairsPerRule: pairsPerRule, random: &random)
    clean = CleanDeals(today: Self.today, random: random, owners: OwnerPool(deals: deals, today: Self.today))
    stages = GeneratedStage.allCases.flatMap { Array(repeating: $0, count: $0.share) }
  }

  /// Writes the three files.
  mutating func write(deals dealFile: OutputFile, expected: OutputFile, roster: OutputFile) throws {
    var rows = dealFile.csv
    var blames = expected.csv
    try rows.write(DealField.allCases.map(\.rawValue))
    try blames.write(ExpectedFinding.columns)
    var next = plan.items.startIndex
    for number in 1...deals {
      var deal: Deal
      if next < plan.items.endIndex, plan.items[next].number == number {
        let (planted, found) = plant(plan.items[next].item, number: number)
        deal = planted
        next += 1
        for blame in found {
          try blames.write([deal.externalID ?? "", "", blame.code, blame.field.rawValue])
        }
      } else {
        let stage = clean.random.pick(stages)
        deal = clean.deal(in: stage, number: number)
        clean.loosen(&deal, in: stage)
        count(deal, in: stage)
      }
      try append(deal, to: &rows)
      if number % 250_000 == 0 { Notes.write("  \(number) deals") }
    }
    var people = roster.csv
    try people.write(RosterFile.columns)
    for (owner, isOverloaded) in clean.owners.roster {
      try people.write([
        owner.id, owner.name, owner.email ?? "", owner.activeFrom?.description ?? "",
        owner.activeUntil?.description ?? "",
        owner.role ?? "", owner.activeDealLimit.map { String($0) } ?? "",
      ])
      if isOverloaded { try blames.write(["", owner.id, "O004", DealField.owner.rawValue]) }
    }
    try rows.flush()
    try blames.flush()
    try people.flush()
  }

  /// A deal with something planted, and what it must be blamed for.
  private mutating func plant(_ item: GenerationPlan.Item, number: Int) -> (Deal, [Defect.Blame]) {
    switch item {
    case .defect(let defect, let stage):
      let deal = clean.deal(in: stage, number: number)
      let absent = clean.owners.absent(&clean.random)
      var ground = Defect.Ground(
        deal: deal, stage: stage, number: number, random: SplitMix64(seed: clean.random.next()), today: Self.today,
        absentOwner: absent, now: Self.now)
      defect.plant(&ground)
      // A deal without a known stage is not active.
      if ground.deal.stage != nil, defect.code != "S001" { count(ground.deal, in: stage) }
      return (ground.deal, defect.blames)
    case .pair(let pair, let pairNumber, let isSecond):
      let deal = clean.deal(
        in: isSecond ? pair.stages.second : pair.stages.first, number: number,
        entered: isSecond ? pair.entered.second : pair.entered.first)
      var side = Pair.Side(
        deal: deal, isSecond: isSecond, word: UniqueWord.of(deals + pairNumber), number: pairNumber, today: Self.today)
      pair.join(&side)
      count(side.deal, in: isSecond ? pair.stages.second : pair.stages.first)
      return (side.deal, [isSecond ? pair.blames.second : pair.blames.first].compactMap { $0 })
    }
  }

  private mutating func count(_ deal: Deal, in stage: GeneratedStage) {
    if stage.isActive, let owner = deal.owner { clean.owners.count(activeDealOf: owner) }
  }

  private func append(_ deal: Deal, to rows: inout CSVWriter) throws {
    for field in DealField.allCases {
      let isText = field.kind == .text
      rows.append(deal.written(field) ?? "", as: isText ? .text : .number)
    }
    try rows.endRecord()
  }
}

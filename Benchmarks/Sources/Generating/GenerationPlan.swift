import TestSupport

/// Which deals get which defect.
struct GenerationPlan {
  /// What is planted into one deal.
  enum Item {
    case defect(Defect, stage: GeneratedStage)
    case pair(Pair, number: Int, isSecond: Bool)
  }

  /// The items, in the order of the deals' numbers from 1.
  let items: [(number: Int, item: Item)]

  /// Spreads `perRule` defects of each rule, and `pairsPerRule` pairs of each rule across deals, over all deals.
  init(deals: Int, perRule: Int, pairsPerRule: Int, random: inout SplitMix64) throws {
    var all: [Item] = []
    for code in Set(Defect.all.map(\.code)).sorted() {
      let variants = Defect.all.filter { $0.code == code }
      for index in 0..<perRule {
        let defect = variants[index % variants.count]
        all.append(.defect(defect, stage: random.pick(defect.stages)))
      }
    }
    var number = 0
    for code in Set(Pair.all.map(\.code)).sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
      let variants = Pair.all.filter { $0.code == code }
      // Likenesses that are no defects: as many of each kind.
      for index in 0..<(code == nil ? pairsPerRule * variants.count : pairsPerRule) {
        number += 1
        for isSecond in [false, true] {
          all.append(.pair(variants[index % variants.count], number: number, isSecond: isSecond))
        }
      }
    }
    guard all.count <= deals else {
      throw BenchmarkFailure("\(all.count) planted deals do not fit into \(deals)")
    }
    let stride = deals / max(1, all.count)
    items = random.shuffled(all).enumerated().map { index, item in
      (index * stride + random.int(1...stride), item)
    }
  }
}

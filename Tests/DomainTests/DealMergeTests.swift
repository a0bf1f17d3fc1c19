import TestSupport
import Testing

@testable import Domain

struct `Two deals made one` {
  private func deal(_ change: (inout Deal) -> Void) -> Deal {
    var deal = Deal()
    change(&deal)
    return deal
  }

  /// Fields that are taken without being asked about when only one deal has them.
  private let plain = DealField.allCases.filter {
    ![
      .id, .stage, .stageEnteredAt, .currency, .offerAmount, .actualAmount, .archivedDate, .closedDate, .kickoffDate,
      .kickoffHeldDate, .lostReason, .lostNote, .reactivationDate, .nurturingNote,
    ].contains($0)
  }

  @Test func `are what the first says, and else what the second says`() {
    var random = RandomDeals(seed: 21)
    for _ in 0..<300 {
      let (kept, other) = (random.deal(), random.deal())
      let merged = DealMerge(keeping: kept, absorbing: other, standard: .kept)
      #expect(merged.undecided.isEmpty)
      for field in plain {
        #expect(merged.deal.says(theSameAs: kept.has(field) ? kept : other, in: field), "\(field)")
      }
      for name in Deal.customNames(of: kept, other) {
        #expect(merged.deal.custom(name) == kept.custom(name) ?? other.custom(name))
      }
    }
  }

  @Test func `are what the second says where that is asked for`() {
    var random = RandomDeals(seed: 22)
    for _ in 0..<300 {
      let (kept, other) = (random.deal(), random.deal())
      let merged = DealMerge(keeping: kept, absorbing: other, standard: .absorbed)
      for field in plain where field != .email {
        #expect(merged.deal.says(theSameAs: other.has(field) ? other : kept, in: field), "\(field)")
      }
      if other.stage != nil, other.stageEnteredAt != nil, kept.stageEnteredAt != nil {
        #expect((merged.deal.stage, merged.deal.stageEnteredAt) == (other.stage, other.stageEnteredAt))
      }
    }
  }

  @Test func `leave nothing to decide when they are the same, or one is empty`() {
    var random = RandomDeals(seed: 23)
    for _ in 0..<200 {
      let deal = random.deal()
      #expect(DealMerge(keeping: deal, absorbing: deal).deal == deal)
      #expect(DealMerge(keeping: deal, absorbing: Deal()).deal == deal)
      #expect(DealMerge(keeping: deal, absorbing: deal).undecided.isEmpty)
    }
  }

  @Test func `differ in the same fields from either side, and in none once all are decided`() {
    var random = RandomDeals(seed: 24)
    for _ in 0..<200 {
      let (one, other) = (random.deal(), random.deal())
      let there = DealMerge(keeping: one, absorbing: other)
      let back = DealMerge(keeping: other, absorbing: one)
      #expect(Set(there.undecided.map(\.field)) == Set(back.undecided.map(\.field)))
      for difference in there.undecided {
        let mirrored = back.undecided.first { $0.field == difference.field }
        #expect(mirrored?.kept == difference.absorbed && mirrored?.absorbed == difference.kept)
      }
      var choices: [DealMerge.Field: DealMerge.Side] = [:]
      for difference in there.undecided {
        var field = difference.field
        if case .custom(let name) = field { field = .custom(name.lowercased()) }
        choices[field] = random.number(2) == 0 ? .kept : .absorbed
      }
      #expect(DealMerge(keeping: one, absorbing: other, choices: choices).undecided.isEmpty)
    }
  }

  @Test func `keep an open deal open`() {
    let open = deal { ($0.stage, $0.title) = ("negotiation", "Website") }
    let lost = deal {
      ($0.stage, $0.lostReason, $0.closedDate, $0.archivedDate, $0.owner) = (
        "closed_lost", "price", .first, .first, "jo"
      )
    }
    let merged = DealMerge(keeping: open, absorbing: lost, choices: [.field(.stage): .kept])
    #expect(merged.deal == deal { ($0.stage, $0.title, $0.owner) = ("negotiation", "Website", "jo") })
    #expect(merged.leftOut.map(\.field) == [.field(.closedDate), .field(.lostReason), .field(.archivedDate)])
    let closed = DealMerge(keeping: open, absorbing: lost, choices: [.field(.stage): .absorbed])
    #expect(closed.deal.lostReason == "price" && closed.deal.closedDate == .first && closed.deal.archivedDate == nil)
  }

  @Test func `move the stage with its moment`() {
    let kept = deal { ($0.stage, $0.stageEnteredAt) = ("contacted", Instant(milliseconds: 5)) }
    let other = deal { ($0.stage, $0.stageEnteredAt) = ("contacted", Instant(milliseconds: 9)) }
    let undecided = DealMerge(keeping: kept, absorbing: other).undecided
    #expect(undecided.map(\.field) == [.field(.stage)])
    #expect(undecided.first?.absorbed == "contacted since 1970-01-01T00:00:00.009Z")
    #expect(DealMerge(keeping: kept, absorbing: other, choices: [.field(.stage): .absorbed]).deal == other)
    let unknown = deal { $0.stage = "contacted" }
    #expect(DealMerge(keeping: unknown, absorbing: other).deal == other)
  }

  @Test func `never change the currency of an amount`() {
    let kept = deal { ($0.currency, $0.actualAmount) = (Currency("EUR"), 500) }
    let other = deal { ($0.currency, $0.offerAmount) = (Currency("NOK"), 700) }
    #expect(DealMerge(keeping: kept, absorbing: other).undecided.map(\.field) == [.field(.currency)])
    let merged = DealMerge(keeping: kept, absorbing: other, choices: [.field(.currency): .kept])
    #expect(
      merged.problems == [
        .init(field: .offerAmount, side: .absorbed, amount: "7.00 NOK", currency: Currency("EUR"))
      ])
    let plain = deal { $0.offerAmount = 700 }
    #expect(DealMerge(keeping: kept, absorbing: plain).deal.offerAmount == 700)
    let yen = deal { $0.currency = Currency("JPY") }
    #expect(DealMerge(keeping: yen, absorbing: plain).deal.offerAmount == 7)
  }

  @Test func `bring nobody back who was forgotten, and add contacts up`() {
    let kept = deal { ($0.isForgotten, $0.loggedTouchpoints) = (true, 2) }
    let other = deal {
      ($0.name, $0.email, $0.company, $0.loggedTouchpoints) = ("Kari", "kari@x.no", "X AS", 3)
      $0.customFields = [CustomField(name: "Phone", value: "1")]
    }
    let merged = DealMerge(keeping: kept, absorbing: other)
    #expect(merged.deal == deal { ($0.isForgotten, $0.company, $0.loggedTouchpoints) = (true, "X AS", 5) })
    #expect(merged.leftOut.count == 3)
  }
}

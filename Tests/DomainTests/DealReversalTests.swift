import TestSupport
import Testing

@testable import Domain

struct `A change taken back` {
  /// The deal with its custom fields in the order of their names.
  private func sorted(_ deal: Deal) -> Deal {
    var deal = deal
    deal.customFields.sort { $0.name < $1.name }
    return deal
  }

  private func deal(_ change: (inout Deal) -> Void) -> Deal {
    var deal = Deal()
    change(&deal)
    return deal
  }

  @Test func `leaves the deal as it was before, whatever was in it`() {
    var random = RandomDeals(seed: 11)
    for _ in 0..<500 {
      let (before, after) = (random.deal(), random.deal())
      let reversal = DealReversal(of: before, becoming: after, in: after)
      #expect(sorted(reversal.deal) == sorted(before))
      #expect(reversal.kept.isEmpty)
    }
  }

  @Test func `that changed nothing leaves the deal as it is`() {
    var random = RandomDeals(seed: 12)
    for _ in 0..<200 {
      let (before, present) = (random.deal(), random.deal())
      let reversal = DealReversal(of: before, becoming: before, in: present)
      #expect(reversal.deal == present)
      #expect(reversal.kept.isEmpty && !reversal.revertsStage)
    }
  }

  @Test func `leaves alone what was changed since, and takes back all else`() {
    var random = RandomDeals(seed: 13)
    let single = DealField.allCases.filter {
      ![.id, .stage, .stageEnteredAt, .currency, .offerAmount, .actualAmount].contains($0)
    }
    for _ in 0..<300 {
      let (before, after, other) = (random.deal(), random.deal(), random.deal())
      var present = after
      let since = single.filter { _ in random.number(3) == 0 }
      for field in since { present.take(field, from: other) }
      let reversal = DealReversal(of: before, becoming: after, in: present)
      for field in single {
        let stays = since.contains(field) && !present.says(theSameAs: after, in: field)
        #expect(reversal.deal.says(theSameAs: stays ? present : before, in: field))
        let isTold = reversal.kept.contains { $0.field == field.rawValue }
        #expect(
          isTold == (stays && !before.says(theSameAs: after, in: field) && !present.says(theSameAs: before, in: field)))
      }
    }
  }

  @Test func `takes stage and moment together`() {
    let before = deal { ($0.stage, $0.stageEnteredAt) = ("contacted", Instant(milliseconds: 1)) }
    let after = deal { ($0.stage, $0.stageEnteredAt) = ("response", Instant(milliseconds: 2)) }
    let moved = deal { ($0.stage, $0.stageEnteredAt) = ("response", Instant(milliseconds: 3)) }
    #expect(DealReversal(of: before, becoming: after, in: after).revertsStage)
    let reversal = DealReversal(of: before, becoming: after, in: moved)
    #expect(reversal.deal == moved && !reversal.revertsStage)
    #expect(reversal.kept.map(\.field) == ["stage", "stage_entered_at"])
  }

  @Test func `brings amounts to the currency that is left`() {
    let before = deal { $0.offerAmount = 100_00 }
    let after = deal { ($0.offerAmount, $0.currency) = (120, Currency("JPY")) }
    let present = deal { ($0.offerAmount, $0.currency, $0.actualAmount) = (120, Currency("JPY"), 50) }
    let reversal = DealReversal(of: before, becoming: after, in: present)
    #expect(reversal.deal == deal { ($0.offerAmount, $0.actualAmount) = (100_00, 50_00) })
  }

  @Test func `keeps money together where decimals would be lost`() {
    let before = deal { ($0.offerAmount, $0.currency) = (100, Currency("JPY")) }
    let after = deal { ($0.offerAmount, $0.currency) = (100_00, Currency("EUR")) }
    let present = deal { ($0.offerAmount, $0.currency) = (100_50, Currency("EUR")) }
    let reversal = DealReversal(of: before, becoming: after, in: present)
    #expect(reversal.deal == present)
    #expect(reversal.kept == [.init(field: "currency", made: "EUR", present: "EUR")])
  }

  @Test func `counts contacts and pushes back`() {
    let before = deal { ($0.loggedTouchpoints, $0.closeDatePushes, $0.expectedCloseDate) = (1, 1, .first) }
    let after = deal { ($0.loggedTouchpoints, $0.closeDatePushes, $0.expectedCloseDate) = (4, 2, .last) }
    var present = after
    present.loggedTouchpoints = 6
    let reverted = DealReversal(of: before, becoming: after, in: present).deal
    #expect((reverted.loggedTouchpoints, reverted.closeDatePushes, reverted.expectedCloseDate) == (3, 1, .first))
  }

  @Test func `knows custom fields in any case, and tells those that stay`() {
    let before = deal { $0.customFields = [CustomField(name: "Region", value: "N")] }
    let after = deal {
      $0.customFields = [CustomField(name: "Region", value: "S"), CustomField(name: "Tier", value: "1")]
    }
    let present = deal {
      $0.customFields = [CustomField(name: "REGION", value: "S"), CustomField(name: "Tier", value: "2")]
    }
    let reversal = DealReversal(of: before, becoming: after, in: present)
    #expect(reversal.deal.customFields.map(\.value) == ["N", "2"])
    #expect(reversal.kept == [.init(field: "Tier", made: "1", present: "2")])
  }
}

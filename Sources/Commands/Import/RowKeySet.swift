import Domain
import Store

/// Remembers by which keys the rows of one file were recognised, to find two rows that mean the same deal.
///
/// A key takes 16 bytes as a 128-bit hash in an open-addressed table: 32 MB for a million rows. At that size two different
/// keys share a hash with a probability below 10⁻²⁶.
struct RowKeySet {
  private struct Slot: Equatable {
    var high: UInt64 = 0
    var low: UInt64 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var count = 0

  /// Adds the key of a row; false when the file had it before.
  mutating func insert(_ deal: Deal, by key: DealMatchKey) -> Bool {
    let slot = RowKeySet.slot(of: deal, by: key)
    if count * 2 >= slots.count { grow() }
    return insert(slot)
  }

  private mutating func insert(_ slot: Slot) -> Bool {
    var index = Int(truncatingIfNeeded: slot.low) & (slots.count - 1)
    while slots[index] != Slot() {
      if slots[index] == slot { return false }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = slot
    count += 1
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    count = 0
    for slot in old where slot != Slot() { _ = insert(slot) }
  }

  private static func slot(of deal: Deal, by key: DealMatchKey) -> Slot {
    var high: UInt64 = 0xCBF2_9CE4_8422_2325
    var low: UInt64 = 0x9E37_79B9_7F4A_7C15
    func add(_ byte: UInt8) {
      high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
      low = ((low ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD).byteSwapped
    }
    func add(_ text: String?, ignoringCase: Bool = false) {
      for byte in (text ?? "").utf8 { add(ignoringCase && byte >= 65 && byte <= 90 ? byte | 0x20 : byte) }
      add(0xFF)
    }
    switch key {
    case .ownID:
      add(1)
      add(deal.id.map(DealMatchKey.comparedID))
    case .externalID:
      add(2)
      add(deal.externalID)
    case .emailAndTitle:
      add(3)
      add(deal.email, ignoringCase: true)
      add(deal.title)
    case .companyAndTitle:
      add(4)
      add(deal.company, ignoringCase: true)
      add(deal.title)
    }
    return Slot(high: high | 1, low: (low ^ (low >> 29)) &* 0xBF58_476D_1CE4_E5B9)
  }
}

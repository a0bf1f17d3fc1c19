import Domain

/// Finds deals of one group whose amounts and days of creation are close to each other.
///
/// Amounts are cut into bands in which all are similar, days into windows in which all are close. Deals that share a band and
/// a window are partners without a look; a deal alone in its cell looks at the eight cells around, and as each cell is looked at
/// by at most eight such deals, the work grows with the number of deals, also when one company has all of them.
struct SimilarDeals {
  /// When a deal was created; a moment becomes a day only where it matters, because time zones cost time.
  enum Creation {
    case at(Instant)
    case on(Day)

    /// A deal's creation, else its first contact; nil when neither is known.
    init?(of deal: Deal) {
      if let moment = deal.createdAt {
        self = .at(moment)
      } else if let day = deal.firstContactDate {
        self = .on(day)
      } else {
        return nil
      }
    }
  }

  /// A deal by what it is compared by: 40 bytes.
  struct Candidate {
    /// Which deals it is compared with at all: those of its company and currency.
    let group: KeyHash
    let key: DealKey
    /// In minor units, more than zero.
    let amount: Int64
    let created: Creation
  }

  /// How far two amounts may differ, of the larger one.
  let amountShare: Percentage
  /// How many days may lie between two creations.
  let days: Int
  /// Tells the day of a moment.
  let calendar: CompanyCalendar

  /// For each deal that looks like another one of its group, one such deal: the one with the lowest key of those found.
  func partners(among candidates: [Candidate]) -> [DealKey: DealKey] {
    let sorted = KeyHash.repeated(candidates, by: \.group)
      .sorted { ($0.group, $0.amount, $0.key) < ($1.group, $1.amount, $1.key) }
    var partners: [DealKey: DealKey] = [:]
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.group != sorted[start].group } ?? sorted.count
      if end - start > 1 { addPartners(of: sorted[start..<end], to: &partners) }
      start = end
    }
    return partners
  }

  /// A band of amounts and a window of days.
  private struct Cell: Hashable {
    var band: Int
    var window: Int
  }

  private struct Member {
    let key: DealKey
    let amount: Int64
    let day: Day
  }

  private func addPartners(of group: ArraySlice<Candidate>, to partners: inout [DealKey: DealKey]) {
    var cells: [Cell: [Member]] = [:]
    var band = 0
    var bandStart = group.first?.amount ?? 0
    for candidate in group {
      if !isSimilar(bandStart, candidate.amount) {
        band += 1
        bandStart = candidate.amount
      }
      let day = day(of: candidate.created)
      let cell = Cell(band: band, window: Day.first.days(to: day) / (days + 1))
      cells[cell, default: []].append(Member(key: candidate.key, amount: candidate.amount, day: day))
    }
    for (cell, members) in cells {
      if members.count > 1 {
        let lowest = members.map(\.key).min()
        let second = members.map(\.key).filter { $0 != lowest }.min()
        for member in members { partners[member.key] = member.key == lowest ? second : lowest }
      } else if let member = members.first {
        partners[member.key] = partner(of: member, around: cell, in: cells)
      }
    }
  }

  private func partner(of member: Member, around cell: Cell, in cells: [Cell: [Member]]) -> DealKey? {
    var lowest: DealKey?
    for band in (cell.band - 1)...(cell.band + 1) {
      for window in (cell.window - 1)...(cell.window + 1) {
        for other in cells[Cell(band: band, window: window)] ?? []
        where other.key != member.key && other.key < lowest ?? DealKey(.max) && isSimilar(other.amount, member.amount)
          && abs(other.day.days(to: member.day)) <= days
        {
          lowest = other.key
        }
      }
    }
    return lowest
  }

  private func isSimilar(_ one: Int64, _ other: Int64) -> Bool {
    let (low, high) = (min(one, other), max(one, other))
    let difference = (high - low).multipliedFullWidth(by: 10_000)
    let allowed = high.multipliedFullWidth(by: Int64(amountShare.basisPoints))
    return (difference.high, difference.low) <= (allowed.high, allowed.low)
  }

  private func day(of creation: Creation) -> Day {
    switch creation {
    case .at(let moment): calendar.day(of: moment)
    case .on(let day): day
    }
  }
}

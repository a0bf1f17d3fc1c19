import Domain

/// Two deals that belong together: a defect that shows only when both are seen, or a likeness that is none.
struct Pair: Sendable {
  /// One of the two deals while it is being joined to the other.
  struct Side {
    /// A clean deal, to be changed.
    var deal: Deal
    let isSecond: Bool
    /// A word that both deals share and no other deal has.
    let word: String
    /// A number that both share, from 1.
    let number: Int
    let today: Day

    /// A moment so many days from today, at 6 h UTC.
    func moment(_ offset: Int) -> Instant {
      Instant(milliseconds: Int64(today.advanced(by: offset).ordinal) * 86_400_000 + 6 * 3_600_000)
    }
  }

  /// The rule it is about; nil for a likeness that no rule may blame.
  let code: String?
  /// What the first and the second are blamed for.
  let blames: (first: Defect.Blame?, second: Defect.Blame?)
  let stages: (first: GeneratedStage, second: GeneratedStage)
  /// When each entered its stage, in days from today; nil for any time.
  let entered: (first: Int?, second: Int?)
  /// Makes a clean deal one of the two.
  let join: @Sendable (inout Side) -> Void

  init(
    _ code: String?, at field: DealField = .email, in stages: (first: GeneratedStage, second: GeneratedStage),
    entered: (first: Int?, second: Int?) = (nil, nil), blamesFirst: Bool = true,
    join: @escaping @Sendable (inout Side) -> Void
  ) {
    self.code = code
    let blame = code.map { Defect.Blame(code: $0, field: field) }
    blames = (blamesFirst ? blame : nil, blame)
    self.stages = stages
    self.entered = entered
    self.join = join
  }
}

extension Pair {
  /// All pairs; those of the same code are planted in turn.
  static let all: [Pair] = [
    Pair("D001", in: (.contacted, .negotiation), join: shareEmail),
    Pair("D001", in: (.newLead, .newLead), join: shareEmail),
    Pair(nil, in: (.contacted, .lost), join: shareEmail),
    Pair(nil, in: (.callBooked, .nurturing), join: shareEmail),

    // The bounds: amounts that differ by a quarter of the larger one, created 90 days apart.
    Pair("D002", at: .company, in: (.offerSent, .offerSent)) { shareCompany(&$0, amount: 75, created: -96) },
    Pair("D002", at: .company, in: (.negotiation, .offerSent)) { shareCompany(&$0, amount: 100, created: -20) },
    Pair(nil, in: (.offerSent, .offerSent)) { shareCompany(&$0, amount: 74, created: -96) },
    Pair(nil, in: (.offerSent, .offerSent)) { shareCompany(&$0, amount: 100, created: -97) },
    Pair(nil, in: (.offerSent, .justWon)) { shareCompany(&$0, amount: 100, created: -20) },

    Pair("L004", at: .lostReason, in: (.won, .lost), entered: (-120, -30), blamesFirst: false, join: shareEmailOfLost),
    Pair("L004", at: .lostReason, in: (.won, .lost), entered: (-60, -90), blamesFirst: false, join: shareEmailOfLost),
    Pair(nil, in: (.won, .lost), entered: (-121, -30), join: shareEmailOfLost),
    Pair(nil, in: (.won, .lost), entered: (-60, -60)) {
      shareEmail(&$0)
      if $0.isSecond { $0.deal.lostReason = "Duplicate" }
    },
  ]

  @Sendable private static func shareEmail(_ side: inout Side) {
    side.deal.email = side.isSecond ? "Kari.\(side.word)@Mail.NO" : "kari.\(side.word)@mail.no"
  }

  @Sendable private static func shareEmailOfLost(_ side: inout Side) {
    shareEmail(&side)
    if side.isSecond { side.deal.lostReason = "price" }
  }

  /// The first is worth 100 and created then, the second worth `amount` and created six days ago.
  private static func shareCompany(_ side: inout Side, amount: Int64, created: Int) {
    side.deal.company = side.isSecond ? "KAFE \(side.word.uppercased())" : "Kafé \(side.word), d. o. o."
    side.deal.currency = Currency("EUR")
    side.deal.offerAmount = Int64(side.number) * (side.isSecond ? amount : 100)
    side.deal.createdAt = side.moment(side.isSecond ? -6 : created)
  }
}

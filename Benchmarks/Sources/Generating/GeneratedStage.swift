/// Where a generated deal stands.
enum GeneratedStage: CaseIterable, Sendable {
  case newLead, contacted, response, callBooked, offerSent, negotiation
  /// Won, and the kickoff is still to come.
  case justWon
  /// Won, and the kickoff was held.
  case won
  case lost, nurturing

  /// The stage by id, name or alias.
  var words: [String] {
    switch self {
    case .newLead: ["new_lead", "New Lead", "lead"]
    case .contacted: ["contacted", "Contacted"]
    case .response: ["response", "Response"]
    case .callBooked: ["call_booked", "Call Booked"]
    case .offerSent: ["offer_sent", "Offer Sent"]
    case .negotiation: ["negotiation", "Negotiation"]
    case .justWon, .won: ["closed_won", "Closed Won", "won"]
    case .lost: ["closed_lost", "Closed Lost", "lost"]
    case .nurturing: ["nurturing", "Nurturing"]
    }
  }

  /// How many of a hundred deals stand there; 40 are active.
  var share: Int {
    switch self {
    case .newLead: 8
    case .contacted: 10
    case .response: 6
    case .callBooked: 5
    case .offerSent: 6
    case .negotiation: 5
    case .justWon: 1
    case .won: 19
    case .lost: 32
    case .nurturing: 8
    }
  }

  /// How many days ago a clean deal entered; where there is an SLA, less than 80 % of it ago at any time of that day.
  var entered: ClosedRange<Int> {
    switch self {
    case .newLead, .response: -1 ... -1
    case .contacted: -2 ... -1
    case .callBooked: -20 ... -1
    case .offerSent, .justWon: -5 ... -1
    case .negotiation: -11 ... -1
    case .won: -400 ... -6
    case .lost: -700 ... -1
    case .nurturing: -80 ... -1
    }
  }

  /// The SLA in hours; nil where none is judged.
  var slaHours: Int? {
    switch self {
    case .newLead: 24
    case .contacted: 72
    case .response: 48
    case .offerSent, .justWon: 7 * 24
    case .negotiation: 14 * 24
    case .callBooked, .won, .lost, .nurturing: nil
    }
  }

  /// The stage's probability in percent.
  var probability: Int {
    switch self {
    case .newLead: 5
    case .contacted: 10
    case .response: 20
    case .callBooked: 35
    case .offerSent: 50
    case .negotiation: 70
    case .justWon, .won: 100
    case .lost, .nurturing: 0
    }
  }

  /// Whether deals there are being worked on.
  var isActive: Bool {
    GeneratedStage.active.contains(self)
  }

  static let active: [GeneratedStage] = [.newLead, .contacted, .response, .callBooked, .offerSent, .negotiation]
  /// Active, with an offer.
  static let offered: [GeneratedStage] = [.offerSent, .negotiation]
  static let wonAny: [GeneratedStage] = [.justWon, .won]
}

import Domain
import TestSupport

/// The people who own generated deals, and how many active ones each got.
struct OwnerPool {
  /// Why somebody is on the roster.
  enum Kind: Equatable {
    /// Has room for more.
    case present
    /// Has more deals than the roster allows.
    case overloaded
    /// Has left the company; owns what is finished.
    case left
  }

  private let people: [(owner: Owner, kind: Kind)]
  private let working: Int
  private let places: [String: Int]
  private var loads: [Int]
  private var turn = 0

  /// One person for every 500 deals, one in fifty overloaded, one in ten gone.
  init(deals: Int, today: Day) {
    let overloaded = max(1, deals / 25_000)
    let working = max(3, deals / 500)
    let left = max(1, working / 10)
    let firstNames = ["Anna", "Ben", "Cleo", "Dina", "Emil", "Frida", "Goran", "Hanne"]
    people = (0..<(working + left)).map { number in
      let (first, last) = (firstNames[number % firstNames.count], UniqueWord.capitalised(number + 1))
      let id = "\(first).\(last)".lowercased()
      let kind = number >= working ? Kind.left : number < overloaded ? .overloaded : .present
      let until = kind == .left ? today.advanced(by: -1 - number % 300) : nil
      let owner = Owner(
        id: id, name: "\(first) \(last)", email: "\(id)@opsmind.example", activeFrom: today.advanced(by: -2000),
        activeUntil: until, role: "sales")
      return (owner, kind)
    }
    var places: [String: Int] = [:]
    for (index, person) in people.enumerated() {
      for word in [person.owner.id, person.owner.name, person.owner.email ?? ""] {
        places[word] = index
        places[word.lowercased()] = index
      }
    }
    self.places = places
    self.working = working
    loads = [Int](repeating: 0, count: people.count)
  }

  /// Somebody for a deal, each in turn; also somebody who has left where the deal needs no work.
  mutating func next(isFinished: Bool) -> Owner {
    turn += 1
    return people[turn % (isFinished ? people.count : working)].owner
  }

  /// Counts an active deal for whoever a word names, in any case; unknown words count for nobody.
  mutating func count(activeDealOf word: String) {
    if let index = places[word] ?? places[word.lowercased()] { loads[index] += 1 }
  }

  /// Somebody who has left.
  func absent(_ random: inout SplitMix64) -> Owner {
    people[random.int(working...(people.count - 1))].owner
  }

  /// Everybody, with a limit that fits the deals each got: one less for the overloaded, exactly as many or more for others.
  var roster: [(owner: Owner, isOverloaded: Bool)] {
    people.indices.map { index in
      var owner = people[index].owner
      let isOverloaded = people[index].kind == .overloaded && loads[index] > 1
      owner.activeDealLimit = isOverloaded ? loads[index] - 1 : max(1, loads[index] + index % 3 * 10)
      return (owner, isOverloaded)
    }
  }
}

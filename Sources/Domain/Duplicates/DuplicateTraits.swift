/// What a deal is compared by with others that could be the same.
public struct DuplicateTraits: Equatable, Sendable {
  /// A hash of the e-mail address in lower case; nil without one, or with one that stands for nothing.
  public var email: UInt64?
  /// A hash of the company's name as `CompanyName` compares it.
  public var company: UInt64?
  /// The contact person's name: its words in lower case without accents, in alphabetical order.
  public var name: ComparableText?
  /// The title: its words in lower case without accents.
  public var title: ComparableText?
  /// The offer, else what was signed, in minor units.
  public var amount: Int64?
  /// The amount's currency.
  public var currency: Currency?
  /// When the deal was created, else first contact.
  public var created: Day?

  /// The traits of a deal of which nothing is known.
  public init() {}
}

extension DuplicateTraits {
  /// A hash of a text (FNV-1a), the same on every machine.
  static func hash(_ text: String, ignoringCase: Bool = false) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      let folded = ignoringCase && byte >= 65 && byte <= 90 ? byte | 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
    }
    return hash
  }
}

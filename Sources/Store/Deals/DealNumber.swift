/// Ids of deals: `D-` and the number under which a deal is stored, or any other text that it was given.
enum DealNumber {
  /// The number of an id of the form `D-12`; nil for any other text, also for numbers that cannot be stored.
  static func number(of id: String) -> Int64? {
    guard id.hasPrefix("D-") || id.hasPrefix("d-") else { return nil }
    let digits = id.dropFirst(2)
    // Eighteen digits always fit into 64 bits and leave room for the next number.
    guard (1...18).contains(digits.utf8.count), digits.utf8.first != UInt8(ascii: "0"),
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int64(digits)
  }
}

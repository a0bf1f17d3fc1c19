extension DealMatchKey {
  /// The number of an own id of the form `D-12`; nil for any other text.
  public static func number(ofOwnID id: String) -> Int64? {
    DealNumber.number(of: id)
  }
}

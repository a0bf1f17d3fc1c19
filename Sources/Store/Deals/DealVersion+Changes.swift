import Domain

extension DealVersion {
  /// The version that last changed a field, of versions in order; nil when none of them but the first could have.
  public static func lastChange(of field: String, in versions: ArraySlice<DealVersion>) -> RecordedDeal? {
    zip(versions, versions.dropFirst()).reversed().first { old, new in
      old.recorded.deal.changes(to: new.recorded.deal).contains { $0.field.lowercased() == field.lowercased() }
    }?.1.recorded
  }
}

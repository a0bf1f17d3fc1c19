/// A decoded value together with the place it came from, for checks that compare parts of a file later.
public struct Marked<Value> {
  /// The decoded value.
  public let value: Value
  /// Where the value starts.
  public let mark: Mark

  /// A value and its place.
  public init(_ value: Value, at mark: Mark) {
    self.value = value
    self.mark = mark
  }
}

extension Marked: Sendable where Value: Sendable {}
extension Marked: Equatable where Value: Equatable {}
extension Marked: Hashable where Value: Hashable {}

/// One key of a mapping with its value.
public struct YAMLEntry: Hashable, Sendable {
  /// The key; its text is what counts, quoted or not.
  public let key: YAMLScalar
  /// The value, null where nothing follows the colon.
  public let value: YAMLNode

  /// A key and its value.
  public init(key: YAMLScalar, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

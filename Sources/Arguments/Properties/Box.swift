/// The place a property's value is stored in; the parser fills it through the property's definition.
final class Box<Value> {
  /// The value, or `nil` while a required one is missing.
  var value: Value?
  /// The name by which the value was last given, or `nil` while it is the default.
  var source: String?

  init(_ value: Value?) {
    self.value = value
  }
}

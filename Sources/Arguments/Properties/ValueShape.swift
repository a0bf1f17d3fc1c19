/// How the elements read from arguments make up a property's value.
struct ValueShape<Value, Element> {
  /// Whether the value is there without an argument even when it has no default.
  let isOptional: Bool
  /// Whether further arguments add to the value.
  let isRepeating: Bool
  /// Makes the value of an element, given the value from earlier arguments.
  let combine: (_ earlier: Value?, _ element: Element) -> Value
}

extension ValueShape where Value == Element {
  static var single: ValueShape { ValueShape(isOptional: false, isRepeating: false) { $1 } }
}

extension ValueShape where Value == Element? {
  static var optional: ValueShape { ValueShape(isOptional: true, isRepeating: false) { $1 } }
}

extension ValueShape where Value == [Element] {
  static var array: ValueShape { ValueShape(isOptional: false, isRepeating: true) { ($0 ?? []) + [$1] } }
}

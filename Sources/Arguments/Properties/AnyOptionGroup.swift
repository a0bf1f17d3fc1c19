/// An option group of any type.
protocol AnyOptionGroup {
  /// Takes over the values a parent has parsed for a group of the same type.
  func inherit(from earlier: [any ParsableArguments])
  /// Validates the group, and the groups inside it before.
  func validate() throws
  /// The group and the groups inside it.
  var groups: [any ParsableArguments] { get }
}

extension ParsableArguments {
  /// The option groups among the properties, in the order of their declaration.
  var optionGroups: [any AnyOptionGroup] {
    Mirror(reflecting: self).children.compactMap { $0.value as? any AnyOptionGroup }
  }
}

/// A property that holds the arguments of another type, so that several commands can share them.
///
/// A command whose parent holds a group of the same type receives the parent's values, wherever on the command line
/// they were given.
///
/// ```swift
/// @OptionGroup(title: "Project options") var project: ProjectOptions
/// ```
@propertyWrapper
public struct OptionGroup<Value: ParsableArguments> {
  private var box: Box<Value>
  private let title: String
  private let visibility: ArgumentVisibility

  /// Includes the arguments of a type; with a title they are listed under it.
  public init(title: String = "", visibility: ArgumentVisibility = .default) {
    self.box = Box(Value())
    self.title = title
    self.visibility = visibility
  }

  /// The value of the property.
  public var wrappedValue: Value {
    get { box.value ?? Value() }
    // A new box keeps copies of the command apart.
    set { box = Box(newValue) }
  }
}

extension OptionGroup: DefinitionProvider {
  func definitions(for property: String) -> [ArgumentDefinition] {
    ArgumentDefinition.all(of: wrappedValue).map { definition in
      var definition = definition
      definition.info.key = "\(property).\(definition.info.key)"
      if !title.isEmpty { definition.info.section = title }
      if visibility.level.rawValue > definition.info.visibility.level.rawValue {
        definition.info.visibility = visibility
      }
      return definition
    }
  }
}

extension OptionGroup: AnyOptionGroup {
  func inherit(from earlier: [any ParsableArguments]) {
    if let value = earlier.lazy.compactMap({ $0 as? Value }).first {
      box.value = value
    } else {
      for group in wrappedValue.optionGroups { group.inherit(from: earlier) }
    }
  }

  func validate() throws {
    for group in wrappedValue.optionGroups { try group.validate() }
    try box.value?.validate()
  }

  var groups: [any ParsableArguments] {
    [wrappedValue] + wrappedValue.optionGroups.flatMap(\.groups)
  }
}

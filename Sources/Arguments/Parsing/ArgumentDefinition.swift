/// An argument as the parser sees it: what is known of it, and how it is filled.
struct ArgumentDefinition {
  /// How the values of an option or positional argument are found.
  enum Strategy {
    case next, unconditional, scanningForValue
    case upToNextOption, allRemaining
    case passthrough, postTerminator
  }

  /// What an argument does when it is met.
  enum Update {
    case flag((Name) throws -> Void)
    /// Takes a value; `false` says that the value is not one of the type's.
    case value((_ argument: String, _ source: String) throws -> Bool)
  }

  var info: ArgumentInfo
  var names: [Name] = []
  var strategy = Strategy.next
  var allowsJoinedValue = false
  var update: Update
  /// Whether the property still lacks its value.
  var isMissing: () -> Bool
}

extension ArgumentDefinition {
  /// Defines an option, or a positional argument when there is no name specification.
  init<Value, Element>(
    property: String, box: Box<Value>, names specification: NameSpecification?, strategy: Strategy,
    shape: ValueShape<Value, Element>, reader: ElementReader<Element>, default elements: [Element]?,
    help: ArgumentHelp?, completion: CompletionKind?
  ) {
    let names = specification?.names(for: property) ?? []
    let help = help ?? ArgumentHelp()
    let description = (elements ?? []).map(reader.describe).joined(separator: ", ")
    info = ArgumentInfo(
      kind: specification == nil ? .positional : .option, names: names, key: property,
      valueName: help.valueName ?? names.preferred?.label ?? property.kebabCased, help: help,
      defaultValue: description.isEmpty ? nil : description, allValues: reader.allValues,
      allValueDescriptions: reader.allValueDescriptions, completion: completion ?? reader.completion,
      isOptional: shape.isOptional || elements != nil, isRepeating: shape.isRepeating)
    self.names = names
    self.strategy = strategy
    allowsJoinedValue = specification?.allowsJoinedValue ?? false
    update = .value { argument, source in
      guard let element = try reader.read(argument) else { return false }
      box.value = shape.combine(box.source == nil ? nil : box.value, element)
      box.source = source
      return true
    }
    isMissing = { box.value == nil }
  }

  /// Defines a flag; `set` changes the box when the flag is met.
  init<Value>(
    flag property: String, box: Box<Value>, names: [Name], help: ArgumentHelp?, defaultValue: String? = nil,
    isOptional: Bool, isRepeating: Bool = false, isComposite: Bool = false, set: @escaping (Name) throws -> Void
  ) {
    info = ArgumentInfo(
      kind: .flag, names: names, key: property, valueName: "", help: help ?? ArgumentHelp(),
      defaultValue: defaultValue, isOptional: isOptional, isRepeating: isRepeating, isComposite: isComposite)
    self.names = names
    update = .flag(set)
    isMissing = { box.value == nil }
  }
}

extension ArgumentDefinition {
  /// The definitions of all properties of a value, in the order of their declaration.
  static func all(of arguments: any ParsableArguments) -> [ArgumentDefinition] {
    Mirror(reflecting: arguments).children.flatMap { child -> [ArgumentDefinition] in
      guard let label = child.label, let provider = child.value as? any DefinitionProvider else { return [] }
      // The storage of a wrapped property has the property's name behind an underscore.
      return provider.definitions(for: label.hasPrefix("_") ? String(label.dropFirst()) : label)
    }
  }
}

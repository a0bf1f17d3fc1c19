/// A property that is read from the presence of a name: `--quiet`, `-q`.
///
/// ```swift
/// @Flag(name: .shortAndLong, help: "Print nothing.") var quiet = false
/// @Flag(inversion: .prefixedNo, help: "Print in colour.") var colour = true
/// @Flag(name: .shortAndLong, help: "Say more; may be repeated.") var verbose: Int
/// ```
@propertyWrapper
public struct Flag<Value> {
  private var parsed: ParsedValue<Value>

  init(parsed: ParsedValue<Value>) {
    self.parsed = parsed
  }

  /// Not to be used: a flag is a `Bool` with a default or an inversion, an `Int`, or an `EnumerableFlag`.
  @available(*, unavailable, message: "A default value must be provided unless the value type is supported by Flag.")
  public init() {
    // Unavailable, so never called; the compiler asks for it to accept `@Flag var name: Value`.
    fatalError("unavailable")
  }

  /// The value of the property.
  public var wrappedValue: Value {
    get { parsed.value }
    set { parsed.value = newValue }
  }
}

extension Flag: DefinitionProvider {
  func definitions(for property: String) -> [ArgumentDefinition] {
    parsed.definitions(for: property)
  }
}

extension Flag where Value == Bool {
  /// A flag that makes the value `true`.
  public init(wrappedValue: Bool, name: NameSpecification = .long, help: ArgumentHelp? = nil) {
    self.init(
      parsed: ParsedValue(default: wrappedValue) { property, box in
        [
          ArgumentDefinition(
            flag: property, box: box, names: name.names(for: property), help: help,
            defaultValue: wrappedValue ? "true" : nil, isOptional: true
          ) { _ in box.value = true }
        ]
      })
  }

  /// A pair of flags that make the value `true` or `false`, with a default.
  public init(
    wrappedValue: Bool, name: NameSpecification = .long, inversion: FlagInversion,
    exclusivity: FlagExclusivity = .chooseLast, help: ArgumentHelp? = nil
  ) {
    self.init(inverted: wrappedValue, wrappedValue, name, inversion, exclusivity, help, isOptional: true) { $0 }
  }

  /// A pair of flags that make the value `true` or `false`, one of which must be given.
  public init(
    name: NameSpecification = .long, inversion: FlagInversion, exclusivity: FlagExclusivity = .chooseLast,
    help: ArgumentHelp? = nil
  ) {
    self.init(inverted: nil, nil, name, inversion, exclusivity, help, isOptional: false) { $0 }
  }
}

extension Flag where Value == Bool? {
  /// A pair of flags that make the value `true` or `false`, both of which may be left out.
  public init(
    name: NameSpecification = .long, inversion: FlagInversion, exclusivity: FlagExclusivity = .chooseLast,
    help: ArgumentHelp? = nil
  ) {
    self.init(inverted: .some(nil), nil, name, inversion, exclusivity, help, isOptional: true) { $0 }
  }

  /// A pair of flags that make the value `true` or `false`, both of which may be left out.
  public init(
    wrappedValue: _OptionalNilComparisonType, name: NameSpecification = .long, inversion: FlagInversion,
    exclusivity: FlagExclusivity = .chooseLast, help: ArgumentHelp? = nil
  ) {
    self.init(name: name, inversion: inversion, exclusivity: exclusivity, help: help)
  }
}

extension Flag where Value == Int {
  /// A flag that counts how often it is given.
  public init(name: NameSpecification = .long, help: ArgumentHelp? = nil) {
    self.init(
      parsed: ParsedValue(default: 0) { property, box in
        [
          ArgumentDefinition(
            flag: property, box: box, names: name.names(for: property), help: help, isOptional: true,
            isRepeating: true
          ) { _ in box.value = (box.value ?? 0) + 1 }
        ]
      })
  }
}

extension Flag {
  /// Defines a pair of flags; `wrap` makes the property's value of what the flag given says.
  private init(
    inverted value: Value?, _ initial: Bool?, _ name: NameSpecification, _ inversion: FlagInversion,
    _ exclusivity: FlagExclusivity, _ help: ArgumentHelp?, isOptional: Bool, wrap: @escaping (Bool) -> Value
  ) where Value: Equatable {
    self.init(
      parsed: ParsedValue(default: value) { property, box in
        let (on, off) = inversion.names(for: property, name)
        let standard = initial.flatMap { ($0 ? on : off).preferred?.synopsis }
        return [
          ArgumentDefinition(
            flag: property, box: box, names: on, help: help, defaultValue: standard, isOptional: isOptional,
            isComposite: true
          ) { try exclusivity.set(wrap(true), by: $0, in: box) },
          ArgumentDefinition(
            flag: property, box: box, names: off, help: help, isOptional: isOptional, isComposite: true
          ) { try exclusivity.set(wrap(false), by: $0, in: box) },
        ].filter { !$0.names.isEmpty }
      })
  }
}

extension FlagExclusivity {
  /// Stores the value of a flag, unless an earlier flag forbids it.
  func set<Value: Equatable>(_ value: Value, by name: Name, in box: Box<Value>) throws {
    if let source = box.source {
      switch self {
      case .exclusive:
        if box.value == value { return }
        throw ParserError.exclusiveFlags(name.synopsis, previous: source)
      case .chooseFirst: return
      case .chooseLast: break
      }
    }
    box.value = value
    box.source = name.synopsis
  }
}

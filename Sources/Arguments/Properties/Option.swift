/// A property that is read from a named value: `--format json`, `--format=json`, `-f json`.
///
/// ```swift
/// @Option(name: .shortAndLong, help: "How to print findings.") var format = Format.text
/// @Option(help: "Only deals of this owner; may be repeated.") var owner: [String] = []
/// ```
@propertyWrapper
public struct Option<Value> {
  private var parsed: ParsedValue<Value>

  init(parsed: ParsedValue<Value>) {
    self.parsed = parsed
  }

  /// Not to be used: a value that is not `ExpressibleByArgument` needs a transform.
  @available(
    *, unavailable, message: "A default value must be provided unless the value type conforms to ExpressibleByArgument."
  )
  public init() {
    // Unavailable, so never called; the compiler asks for it to accept `@Option var name: Value`.
    fatalError("unavailable")
  }

  /// The value of the property.
  public var wrappedValue: Value {
    get { parsed.value }
    set { parsed.value = newValue }
  }
}

extension Option: DefinitionProvider {
  func definitions(for property: String) -> [ArgumentDefinition] {
    parsed.definitions(for: property)
  }
}

extension Option {
  /// Defines the option from what its initialisers were given.
  init<Element>(
    _ shape: ValueShape<Value, Element>, _ reader: ElementReader<Element>, value: Value?, elements: [Element]?,
    name: NameSpecification, strategy: ArgumentDefinition.Strategy, help: ArgumentHelp?, completion: CompletionKind?
  ) {
    self.init(
      parsed: ParsedValue(default: value) { property, box in
        [
          ArgumentDefinition(
            property: property, box: box, names: name, strategy: strategy, shape: shape, reader: reader,
            default: elements, help: help, completion: completion)
        ]
      })
  }
}

extension SingleValueParsingStrategy {
  var strategy: ArgumentDefinition.Strategy {
    switch self {
    case .next: .next
    case .unconditional: .unconditional
    case .scanningForValue: .scanningForValue
    }
  }
}

extension ArrayParsingStrategy {
  var strategy: ArgumentDefinition.Strategy {
    switch self {
    case .singleValue: .next
    case .unconditionalSingleValue: .unconditional
    case .upToNextOption: .upToNextOption
    case .remaining: .allRemaining
    }
  }
}

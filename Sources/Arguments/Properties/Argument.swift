/// A property that is read from a positional argument.
///
/// ```swift
/// @Argument(help: "The file to read.") var file: String
/// @Argument(help: "Further files.") var others: [String] = []
/// ```
@propertyWrapper
public struct Argument<Value> {
  private var parsed: ParsedValue<Value>

  init(parsed: ParsedValue<Value>) {
    self.parsed = parsed
  }

  /// Not to be used: a value that is not `ExpressibleByArgument` needs a transform.
  @available(
    *, unavailable, message: "A default value must be provided unless the value type conforms to ExpressibleByArgument."
  )
  public init() {
    // Unavailable, so never called; the compiler asks for it to accept `@Argument var name: Value`.
    fatalError("unavailable")
  }

  /// The value of the property.
  public var wrappedValue: Value {
    get { parsed.value }
    set { parsed.value = newValue }
  }
}

extension Argument: DefinitionProvider {
  func definitions(for property: String) -> [ArgumentDefinition] {
    parsed.definitions(for: property)
  }
}

extension Argument {
  /// Defines the argument from what its initialisers were given.
  init<Element>(
    _ shape: ValueShape<Value, Element>, _ reader: ElementReader<Element>, value: Value?, elements: [Element]?,
    strategy: ArgumentDefinition.Strategy, help: ArgumentHelp?, completion: CompletionKind?
  ) {
    self.init(
      parsed: ParsedValue(default: value) { property, box in
        [
          ArgumentDefinition(
            property: property, box: box, names: nil, strategy: strategy, shape: shape, reader: reader,
            default: elements, help: help, completion: completion)
        ]
      })
  }
}

extension ArgumentArrayParsingStrategy {
  var strategy: ArgumentDefinition.Strategy {
    switch self {
    case .remaining: .next
    case .captureForPassthrough: .passthrough
    case .postTerminator: .postTerminator
    }
  }
}

extension Option where Value: ExpressibleByArgument {
  /// An option with a default.
  public init(
    wrappedValue: Value, name: NameSpecification = .long, parsing parsingStrategy: SingleValueParsingStrategy = .next,
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) {
    self.init(
      .single, .argument, value: wrappedValue, elements: [wrappedValue], name: name,
      strategy: parsingStrategy.strategy, help: help, completion: completion)
  }

  /// An option that must be given.
  public init(
    name: NameSpecification = .long, parsing parsingStrategy: SingleValueParsingStrategy = .next,
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) {
    self.init(
      .single, .argument, value: nil, elements: nil, name: name, strategy: parsingStrategy.strategy, help: help,
      completion: completion)
  }
}

extension Option {
  /// An option that may be left out.
  public init<T: ExpressibleByArgument>(
    name: NameSpecification = .long, parsing parsingStrategy: SingleValueParsingStrategy = .next,
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) where Value == T? {
    self.init(
      .optional, .argument, value: .some(nil), elements: nil, name: name, strategy: parsingStrategy.strategy,
      help: help, completion: completion)
  }

  /// An option that may be left out.
  public init<T: ExpressibleByArgument>(
    wrappedValue: _OptionalNilComparisonType, name: NameSpecification = .long,
    parsing parsingStrategy: SingleValueParsingStrategy = .next, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil
  ) where Value == T? {
    self.init(name: name, parsing: parsingStrategy, help: help, completion: completion)
  }

  /// An option that may be repeated, with a default.
  public init<T: ExpressibleByArgument>(
    wrappedValue: [T], name: NameSpecification = .long, parsing parsingStrategy: ArrayParsingStrategy = .singleValue,
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) where Value == [T] {
    self.init(
      .array, .argument, value: wrappedValue, elements: wrappedValue, name: name, strategy: parsingStrategy.strategy,
      help: help, completion: completion)
  }

  /// An option that must be given once or more.
  public init<T: ExpressibleByArgument>(
    name: NameSpecification = .long, parsing parsingStrategy: ArrayParsingStrategy = .singleValue,
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) where Value == [T] {
    self.init(
      .array, .argument, value: nil, elements: nil, name: name, strategy: parsingStrategy.strategy, help: help,
      completion: completion)
  }
}

extension Option {
  /// An option read by a function, with a default.
  public init(
    wrappedValue: Value, name: NameSpecification = .long, parsing parsingStrategy: SingleValueParsingStrategy = .next,
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil, transform: @escaping (String) throws -> Value
  ) {
    self.init(
      .single, .transform(transform), value: wrappedValue, elements: [wrappedValue], name: name,
      strategy: parsingStrategy.strategy, help: help, completion: completion)
  }

  /// An option read by a function, which must be given.
  public init(
    name: NameSpecification = .long, parsing parsingStrategy: SingleValueParsingStrategy = .next,
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil, transform: @escaping (String) throws -> Value
  ) {
    self.init(
      .single, .transform(transform), value: nil, elements: nil, name: name, strategy: parsingStrategy.strategy,
      help: help, completion: completion)
  }

  /// An option read by a function, which may be left out.
  public init<T>(
    name: NameSpecification = .long, parsing parsingStrategy: SingleValueParsingStrategy = .next,
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil, transform: @escaping (String) throws -> T
  ) where Value == T? {
    self.init(
      .optional, .transform(transform), value: .some(nil), elements: nil, name: name,
      strategy: parsingStrategy.strategy, help: help, completion: completion)
  }

  /// An option read by a function, which may be left out.
  public init<T>(
    wrappedValue: _OptionalNilComparisonType, name: NameSpecification = .long,
    parsing parsingStrategy: SingleValueParsingStrategy = .next, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil, transform: @escaping (String) throws -> T
  ) where Value == T? {
    self.init(name: name, parsing: parsingStrategy, help: help, completion: completion, transform: transform)
  }

  /// An option read by a function, which may be repeated, with a default.
  public init<T>(
    wrappedValue: [T], name: NameSpecification = .long, parsing parsingStrategy: ArrayParsingStrategy = .singleValue,
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil, transform: @escaping (String) throws -> T
  ) where Value == [T] {
    self.init(
      .array, .transform(transform), value: wrappedValue, elements: wrappedValue, name: name,
      strategy: parsingStrategy.strategy, help: help, completion: completion)
  }

  /// An option read by a function, which must be given once or more.
  public init<T>(
    name: NameSpecification = .long, parsing parsingStrategy: ArrayParsingStrategy = .singleValue,
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil, transform: @escaping (String) throws -> T
  ) where Value == [T] {
    self.init(
      .array, .transform(transform), value: nil, elements: nil, name: name, strategy: parsingStrategy.strategy,
      help: help, completion: completion)
  }
}

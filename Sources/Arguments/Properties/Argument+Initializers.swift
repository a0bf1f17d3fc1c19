extension Argument where Value: ExpressibleByArgument {
  /// An argument that may be left out in favour of a default.
  public init(wrappedValue: Value, help: ArgumentHelp? = nil, completion: CompletionKind? = nil) {
    self.init(
      .single, .argument, value: wrappedValue, elements: [wrappedValue], strategy: .next, help: help,
      completion: completion)
  }

  /// An argument that must be given.
  public init(help: ArgumentHelp? = nil, completion: CompletionKind? = nil) {
    self.init(.single, .argument, value: nil, elements: nil, strategy: .next, help: help, completion: completion)
  }
}

extension Argument {
  /// An argument that may be left out.
  public init<T: ExpressibleByArgument>(help: ArgumentHelp? = nil, completion: CompletionKind? = nil)
  where Value == T? {
    self.init(
      .optional, .argument, value: .some(nil), elements: nil, strategy: .next, help: help, completion: completion)
  }

  /// An argument that may be left out.
  public init<T: ExpressibleByArgument>(
    wrappedValue: _OptionalNilComparisonType, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) where Value == T? {
    self.init(help: help, completion: completion)
  }

  /// Any number of arguments, with a default.
  public init<T: ExpressibleByArgument>(
    wrappedValue: [T], parsing parsingStrategy: ArgumentArrayParsingStrategy = .remaining, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil
  ) where Value == [T] {
    self.init(
      .array, .argument, value: wrappedValue, elements: wrappedValue, strategy: parsingStrategy.strategy, help: help,
      completion: completion)
  }

  /// One argument or more.
  public init<T: ExpressibleByArgument>(
    parsing parsingStrategy: ArgumentArrayParsingStrategy = .remaining, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil
  ) where Value == [T] {
    self.init(
      .array, .argument, value: nil, elements: nil, strategy: parsingStrategy.strategy, help: help,
      completion: completion)
  }
}

extension Argument {
  /// An argument read by a function, which may be left out in favour of a default.
  public init(
    wrappedValue: Value, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping (String) throws -> Value
  ) {
    self.init(
      .single, .transform(transform), value: wrappedValue, elements: [wrappedValue], strategy: .next, help: help,
      completion: completion)
  }

  /// An argument read by a function, which must be given.
  public init(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil, transform: @escaping (String) throws -> Value
  ) {
    self.init(
      .single, .transform(transform), value: nil, elements: nil, strategy: .next, help: help, completion: completion)
  }

  /// An argument read by a function, which may be left out.
  public init<T>(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil, transform: @escaping (String) throws -> T
  ) where Value == T? {
    self.init(
      .optional, .transform(transform), value: .some(nil), elements: nil, strategy: .next, help: help,
      completion: completion)
  }

  /// An argument read by a function, which may be left out.
  public init<T>(
    wrappedValue: _OptionalNilComparisonType, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping (String) throws -> T
  ) where Value == T? {
    self.init(help: help, completion: completion, transform: transform)
  }

  /// Any number of arguments read by a function, with a default.
  public init<T>(
    wrappedValue: [T], parsing parsingStrategy: ArgumentArrayParsingStrategy = .remaining, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil, transform: @escaping (String) throws -> T
  ) where Value == [T] {
    self.init(
      .array, .transform(transform), value: wrappedValue, elements: wrappedValue, strategy: parsingStrategy.strategy,
      help: help, completion: completion)
  }

  /// One argument or more, read by a function.
  public init<T>(
    parsing parsingStrategy: ArgumentArrayParsingStrategy = .remaining, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil, transform: @escaping (String) throws -> T
  ) where Value == [T] {
    self.init(
      .array, .transform(transform), value: nil, elements: nil, strategy: parsingStrategy.strategy, help: help,
      completion: completion)
  }
}

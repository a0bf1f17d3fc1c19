extension Flag where Value: EnumerableFlag {
  /// A flag for each case, with a default.
  public init(wrappedValue: Value, exclusivity: FlagExclusivity = .exclusive, help: ArgumentHelp? = nil) {
    self.init(
      parsed: ParsedValue(default: wrappedValue) { property, box in
        Self.definitions(property, box, initial: [wrappedValue], isOptional: true, help: help) {
          try exclusivity.set($0, by: $1, in: box)
        }
      })
  }

  /// A flag for each case, one of which must be given.
  public init(exclusivity: FlagExclusivity = .exclusive, help: ArgumentHelp? = nil) {
    self.init(
      parsed: ParsedValue(default: nil) { property, box in
        Self.definitions(property, box, initial: [Value](), isOptional: false, help: help) {
          try exclusivity.set($0, by: $1, in: box)
        }
      })
  }
}

extension Flag {
  /// A flag for each case, all of which may be left out.
  public init<Element: EnumerableFlag>(exclusivity: FlagExclusivity = .exclusive, help: ArgumentHelp? = nil)
  where Value == Element? {
    self.init(
      parsed: ParsedValue(default: .some(nil)) { property, box in
        Self.definitions(property, box, initial: [Element](), isOptional: true, help: help) {
          try exclusivity.set($0, by: $1, in: box)
        }
      })
  }

  /// A flag for each case, all of which may be left out.
  public init<Element: EnumerableFlag>(
    wrappedValue: _OptionalNilComparisonType, exclusivity: FlagExclusivity = .exclusive, help: ArgumentHelp? = nil
  ) where Value == Element? {
    self.init(exclusivity: exclusivity, help: help)
  }

  /// A flag for each case, any number of which may be given.
  public init<Element: EnumerableFlag>(wrappedValue: [Element], help: ArgumentHelp? = nil)
  where Value == [Element] {
    self.init(
      parsed: ParsedValue(default: wrappedValue) { property, box in
        Self.definitions(property, box, initial: wrappedValue, isOptional: true, help: help) { value, name in
          box.value = (box.source == nil ? [] : box.value ?? []) + [value]
          box.source = name.synopsis
        }
      })
  }

  /// The definitions of the flags of an enumeration.
  private static func definitions<Element: EnumerableFlag>(
    _ property: String, _ box: Box<Value>, initial: [Element], isOptional: Bool, help: ArgumentHelp?,
    set: @escaping (Element, Name) throws -> Void
  ) -> [ArgumentDefinition] {
    func names(_ value: Element) -> [Name] { Element.name(for: value).names(for: String(describing: value)) }
    let hasOwnHelp = Element.allCases.contains { Element.help(for: $0) != nil }
    let standard = initial.compactMap { names($0).preferred?.synopsis }.joined(separator: ", ")
    return Element.allCases.map { value in
      let showsDefault = !standard.isEmpty && (!hasOwnHelp || initial.contains(value))
      return ArgumentDefinition(
        flag: property, box: box, names: names(value), help: Element.help(for: value) ?? help,
        defaultValue: showsDefault ? (hasOwnHelp ? names(value).preferred?.synopsis : standard) : nil,
        isOptional: isOptional, isComposite: !hasOwnHelp
      ) { try set(value, $0) }
    }
  }
}

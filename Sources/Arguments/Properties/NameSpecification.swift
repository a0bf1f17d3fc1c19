/// The names by which an option or flag can be given.
///
/// ```swift
/// @Option(name: .shortAndLong) var format: Format            // -f, --format
/// @Flag(name: [.customShort("q"), .customLong("quiet")]) var isQuiet = false
/// ```
public struct NameSpecification: ExpressibleByArrayLiteral, Sendable {
  /// One way of naming an option or flag.
  public struct Element: Hashable, Sendable {
    enum Spelling: Hashable {
      case long
      case customLong(String)
      case short
      case customShort(Character, allowingJoined: Bool)
    }

    let spelling: Spelling

    /// The property's name in lower case, words separated by hyphens: `--due-date`.
    public static var long: Element { Element(spelling: .long) }

    /// The first letter of the property's name: `-d`.
    public static var short: Element { Element(spelling: .short) }

    /// A given name: `--name`.
    public static func customLong(_ name: String) -> Element { Element(spelling: .customLong(name)) }

    /// A given letter; with `allowingJoined` its value may follow without a blank, as in `-Dname`.
    public static func customShort(_ character: Character, allowingJoined: Bool = false) -> Element {
      Element(spelling: .customShort(character, allowingJoined: allowingJoined))
    }
  }

  let elements: [Element]

  /// Names an option or flag in each of the given ways.
  public init<Elements: Sequence>(_ elements: Elements) where Elements.Element == Element {
    self.elements = Array(elements)
  }

  /// Names an option or flag in each of the given ways.
  public init(arrayLiteral elements: Element...) {
    self.init(elements)
  }

  /// The property's name in lower case, words separated by hyphens: `--due-date`.
  public static var long: NameSpecification { [.long] }

  /// The first letter of the property's name: `-d`.
  public static var short: NameSpecification { [.short] }

  /// Both the long and the short name: `-d`, `--due-date`.
  public static var shortAndLong: NameSpecification { [.long, .short] }

  /// A given name: `--name`.
  public static func customLong(_ name: String) -> NameSpecification { [.customLong(name)] }

  /// A given letter; with `allowingJoined` its value may follow without a blank, as in `-Dname`.
  public static func customShort(_ character: Character, allowingJoined: Bool = false) -> NameSpecification {
    [.customShort(character, allowingJoined: allowingJoined)]
  }

  /// The names for a property, each once, in the order of the elements.
  func names(for property: String) -> [Name] {
    var names: [Name] = []
    for element in elements {
      let name: Name? =
        switch element.spelling {
        case .long: .long(property.kebabCased)
        case .customLong(let name): .long(name)
        case .short: property.first.map { .short($0) }
        case .customShort(let character, _): .short(character)
        }
      if let name, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Whether a value may be joined to the short name.
  var allowsJoinedValue: Bool {
    elements.contains { element in
      if case .customShort(_, allowingJoined: true) = element.spelling { true } else { false }
    }
  }
}

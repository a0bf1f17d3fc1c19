/// A spelling by which an option or flag is given: `--format` or `-f`.
enum Name: Hashable, Sendable {
  case long(String)
  case short(Character)

  /// The name as it is typed, dashes included.
  var synopsis: String {
    switch self {
    case .long(let name): "--\(name)"
    case .short(let character): "-\(character)"
    }
  }

  /// The name without its dashes.
  var label: String {
    switch self {
    case .long(let name): name
    case .short(let character): String(character)
    }
  }

  var isShort: Bool {
    if case .short = self { true } else { false }
  }
}

extension [Name] {
  /// The name messages and usage lines use: the first long one, or else the first.
  var preferred: Name? {
    first { !$0.isShort } ?? first
  }

  /// The names as a help text lists them, short ones first.
  var shortFirst: [Name] {
    filter(\.isShort) + filter { !$0.isShort }
  }
}

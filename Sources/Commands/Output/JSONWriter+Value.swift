import YAML

extension JSONWriter {
  /// Writes a whole value; an array of texts and numbers stays on one line.
  mutating func value(_ value: JSONValue) throws {
    switch value {
    case .text(let text): try self.value(text)
    case .number(let number): try self.value(number)
    case .flag(let flag): try self.value(flag)
    case .null: try raw("null")
    case .list(let items) where items.allSatisfy(\.isScalar):
      var line = ""
      var writer = JSONWriter { line += $0 }
      try writer.array { json in
        for item in items { try json.value(item) }
      }
      try raw(line)
    case .list(let items):
      try array { json in
        for item in items { try json.value(item) }
      }
    case .object(let members):
      try object { json in
        for member in members {
          try json.key(member.name)
          try json.value(member.value)
        }
      }
    }
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }
}

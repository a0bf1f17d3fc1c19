/// Writes JSON (RFC 8259) piece by piece, so that long documents never stand in memory.
///
/// Foundation's encoder needs the whole value at once; this one only keeps track of commas. Members come out in the order given.
public struct JSONWriter {
  private let emit: (String) throws -> Void
  private let isIndented: Bool
  private var needsComma = false
  private var isBehindKey = false
  private var depth = 0

  /// A writer that hands its text to `emit`; indented, it puts each element and member on a line of its own.
  public init(isIndented: Bool = false, _ emit: @escaping (String) throws -> Void) {
    self.emit = emit
    self.isIndented = isIndented
  }

  /// Writes an object whose members `body` adds.
  public mutating func object(_ body: (inout JSONWriter) throws -> Void) throws {
    try nest("{", "}", body)
  }

  /// Writes an array whose elements `body` adds.
  public mutating func array(_ body: (inout JSONWriter) throws -> Void) throws {
    try nest("[", "]", body)
  }

  /// Writes the name of a member; its value comes next.
  public mutating func key(_ name: String) throws {
    try separate()
    try emit(JSONWriter.quoted(name) + (isIndented ? ": " : ":"))
    needsComma = false
    isBehindKey = true
  }

  /// Writes a text, or null.
  public mutating func value(_ text: String?) throws {
    try separate()
    try emit(text.map(JSONWriter.quoted) ?? "null")
    needsComma = true
  }

  /// Writes a whole number, or null.
  public mutating func value(_ number: Int?) throws {
    try raw(number.map { String($0) } ?? "null")
  }

  /// Writes true, false or null.
  public mutating func value(_ flag: Bool?) throws {
    try raw(flag.map { $0 ? "true" : "false" } ?? "null")
  }

  /// Writes text that is JSON already, such as a decimal number.
  public mutating func raw(_ json: String) throws {
    try separate()
    try emit(json)
    needsComma = true
  }

  /// Writes a member with a text or null.
  public mutating func member(_ name: String, _ text: String?) throws {
    try key(name)
    try value(text)
  }

  /// Writes a member with a whole number or null.
  public mutating func member(_ name: String, _ number: Int?) throws {
    try key(name)
    try value(number)
  }

  /// Starts the next element on a line of its own, so that a long array can be read by people and line tools.
  public mutating func newline() throws {
    try separate()
    try emit("\n")
    needsComma = false
  }

  /// A text in quotes with everything escaped that must be, and U+2028 and U+2029, which break JavaScript.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let hexadecimal = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private mutating func nest(
    _ open: String, _ close: String, _ body: (inout JSONWriter) throws -> Void
  ) throws {
    try separate()
    try emit(open)
    needsComma = false
    depth += 1
    try body(&self)
    depth -= 1
    if needsComma { try breakLine() }
    try emit(close)
    needsComma = true
  }

  private mutating func separate() throws {
    if needsComma { try emit(",") }
    if !isBehindKey, depth > 0 { try breakLine() }
    needsComma = false
    isBehindKey = false
  }

  private func breakLine() throws {
    if isIndented { try emit("\n" + String(repeating: "  ", count: depth)) }
  }
}

import SourceText

/// A mapping while its keys are being read; remembers which were asked for.
///
/// ```swift
/// let map = node.mapping(in: context)
/// let currency = map?.required("currency", as: .text)
/// let sla = map?.optional("sla", as: .duration)
/// map?.finish()
/// ```
public final class YAMLMap {
  /// The keys and values in the order of the file.
  public let entries: [YAMLEntry]
  /// Where the mapping starts.
  public let mark: Mark
  /// Where errors go.
  public let context: YAMLContext
  private let positions: [String: Int]
  private var known: Set<String> = []
  private var isFinished = false
  private let recorder: KeyRecorder?

  init(entries: [YAMLEntry], mark: Mark, context: YAMLContext) {
    self.entries = entries
    self.mark = mark
    self.context = context
    positions = Dictionary(entries.enumerated().map { ($1.key.text, $0) }) { first, _ in first }
    recorder = nil
  }

  private init(recorder: KeyRecorder) {
    entries = []
    mark = Mark(line: 1, column: 1)
    context = YAMLContext(source: YAMLSource(bytes: [], file: ""))
    positions = [:]
    self.recorder = recorder
  }

  /// The schema of the mappings that a closure reads, by the keys that it asks for.
  static func schema<Value>(of build: (YAMLMap) -> Value?) -> JSONSchema {
    let recorder = KeyRecorder()
    _ = build(YAMLMap(recorder: recorder))
    return recorder.schema
  }

  /// A key that must be there with a value; nil, with the error reported, where it is missing, null or wrong.
  public func required<Value>(_ key: String, as type: YAMLType<Value>) -> Value? {
    recorder?.record(key, type, isRequired: true)
    guard let entry = entry(key) else {
      context.report("the key \(Visible.quoted(key)) is missing here", at: mark, remedy: "add a line '\(key): …'")
      return nil
    }
    return type.read(entry.value, in: context)
  }

  /// A key that may be absent or null; nil then, and also where it is wrong, which is reported.
  public func optional<Value>(_ key: String, as type: YAMLType<Value>) -> Value? {
    recorder?.record(key, type, isRequired: false)
    guard let entry = entry(key), !entry.value.isNull else { return nil }
    return type.read(entry.value, in: context)
  }

  /// A key that has a default where it is absent or null; also answered where it is wrong, which is reported.
  public func value<Value>(_ key: String, as type: YAMLType<Value>, default standard: @autoclosure () -> Value) -> Value
  {
    optional(key, as: type) ?? standard()
  }

  /// Whether a key is written, null or not; makes it a known one.
  public func contains(_ key: String) -> Bool {
    // Every branch is of interest where keys are written down.
    entry(key) != nil || recorder != nil
  }

  /// The place of a key, or of the mapping where the key is absent.
  public func mark(of key: String) -> Mark {
    positions[key].map { entries[$0].key.mark } ?? mark
  }

  /// Reports a mistake at a key, or at the mapping where the key is absent.
  public func report(_ message: String, at key: String, remedy: String? = nil) {
    context.report(message, at: mark(of: key), remedy: remedy)
  }

  /// Ends reading: reports keys nobody asked for, each with the nearest valid one. Further calls do nothing.
  public func finish() {
    guard !isFinished else { return }
    isFinished = true
    let names = known.sorted()
    let unknown = entries.map(\.key).filter { !known.contains($0.text) }
    for key in unknown {
      context.report("unknown key \(Visible.quoted(key.text))", at: key.mark, unknown: key.text, among: names)
    }
  }

  private func entry(_ key: String) -> YAMLEntry? {
    known.insert(key)
    return positions[key].map { entries[$0] }
  }
}

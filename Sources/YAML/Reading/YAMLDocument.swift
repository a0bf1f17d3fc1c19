/// A parsed YAML file: its tree of values, and its text for the errors a schema reports later.
///
/// ```swift
/// let document = try YAMLDocument(bytes: bytes, file: "opsmind.yaml")
/// let policy = try document.decode(as: .policy)
/// ```
public struct YAMLDocument: Sendable {
  /// The top value; null where the file holds nothing but comments.
  public let root: YAMLNode
  let source: YAMLSource

  /// Parses UTF-8 bytes of at most 4 MiB.
  ///
  /// - Parameters:
  ///   - bytes: The contents of the file.
  ///   - file: What errors call the file.
  /// - Throws: Every repeated key, merge key and unknown tag, and the first error of syntax.
  public init(bytes: [UInt8], file: String) throws(YAMLErrors) {
    source = YAMLSource(bytes: bytes, file: file)
    if let error = source.forbiddenContent() { throw YAMLErrors([error]) }
    let context = YAMLContext(source: source)
    let tree = source.bytes.withUnsafeBufferPointer { bytes -> YAMLNode? in
      guard let parser = EventParser(bytes) else {
        context.report("not enough memory to read the file", at: nil)
        return nil
      }
      var builder = TreeBuilder(parser, reportingTo: context)
      return try? builder.document()
    }
    try context.finish()
    root = tree ?? .scalar(YAMLScalar("", mark: Mark(line: 1, column: 1)))
  }

  /// Parses text of at most 4 MiB in UTF-8.
  ///
  /// - Parameters:
  ///   - text: The contents of the file.
  ///   - file: What errors call the file.
  /// - Throws: As for bytes.
  public init(text: String, file: String) throws(YAMLErrors) {
    try self.init(bytes: Array(text.utf8), file: file)
  }

  /// Decodes the whole file.
  ///
  /// - Throws: Everything the decoder reported, sorted by place.
  public func decode<Value>(as type: YAMLType<Value>) throws(YAMLErrors) -> Value {
    let context = YAMLContext(document: self)
    let value = type.read(root, in: context)
    guard let value, !context.hasErrors else {
      // A decoder of a schema may answer nil without a word.
      if !context.hasErrors { context.report("the value is not valid", at: root.mark) }
      throw context.collected
    }
    return value
  }
}

import SourceText
import Spelling

/// Collects the errors of one file while a decoder goes on reading.
public final class YAMLContext {
  /// How many errors are kept; more would not be read, and each costs a search for the nearest name.
  static let errorLimit = 100

  let source: YAMLSource
  private var errors: Set<YAMLError> = []
  private var omitted = 0

  /// A context for decoding a document.
  public convenience init(document: YAMLDocument) {
    self.init(source: document.source)
  }

  init(source: YAMLSource) {
    self.source = source
  }

  /// Whether anything has been reported.
  public var hasErrors: Bool { !errors.isEmpty }

  /// Reports a mistake and lets decoding go on; an equal error at the same place is kept once.
  ///
  /// - Parameters:
  ///   - message: What is wrong, in lower case and without a full stop.
  ///   - mark: Where; nil for the file as a whole.
  ///   - remedy: What was expected, or what mends it.
  public func report(_ message: String, at mark: Mark?, remedy: String? = nil) {
    guard !isFull() else { return }
    report(source.error(message, at: mark, remedy: remedy))
  }

  /// Reports a name that is not among the valid ones, listing those and the one nearest to it.
  ///
  /// - Parameters:
  ///   - message: What is wrong, in lower case and without a full stop.
  ///   - mark: Where the name stands.
  ///   - name: The name as written.
  ///   - valid: The names that may stand there, in the order to list them.
  public func report(_ message: String, at mark: Mark, unknown name: String, among valid: [String]) {
    guard !isFull() else { return }
    report(
      source.error(
        message, at: mark, remedy: Self.expected(oneOf: valid), suggestion: nearest(to: name, among: valid)))
  }

  /// Ends decoding.
  ///
  /// - Throws: The reported errors, sorted by place, where there are any.
  public func finish() throws(YAMLErrors) {
    if hasErrors { throw collected }
  }

  /// What was reported so far.
  var collected: YAMLErrors { YAMLErrors(errors, omitted: omitted) }

  func report(_ error: YAMLError) {
    errors.insert(error)
  }

  private func isFull() -> Bool {
    guard errors.count >= Self.errorLimit else { return false }
    omitted += 1
    return true
  }

  private static func expected(oneOf names: [String]) -> String {
    let shown = 12
    let list = names.prefix(shown).map { Visible.line($0) }.joined(separator: ", ")
    switch names.count {
    case 0: return "nothing is expected here"
    case 1: return "expected \(list)"
    case ...shown: return "expected one of: \(list)"
    default: return "expected one of: \(list), and \(names.count - shown) more"
    }
  }
}

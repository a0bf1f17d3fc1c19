import SourceText
import Spelling

/// What can be wrong with a name, in the same words whether it is found while checking or while rendering.
struct NameProblem: Error {
  /// What is wrong, as in an error.
  let message: String
  /// What was expected, or what mends it.
  var remedy: String?
  /// The valid name nearest to what was written.
  var suggestion: String?
  /// Which part of a dotted name is wrong, from 0.
  var part = 0

  /// A name that none of the contexts has, or that is not in the object before the dot.
  ///
  /// - Parameters:
  ///   - part: The part that is not known, from 0.
  ///   - known: The names that could stand there, the nearest first.
  ///   - elsewhere: The path by which the context knows the name.
  static func unknown(_ name: Name, part: Int, known: [String], elsewhere: String? = nil) -> NameProblem {
    let word = name.parts[part]
    let owner = name.prefix(part)
    return NameProblem(
      message: part == 0
        ? "unknown name \(Visible.quoted(word))"
        : "\(Visible.quoted(owner)) has no name \(Visible.quoted(word))",
      remedy: elsewhere.map { "\(Visible.quoted(word)) is known as \(Visible.quoted($0))" } ?? list(of: known),
      suggestion: elsewhere == nil ? nearest(to: word, among: known) : nil, part: part)
  }

  /// A part of a dotted name that is no object, so that nothing can follow its dot.
  static func noObject(_ name: Name, part: Int, kind: Value.Kind) -> NameProblem {
    let owner = name.prefix(part)
    return NameProblem(
      message: "\(Visible.quoted(owner)) is \(kind.withArticle) and has no names",
      remedy: kind == .list ? "open it with '{{#\(Visible.line(owner))}}'" : nil, part: part - 1)
  }

  /// A name that stands for something other than a text where a text is written.
  static func noText(_ name: Name, kind: Value.Kind) -> NameProblem {
    NameProblem(
      message: "\(Visible.quoted(name.text)) is \(kind.withArticle), not a text",
      remedy: "open it with '{{#\(Visible.line(name.text))}}'")
  }

  /// A partial that is not there.
  static func unknownPartial(_ name: Name, known: [String]) -> NameProblem {
    NameProblem(
      message: "unknown partial \(Visible.quoted(name.text))", remedy: list(of: known.sorted()),
      suggestion: nearest(to: name.text, among: known.sorted()))
  }

  private static func list(of names: [String]) -> String? {
    let shown = 12
    guard !names.isEmpty else { return nil }
    let list = names.prefix(shown).map { Visible.line($0) }.joined(separator: ", ")
    return "expected one of: \(list)" + (names.count > shown ? ", and \(names.count - shown) more" : "")
  }
}

import Arguments
import Domain
import Importing
import Rules
import Spelling

/// Finds the rules that an argument names.
enum RuleArgument {
  /// The rule of a code or name.
  static func rule(_ word: String) throws -> RuleDocumentation {
    if let rule = RuleBook.standard.rule(word) { return rule }
    throw ValidationError("There is no rule '\(word)'.\(guess(word, among: words)) See 'crm rules'.")
  }

  /// Codes and prefixes of codes from comma-separated words; names become codes.
  static func prefixes(_ words: [String]) throws -> [String] {
    if words.contains(where: { $0.allSatisfy { $0 == " " || $0 == "," } }) {
      throw ValidationError("No rule is named. Write codes or prefixes, comma-separated. See 'crm rules'.")
    }
    let codes = RuleBook.standard.documentation.map(\.code)
    return try words.flatMap { $0.split(separator: ",").map { $0.filter { $0 != " " } } }.map { word in
      let upper = word.uppercased()
      if codes.contains(where: { $0.hasPrefix(upper) }) { return upper }
      return try rule(word).code
    }
  }

  private static var words: [String] {
    RuleBook.standard.documentation.flatMap { [$0.code, $0.name] }
  }
}

/// Finds the stage that an argument names.
enum StageArgument {
  /// The stage of an id, name or alias.
  static func stage(_ word: String, in pipeline: Pipeline) throws -> Stage {
    if let stage = pipeline.stage(word) { return stage }
    let ids = pipeline.stages.map(\.id)
    throw ValidationError(
      "There is no stage '\(word)'.\(guess(word, among: ids)) The stages are \(ids.joined(separator: ", ")).")
  }
}

/// Finds the field that an argument names.
enum FieldArgument {
  /// The field of a name, with hyphens or underscores.
  static func field(_ word: String) throws -> DealField {
    if let field = DealField(rawValue: Pipeline.folded(word)) { return field }
    let names = DealField.allCases.map(\.rawValue)
    throw ValidationError("There is no field '\(word)'.\(guess(word, among: names)) See 'crm edit --help'.")
  }
}

/// Finds what an argument names by its name.
enum NameArgument {
  /// What is said of a name that nothing has.
  static func unknown(_ word: String, what: String, among names: [String]) -> ValidationError {
    ValidationError(
      "There is no \(what) '\(word)'.\(guess(word, among: names)) There are \(names.joined(separator: ", ")).")
  }
}

/// Reads the roster that an argument names.
enum RosterArgument {
  /// Everybody in the file, which must be readable as a whole.
  static func owners(_ word: String) throws -> [Owner] {
    let (owners, problems): ([Owner], [RowProblem])
    do {
      (owners, problems) = try RosterFile.read(path: Invocation.current.path(word), name: word)
    } catch let problem as RowProblem {
      throw Failure(
        "\(word):\(problem.line):\(problem.column): \(problem.reason)", remedy: "name the column in the first line")
    }
    guard let first = problems.first else { return owners }
    let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    throw Failure(
      "\(word):\(first.line):\(first.column): \(first.reason)\(more)",
      remedy: "mend the line; nothing was taken from the file")
  }
}

/// ` Did you mean 'x'?`, or nothing.
private func guess(_ word: String, among words: [String]) -> String {
  nearest(to: word, among: words).map { " Did you mean '\($0)'?" } ?? ""
}

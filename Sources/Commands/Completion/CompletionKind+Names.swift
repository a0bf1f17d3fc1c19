import Arguments
import Domain
import Importing
import Policy
import Rules

/// What a shell can offer for names that the project or the product knows, for the declaration of an option or argument:
///
/// ```swift
/// @Option(help: "Only deals in a stage.", completion: .stages) var stage: String?
/// ```
extension CompletionKind {
  /// The ids of the stages of the policy in force.
  static var stages: CompletionKind {
    .names { project, _ in try project.policy().pipeline.stages.map(\.id) }
  }

  /// The ids on the roster, and the words by which deals name other owners.
  static var owners: CompletionKind {
    .names { project, _ in try project.ownerWords() }
  }

  /// The ids of deals.
  static var deals: CompletionKind {
    .names { project, beginning in try project.dealIDs(startingWith: beginning) }
  }

  /// The codes and names of the rules; behind a comma another one.
  static var rules: CompletionKind {
    .custom { _, _, beginning in
      let before = beginning.lastIndex(of: ",").map { beginning[...$0] } ?? ""
      let rules = RuleBook.standard.documentation
      return (rules.map(\.code) + rules.map(\.name)).map { before + $0 }
    }
  }

  /// The fields of a deal that can be changed.
  static var fields: CompletionKind { .list(DealField.changeable.map(\.rawValue)) }

  /// `field=` for each field that can be changed, and behind the sign the values that are known for it.
  static var changes: CompletionKind {
    .names { project, beginning in
      guard let sign = beginning.firstIndex(of: "=") else { return DealField.changeable.map { "\($0)=" } }
      guard let field = DealField(rawValue: Pipeline.folded(String(beginning[..<sign]))) else { return [] }
      return try project.values(of: field).map { "\(beginning[...sign])\($0)" }
    }
  }

  /// The ids of the KPIs of the policy in force.
  static var kpis: CompletionKind {
    .names { project, _ in try project.policy().kpis.definitions.map(\.id) }
  }

  /// The names of the mapping profiles that come with the product.
  static var profiles: CompletionKind { .list(ProfileLibrary.profiles.map(\.name)) }

  /// Names from the project that the line being completed works on.
  private static func names(
    _ names: @escaping @Sendable (CompletionProject, _ beginning: String) throws -> [String]
  ) -> CompletionKind {
    .custom { words, _, beginning in
      // Whoever presses the tab key asks for words, not for what is wrong with the project.
      (try? names(CompletionProject(line: words), beginning)) ?? []
    }
  }
}

extension DealField {
  /// The fields that `crm edit` changes: all but the ids.
  fileprivate static var changeable: [DealField] { allCases.filter { $0 != .id && $0 != .externalID } }
}

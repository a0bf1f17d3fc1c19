import Domain
import Policy
import SQLite
import Store

/// The project that a line being completed works on, read without changing anything or waiting for anybody.
struct CompletionProject {
  /// The most deals that are offered.
  static let dealLimit = 50
  /// The most owners that are offered.
  static let ownerLimit = 1000

  private let project: Project?

  /// The project that the words of a line, the environment and the current folder point to.
  ///
  /// - Throws: `Failure` where the line or the environment names a folder that is none.
  init(line: [String]) throws {
    var options = ProjectOptions()
    options.folder = CompletionProject.folder(in: line)
    project = try Project.find(options)
  }

  /// The policy in force.
  func policy() throws -> CompanyPolicy {
    try project?.policy() ?? .standard
  }

  /// The ids on the roster, then the words by which deals name other owners, most deals first.
  func ownerWords() throws -> [String] {
    guard let connection = try database() else { return [] }
    let roster = try OwnerStore(connection).roster()
    let words = try DealStore(connection).ownerWords(limit: CompletionProject.ownerLimit)
    return roster.owners.map(\.id) + words.filter { roster.owner($0) == nil }
  }

  /// The ids of deals with a beginning.
  func dealIDs(startingWith beginning: String) throws -> [String] {
    guard let connection = try database() else { return [] }
    return try DealStore(connection).completions(of: beginning, limit: CompletionProject.dealLimit)
  }

  /// The values that are known for a field; empty where anything can stand.
  func values(of field: DealField) throws -> [String] {
    switch field {
    case .stage: try policy().pipeline.stages.map(\.id)
    case .owner: try ownerWords()
    case .lostReason: try policy().lostReasons.map(\.id)
    case .forecastCategory: ForecastCategory.allCases.map(\.rawValue)
    case .qualified: ["yes", "no"]
    default: []
    }
  }

  /// A connection to the database; `nil` where there is none, or one that would have to be upgraded first.
  private func database() throws -> Connection? {
    guard let project else { return nil }
    var options = Connection.Options()
    options.busyTimeoutMilliseconds = 200
    let connection = try Connection(path: project.databasePath, access: .readOnly, options: options)
    return try Schema.migrator.state(of: connection).isCurrent ? connection : nil
  }

  /// What stands behind the last `--project` of a line.
  private static func folder(in line: [String]) -> String? {
    for (index, word) in line.enumerated().reversed() {
      if word.hasPrefix("--project=") { return String(word.dropFirst("--project=".count)) }
      if word == "--project", line.indices.contains(index + 1) { return line[index + 1] }
    }
    return nil
  }
}

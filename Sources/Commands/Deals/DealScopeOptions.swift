import Arguments
import Domain
import Policy
import SQLite
import Store

/// Whose deals a command looks at.
struct OwnerScopeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only deals of an owner: id, name or e-mail.", valueName: "owner"), completion: .owners)
  var owner: String?

  /// The words by which deals name the owner; nil where everybody's deals count.
  func words(in connection: Connection, asOf: Instant?) throws -> Set<String>? {
    try owner.map { Set(try OwnerArgument.words($0, connection: connection, asOf: asOf)) }
  }

  /// Restricts a query to the owner's deals.
  func restrict(_ query: inout DealQuery, in connection: Connection, asOf: Instant?) throws {
    guard let owner else { return }
    query.owners = try OwnerArgument.words(owner, connection: connection, asOf: asOf)
  }
}

/// Which deals a command looks at: of an owner, in a stage.
struct DealScopeOptions: ParsableArguments {
  @OptionGroup var whose: OwnerScopeOptions

  @Option(help: ArgumentHelp("Only deals in a stage.", valueName: "stage"), completion: .stages)
  var stage: String?

  /// Restricts a query to the owner's deals in the stage.
  func restrict(
    _ query: inout DealQuery, _ policy: CompanyPolicy, in connection: Connection, asOf: Instant?
  ) throws {
    let stage = try stage.map { try StageArgument.stage($0, in: policy.pipeline) }
    query.stages = stage?.words ?? []
    try whose.restrict(&query, in: connection, asOf: asOf)
  }
}

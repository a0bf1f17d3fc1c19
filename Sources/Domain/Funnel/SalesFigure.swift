/// A sales figure as the policy defines it (CRM-9): how many deals enter a stage in a week, or how many calls are held.
public struct SalesFigure: Hashable, Sendable {
  /// The id that files and programs use: `new_leads`.
  public var id: String
  /// The name people read: `New leads`.
  public var name: String
  /// The id of the stage whose entries are counted; nil counts the calls that were held.
  public var stage: String?
  /// How many there should be in a week; nil for no target.
  public var target: Int?

  /// A figure.
  public init(id: String, name: String, stage: String?, target: Int? = nil) {
    self.id = id
    self.name = name
    self.stage = stage
    self.target = target
  }
}

/// A conversion as the policy defines it: the share of the deals that entered one stage and then had entered another.
public struct SalesConversion: Hashable, Sendable {
  /// The id that files and programs use: `lead_to_call`.
  public var id: String
  /// The name people read: `Lead to call`.
  public var name: String
  /// The id of the stage that counts.
  public var from: String
  /// The id of the stage that should be reached.
  public var to: String
  /// The share that should reach it; nil for no benchmark.
  public var benchmark: Percentage?

  /// A conversion.
  public init(id: String, name: String, from: String, to: String, benchmark: Percentage? = nil) {
    self.id = id
    self.name = name
    self.from = from
    self.to = to
    self.benchmark = benchmark
  }
}

/// A stage of the pipeline, as the policy defines it.
///
/// A class, so that the stage of a deal is looked up once and passed around as one reference.
public final class Stage: Sendable {
  /// What a deal in the stage is.
  public enum Role: String, CaseIterable, Sendable {
    /// Being worked on: the deal is active.
    case open
    /// Signed.
    case won
    /// Did not happen.
    case lost
    /// Parked until later.
    case nurturing
  }

  /// How the time in the stage is counted.
  public enum Clock: String, CaseIterable, Sendable {
    /// Every hour counts.
    case elapsed
    /// Only working hours count.
    case business
  }

  /// The id that files and commands use: `offer_sent`.
  public let id: String
  /// The name people read: `Offer Sent`.
  public let name: String
  /// Other words that imports use for it.
  public let aliases: [String]
  /// What a deal in the stage is.
  public let role: Role
  /// When a deal is in the stage.
  public let definition: String
  /// What ends the stage.
  public let exitCriterion: String
  /// How long a deal may stay; nil for as long as it takes.
  public let sla: TimeSpan?
  /// How the stay is counted.
  public let clock: Clock
  /// How likely a deal in the stage is won.
  public let probability: Percentage
  /// How far a probability set by hand may lie from it.
  public let probabilityBand: Percentage
  /// The forecast category of a deal in the stage.
  public let category: ForecastCategory
  /// The field that dates the entry into the stage when it was not witnessed.
  public let entryField: DealField?
  /// What a deal in the stage must say, cumulated along the main path.
  public let requiredFields: [RequiredField]
  /// The place on the main path from 0; nil for side states.
  public let position: Int?

  /// A stage; `requiredFields` are already cumulated.
  public init(
    id: String, name: String, aliases: [String] = [], role: Role, definition: String = "", exitCriterion: String = "",
    sla: TimeSpan? = nil, clock: Clock = .elapsed, probability: Percentage = Percentage(0),
    probabilityBand: Percentage = Percentage(20), category: ForecastCategory, entryField: DealField? = nil,
    requiredFields: [RequiredField] = [], position: Int?
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.role = role
    self.definition = definition
    self.exitCriterion = exitCriterion
    self.sla = sla
    self.clock = clock
    self.probability = probability
    self.probabilityBand = probabilityBand
    self.category = category
    self.entryField = entryField
    self.requiredFields = requiredFields
    self.position = position
  }

  /// All words by which deals may name the stage: its id, its name, its aliases.
  public var words: [String] { [id, name] + aliases }

  /// Whether a deal in the stage is active.
  public var isOpen: Bool { role == .open }
}

/// A field that a deal owes from some stage on.
public struct RequiredField: Equatable, Sendable {
  /// A field of the product, or a custom one by name.
  public enum Key: Hashable, Sendable {
    case field(DealField)
    case custom(String)
  }

  /// Which field is owed.
  public let key: Key
  /// Owed only once this date has passed; nil for at once.
  public let oncePassed: DealField?

  /// A field that is owed at once, or once a date has passed.
  public init(_ key: Key, oncePassed: DealField? = nil) {
    self.key = key
    self.oncePassed = oncePassed
  }
}

extension RequiredField.Key: CustomStringConvertible {
  /// The field's name as files write it.
  public var description: String {
    switch self {
    case .field(let field): field.rawValue
    case .custom(let name): name
    }
  }
}
